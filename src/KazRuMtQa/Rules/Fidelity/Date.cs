using KazRuMtQa.Alignment;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>A month or a weekday of the source in whose place the text has another.</summary>
internal sealed class Date : FidelityRule
{
    public override string Title => "Date differs from the source";

    public override string Why => "Months that sound alike are taken for one another, and a weekday is guessed where it is abbreviated.";

    public override Category Category => Category.Mistranslation;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The school was opened in the village on [[July]] 5 by the head of the region.")
        {
            Source = "Школу в селе открыл [[июня]] 5 глава региона.",
        },
        new("The school was opened in the village on Wednesday by the head of the region.") { Source = "Школу в селе открыл в среду глава региона." },
    ];

    public override double Prior => 0.8;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        foreach (var kind in (string[])["month", "weekday"])
        {
            var ofSource = Swap.All(aligned.Source, plain => OfSource(aligned, plain, kind));
            if (ofSource.Count == 0) continue;
            var ofText = Swap.All(aligned.Text, lower => OfEnglish(aligned, lower, kind));
            foreach (var group in Pairs(aligned))
            {
                var source = Swap.Words(aligned.Source, ofSource, group.FirstSource, group.EndSource);
                if (source.Count == 0) continue;
                var text = Swap.Words(aligned.Text, ofText, group.FirstText, group.EndText);
                var nearSource = Swap.Words(aligned.Source, ofSource, group.FirstSource - 1, group.EndSource + 1);
                var nearText = Swap.Words(aligned.Text, ofText, group.FirstText - 1, group.EndText + 1);
                if (Swap.Of(source, text, nearSource, nearText) is not var (of, lost)) continue;
                var message = $"“{aligned.Text.TextOf(of)}” differs from the source, which has “{SourceText(aligned, lost.Span)}”.";
                yield return Differs(of.Span, lost.Span, message, Prior);
            }
        }
    }

    private static SharedTerm[] OfSource(AlignedSource aligned, string plain, string kind) =>
        Array.FindAll(Days.Of(aligned).Terms, term => term.Code.StartsWith(kind, StringComparison.Ordinal)
            && Array.Exists(term.Source, stem => plain.StartsWith(stem, StringComparison.Ordinal)));

    private static SharedTerm[] OfEnglish(AlignedSource aligned, string lower, string kind) => Array.FindAll(Days.Of(aligned).Terms, term =>
        term.Code.StartsWith(kind, StringComparison.Ordinal)
            && (term.English[0] == lower
                || (lower.Length is 4 or 5 && lower[^1] == '.' && term.English[0].StartsWith(lower[..^1], StringComparison.Ordinal))));

    private sealed class Days
    {
        private Days(AlignedSource aligned) => Terms =
        [
            .. aligned.Language!.Calendar.Select(day => new SharedTerm(day.Code, day.Stems, [day.English])),
        ];

        public SharedTerm[] Terms { get; }

        public static Days Of(AlignedSource aligned) => aligned.Text.Derived(_ => new Days(aligned));
    }
}
