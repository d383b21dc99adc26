using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Untranslated;

/// <summary>Runs of words in another script, and whether the text around introduces them.</summary>
internal static class ForeignScript
{
    /// <summary>First and last token of every run of words without a Latin letter, marks and numbers between two of them included.</summary>
    public static IEnumerable<(Token First, Token Last, int Words)> Runs(Document document)
    {
        var tokens = document.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsWord || !document.IsIn(tokens[i], Zones.Foreign)) continue;
            var (first, last, words) = (tokens[i], tokens[i], 0);
            for (; i < tokens.Count && document.IsIn(tokens[i], Zones.Foreign) && document.SentenceOf(tokens[i]).Paragraph == document.SentenceOf(first).Paragraph; i++)
            {
                if (!tokens[i].IsWord) continue;
                last = tokens[i];
                words++;
            }

            i--;
            yield return (first, last, words);
        }
    }

    /// <summary>
    /// "Astana (Астана)", "in Russian: «…»", "the word тенге", a quotation in brackets or followed by its translation in brackets: the
    /// author knows that the words are foreign.
    /// </summary>
    public static bool IsIntroduced(Document document, Token first, Token last)
    {
        var tokens = document.Tokens;
        for (int i = first.Index - 1, marks = 0; i >= 0 && i > first.Index - 9; i--)
        {
            var before = tokens[i];
            if (before.Lower is "(" or "[") return true;
            if (before.Lower == "in" && tokens[i + 1].Lower is "kazakh" or "russian" or "ukrainian" or "arabic" or "chinese") return true;
            if (before.EndsSentence || document.SentenceOf(before).Paragraph != document.SentenceOf(first).Paragraph) break;
            if (before.Kind == TokenKind.Mark) marks++;
            if (before.Lower is "sign" or "painted" or "banner" or "graffiti" or "placard" or "poster" or "word" or "words" or "called" or "known" or "means" or "meaning" or "russian" or "kazakh" or "ukrainian" or "cyrillic" or "arabic" or "chinese" or "letter" or "letters"
                or "hashtag" or "slogan" or "inscription" or "reads" or "read" or "reading" or "language" or "abbreviation" or "spelled" or "spelt" or "written" or "phrase" or "named" or "script" or "or" or "japanese" or "korean" or "greek" or "georgian" or "hebrew" or "title" or "titled" or "original") return true;
        }

        var after = tokens[last.Index + 1];
        if (after.Kind == TokenKind.Mark && after.Lower is "»" or "”" or "\"" or "’" or "'" or ",") after = tokens[after.Index + 1];
        return after.Lower is "(" or "[" or "–" or "—" or "means" or "meaning" or "literally" or "translated" || (after.Lower == "in" && tokens[after.Index + 1].IsCapitalised);
    }
}
