using KazRuMtQa.Languages;

namespace KazRuMtQa.Text;

/// <summary>
/// The forms at which a rule begins to look. Where each stands in a text is known once for all rules, so that two hundred of them need not walk every
/// token.
/// </summary>
/// <param name="forms">The forms in lower case.</param>
internal sealed class Triggers(Func<Language, IEnumerable<string>> forms)
{
    private readonly Knowledge<(string Form, WordEntry Entry)[]> known = new(language =>
        [.. forms(language).Distinct(StringComparer.Ordinal)
            .Select(form => language.Lexicon.TryGet(form, FormHash.Of(form), out var kept, out var entry) ? (kept, entry) : (form, entry))]);

    public Triggers(params string[] forms)
        : this(_ => forms)
    {
    }

    /// <summary>The tokens of the document that have one of the forms, in order.</summary>
    public AskingList<Token> In(Document document)
    {
        List<Token>? found = null;
        var mixed = false;
        var asking = document.Tokens.Asking();
        foreach (var (form, entry) in known.Of(document.Language))
        {
            var first = entry.Number >= 0 ? document.Forms.First(form, entry) : document.Forms.FirstUnlisted(form);
            if (first == FormIndex.Never) continue;
            mixed |= found is not null;
            found ??= [];
            for (var i = first; i != FormIndex.Never; i = document.Forms.Next(i))
            {
                asking.Step();
                found.Add(document.Tokens[i]);
            }
        }

        if (mixed) found!.Sort(static (one, other) => one.Index.CompareTo(other.Index));
        return new AskingList<Token>(found is null ? [] : [.. found], document.Cancellation);
    }
}
