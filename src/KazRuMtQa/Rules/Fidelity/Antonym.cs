using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>A word of the source in whose place the text has its opposite: rose for fell, import for export.</summary>
internal sealed class Antonym : FidelityRule
{
    private static readonly Knowledge<Opposites> Words = new(language => new Opposites(language.Tables));

    public override string Title => "Opposite of the source";

    public override string Why =>
        "Opposites occur in the same sentences, so that engines take one for the other. Both may be right where something else is turned round, "
            + "so this is shown with --strict only.";

    public override Category Category => Category.Mistranslation;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Prices for bread and milk in the region [[rose]] by a third this year.")
        {
            Source = "Цены на хлеб и молоко в области [[снизились]] в этом году на треть.",
        },
        new("Prices for bread and milk in the region fell by a third this year.")
        {
            Source = "Цены на хлеб и молоко в области снизились в этом году на треть.",
        },
    ];

    public override double Prior => 0.45;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        var opposites = Words.Of(aligned.Language!.Language);
        var known = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var group in Pairs(aligned))
        {
            foreach (var (own, english, opposite) in RowsOf(aligned.Source, group, opposites, known))
            {
                if (First(aligned.Source, group.FirstSource, group.EndSource, own) is not { } source) continue;
                if (First(aligned.Text, group.FirstText, group.EndText, opposite) is not { } text
                    || First(aligned.Text, group.FirstText, group.EndText, english) is not null) continue;
                var other = opposites.Rows.Single(row => row.English == opposite && row.Opposite == english).Own;
                if (First(aligned.Source, group.FirstSource, group.EndSource, other) is not null) continue;
                yield return Differs(text.Span, source.Span,
                    $"“{aligned.Text.TextOf(text)}” is the opposite of the source, which has “{SourceText(aligned, source.Span)}”.", Prior);
            }
        }
    }

    /// <summary>The rows of which the source has a word: mostly none. Each different word is looked up once.</summary>
    private static (string[] Own, string[] English, string[] Opposite)[] RowsOf(Document source, AlignedGroup group, Opposites opposites,
        Dictionary<string, int[]> known)
    {
        var rows = new SortedSet<int>();
        for (var at = group.FirstSource; at < group.EndSource; at++)
        {
            for (var i = source.Sentences[at].FirstToken; i < source.Sentences[at].EndToken; i++)
            {
                var token = source.Tokens[i];
                if (!token.IsWord) continue;
                if (!known.TryGetValue(token.Lower, out var of)) known[token.Lower] = of = opposites.RowsOf(SourceLanguage.Plain(token.Lower));
                rows.UnionWith(of);
            }
        }

        return [.. rows.Select(row => opposites.Rows[row])];
    }

    private static Token? First(Document document, int first, int end, string[] stems)
    {
        for (var at = first; at < end; at++)
        {
            for (var i = document.Sentences[at].FirstToken; i < document.Sentences[at].EndToken; i++)
            {
                var token = document.Tokens[i];
                if (token.IsWord && Array.Exists(stems, stem =>
                    SourceLanguage.Plain(token.Lower).StartsWith(stem, StringComparison.Ordinal))) return token;
            }
        }

        return null;
    }

    private sealed class Opposites
    {
        public Opposites(TableFolder tables) => Rows =
        [
            .. tables.Read("antonyms.tsv").Select(row => row.Select(cell => cell.Split('|')).ToArray())
                .SelectMany(row => new[] { (row[0], row[2], row[3]), (row[1], row[3], row[2]) }),
        ];

        public IReadOnlyList<(string[] Own, string[] English, string[] Opposite)> Rows { get; }

        public int[] RowsOf(string plain) => [.. Enumerable.Range(0, Rows.Count)
            .Where(row => Array.Exists(Rows[row].Own, stem => plain.StartsWith(stem, StringComparison.Ordinal)))];
    }
}
