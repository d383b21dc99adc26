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
        var ofSource = new Mentions<Opposite[]>(aligned.Source, form => opposites.OfSource(SourceLanguage.Plain(form)));
        if (ofSource.Count == 0) yield break;
        var ofText = new Mentions<Opposite[]>(aligned.Text, opposites.OfEnglish);
        foreach (var group in Pairs(aligned))
        {
            var (sources, texts) = (ofSource.Within(group.FirstSource, group.EndSource), ofText.Within(group.FirstText, group.EndText));
            foreach (var opposite in sources.SelectMany(word => word.Of).Distinct())
            {
                // Where both stand, nobody knows which is for which.
                if (First(sources, opposite.Other) is not null || First(texts, opposite) is not null) continue;
                if (First(sources, opposite) is not { } source || First(texts, opposite.Other) is not { } text) continue;
                yield return Differs(text.Span, source.Span,
                    $"“{aligned.Text.TextOf(text)}” is the opposite of the source, which has “{SourceText(aligned, source.Span)}”.", Prior);
            }
        }
    }

    private static Token? First(List<(Token Token, Opposite[] Of)> words, Opposite opposite) =>
        words.Find(word => Array.IndexOf(word.Of, opposite) >= 0).Token;

    /// <summary>One side of a pair of opposites, in the source language and in English.</summary>
    private sealed class Opposite(string[] source, string[] english)
    {
        public string[] Source => source;

        public string[] English => english;

        public Opposite Other { get; private set; } = null!;

        public static Opposite[] Pair(Opposite first, Opposite second)
        {
            (first.Other, second.Other) = (second, first);
            return [first, second];
        }
    }

    private sealed class Opposites
    {
        private readonly Beginnings<Opposite> bySource;
        private readonly Beginnings<Opposite> byEnglish;

        public Opposites(TableFolder tables)
        {
            Opposite[] all =
            [
                .. tables.Read("antonyms.tsv").Select(row => row.Select(cell => cell.Split('|')).ToArray())
                    .SelectMany(row => Opposite.Pair(new Opposite(row[0], row[2]), new Opposite(row[1], row[3]))),
            ];
            bySource = new Beginnings<Opposite>(all.SelectMany(opposite => opposite.Source.Select(stem => (stem, opposite))));
            byEnglish = new Beginnings<Opposite>(all.SelectMany(opposite => opposite.English.Select(stem => (stem, opposite))));
        }

        public Opposite[]? OfSource(string plain) => bySource.Of(plain) is { Length: > 0 } found ? found : null;

        public Opposite[]? OfEnglish(string lower) => byEnglish.Of(lower) is { Length: > 0 } found ? found : null;
    }
}
