using System.Globalization;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Review;
using KazRuMtQa.Review.Checks;
using KazRuMtQa.Review.Confidence;
using KazRuMtQa.Review.Prompting;
using KazRuMtQa.Review.Recorded;
using Spectre.Console;

namespace KazRuMtQa.Lab.Measuring;

/// <summary>
/// Scores recorded answers of a model against the marks of editors: what became of its proposals and how many of each fate meet a mark, how far our
/// confidence in them can be trusted, and what it adds to the rules. Articles that were not answered whole are left out.
/// </summary>
internal sealed class ReviewEvaluation(MtChecker checker, RecordedAnswers answers)
{
    private static readonly double[] Bands = [0, 0.5, 0.6, 0.7, 0.8, 0.9];

    private readonly List<(string Fate, string Kind, double? Confidence, bool IsOnMark)> proposals = [];

    /// <summary>The rules alone, on the articles that were answered.</summary>
    public AnnotatedEvaluation Rules { get; } = new(checker);

    /// <summary>The rules and the second reader, on the same articles.</summary>
    public AnnotatedEvaluation Both { get; } = new(checker);

    public int Articles { get; private set; }

    public void Check(IEnumerable<AnnotatedArticle> articles)
    {
        foreach (var article in articles)
        {
            if (!answers.Has(ArticleWindows.Of(checker.Read(new Article(article.Text)).Document))) continue;
            var reader = new SecondReader(checker, answers, new ReviewOptions(answers.Origin.Model) { Retries = 0 }, null)
            {
                Seen = (window, proposal) => Count(article, window, proposal),
            };
            var report = checker.Check(new Article(article.Text));
            Rules.Add(article, report);
            Both.Add(article, reader.AddTo(report).GetAwaiter().GetResult());
            Articles++;
        }
    }

    /// <summary>What became of the proposals, and how many meet a mark of an editor; those whose quote stands nowhere meet none.</summary>
    public Table FateTable()
    {
        var table = new Table().AddColumns("proposals", "number", "on a mark", "share");
        AddRow(table, "all", _ => true);
        foreach (var fate in proposals.Select(proposal => proposal.Fate).Distinct().Order(StringComparer.Ordinal))
            AddRow(table, fate, proposal => proposal.Fate == fate);
        foreach (var kind in Kept.Select(proposal => proposal.Kind).Distinct().Order(StringComparer.Ordinal))
            AddRow(table, $"{KeptName} {kind}", proposal => proposal.Fate == KeptName && proposal.Kind == kind);
        return table;
    }

    /// <summary>The confidence that our own evidence gives, beside the share that is right.</summary>
    public Table ConfidenceTable()
    {
        var table = new Table().AddColumns("confidence from", "number", "mean confidence", "on a mark");
        foreach (var (low, high) in Bands.Zip(Bands.Skip(1).Append(1.01)))
        {
            var band = Kept.Where(proposal => proposal.Confidence >= low && proposal.Confidence < high).ToArray();
            if (band.Length == 0) continue;
            var (mean, right) = (band.Average(proposal => proposal.Confidence!.Value), band.Average(proposal => proposal.IsOnMark ? 1 : 0));
            table.AddRow(Number(low), $"{band.Length}", Number(mean), Number(right));
        }

        return table;
    }

    private const string KeptName = "passed the checks";

    private IEnumerable<(string Fate, string Kind, double? Confidence, bool IsOnMark)> Kept => proposals.Where(proposal => proposal.Fate == KeptName);

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private void AddRow(Table table, string name, Func<(string Fate, string Kind, double? Confidence, bool IsOnMark), bool> isCounted)
    {
        var counted = proposals.Where(isCounted).ToArray();
        var right = counted.Count(proposal => proposal.IsOnMark);
        table.AddRow(name.EscapeMarkup(), $"{counted.Length}", $"{right}", counted.Length == 0 ? "-" : Number((double)right / counted.Length));
    }

    private void Count(AnnotatedArticle article, Window window, CheckedProposal proposal)
    {
        var span = proposal.Finding?.Span ?? PlaceOf(window, proposal);
        var fate = proposal.Drop is { } drop ? Names.Of(drop) : KeptName;
        var isOnMark = span is { } place && article.Marks.Any(mark => mark.Touches(place));
        proposals.Add((fate, proposal.Proposal.Kind, proposal.Finding?.Confidence, isOnMark));
    }

    private static TextSpan? PlaceOf(Window window, CheckedProposal proposal)
    {
        if (window[proposal.Proposal.Sentence] is not { } sentence) return null;
        var (place, fault) = Quotation.Find(proposal.Proposal.Quote, sentence.Shown);
        if (fault is not null) return null;
        return new TextSpan(sentence.Sentence.Span.Start + place.Start, sentence.Sentence.Span.Start + place.End);
    }
}
