using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Untranslated;

/// <summary>Words without a Latin letter one behind the other, with the marks and numbers between two of them.</summary>
/// <param name="First">The first word.</param>
/// <param name="Last">The last word.</param>
/// <param name="Words">How many they are.</param>
internal readonly record struct ForeignRun(Token First, Token Last, int Words)
{
    /// <summary>All of a document, none of which goes over the end of a paragraph.</summary>
    public static IEnumerable<ForeignRun> In(Document document)
    {
        var tokens = document.Tokens;
        var asking = tokens.Asking();
        for (var i = 0; i < tokens.Count; i++)
        {
            asking.Step();
            if (!tokens[i].IsWord || !document.IsIn(tokens[i], Zones.Foreign)) continue;
            var (first, last, words) = (tokens[i], tokens[i], 0);
            for (; i < tokens.Count && document.IsIn(tokens[i], Zones.Foreign)
                && document.SentenceOf(tokens[i]).Paragraph == document.SentenceOf(first).Paragraph; i++)
            {
                if (!tokens[i].IsWord) continue;
                last = tokens[i];
                words++;
            }

            i--;
            yield return new(first, last, words);
        }
    }
}
