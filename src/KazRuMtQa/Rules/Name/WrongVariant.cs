using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

internal sealed class WrongVariant : Rule
{
    private static readonly Knowledge<SpellingIndex> Wrong = new(language => new SpellingIndex(
        from name in language.Names.All
        from spelling in name.Wrong
        let words = KnownSpelling.WordsOf(spelling)
        select new KnownSpelling(name, words, spelling, Right(name, words))));

    public override string Title => "Misspelled name";

    public override string Why =>
        "The name has a settled spelling in English. Engines keep the spelling of the language they translated from (Selenskyj, Lawrow, Poutine), "
            + "spell a foreign name as Russian sounds it (Cyrus Starmer), or translate it.";

    public override Category Category => Category.Spelling;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.95;

    public override IReadOnlyList<Example> Examples =>
    [
        new("He met [[Selenskyj]] in Berlin.", "Zelensky"),
        new("[[Cyrus Starmer]] spoke to the press.", "Keir Starmer"),
        new("The talks with [[Si Jinping]] lasted an hour.", "Xi Jinping"),
        new("[[Rejep Tayyip Erdogan]]'s aide flew home.", "Recep Tayyip Erdogan"),
        new("It was told by [[Parliamentary newspaper]] on Friday.", "Parlamentskaya Gazeta"),
        new("They ate poutine with Vladimir Putin, and Qairat won in Almaty."),
        new("Ilya Prigogine won the prize in 1977."),
        new("Cyrus Starmeyer lives in Ohio."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var token in document.Tokens.Capitalised)
        {
            if (!token.IsWord || Wrong.Of(document.Language).Match(document.Tokens, token) is not { } spelling) continue;
            var last = document.Tokens[token.Index + spelling.Words.Length - 1];
            if (!last.IsCapitalised && char.IsUpper(spelling.Text[spelling.Text.LastIndexOf(' ') + 1])) continue;
            var span = Document.SpanOf(token, last);
            yield return Flag(span, $"“{document.TextOf(span)}” should be “{spelling.Right}” in English.", spelling.Right);
        }
    }

    /// <summary>A surname alone is repaired by the surname.</summary>
    private static string Right(KnownName name, string[] wrong) =>
        name.Kind == "person" && wrong.Length == 1 ? name.Canonical[(name.Canonical.LastIndexOf(' ') + 1)..] : name.Canonical;
}
