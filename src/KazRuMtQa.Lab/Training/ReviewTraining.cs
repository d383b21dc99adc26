using System.Globalization;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Review;
using KazRuMtQa.Review.Checks;
using KazRuMtQa.Review.Confidence;
using KazRuMtQa.Review.Prompting;
using KazRuMtQa.Review.Recorded;

namespace KazRuMtQa.Lab.Training;

/// <summary>
/// Fits the weights of <see cref="OwnEvidence"/>. The ratio: places that editors marked against unmarked places of as many words in the same
/// articles, as many of each, so that the log odds of the regression are a log likelihood ratio. The priors: such constants that the mean
/// confidence of the proposals that pass the checks is the share of them that meets a mark, for all kinds together and, drawn towards that, for
/// each.
/// </summary>
internal sealed class ReviewTraining(MtChecker checker, RecordedAnswers answers, int seed)
{
    private const int Folds = 5;
    private const float Regularization = 1;
    private const float Tolerance = 1e-7f;

    /// <summary>So many proposals of a kind weigh as much as all kinds together.</summary>
    private const double PseudoCount = 20;

    /// <summary>What the fit came to, in one line for each figure.</summary>
    public string Figures { get; private set; } = "";

    /// <returns>The lines of <c>models/review.tsv</c>.</returns>
    public IReadOnlyList<string> Fit(IReadOnlyList<AnnotatedArticle> articles)
    {
        var answered = articles.Where(IsAnswered).Select(article => article.DocumentId).ToHashSet(StringComparer.Ordinal);
        var rows = articles.Where(article => !answered.Contains(article.DocumentId)).SelectMany(RowsOf).ToArray();
        var (constant, weights) = Regression(rows.Select(row => row.Row));
        string[] ratio = [$"constant\t{Number(constant)}", .. OwnEvidence.Terms.Select((term, i) => $"{term}\t{Number(weights[i])}")];
        var unprejudiced = EvidenceWeights.Parse("review.tsv", ["term\tweight", .. ratio, "prior/all\t0"]);
        var proposals = articles.Where(IsAnswered).SelectMany(article => ProposalsOf(article, unprejudiced)).ToArray();
        var share = proposals.Average(proposal => proposal.IsRight ? 1.0 : 0);
        var all = PriorFor(proposals.Select(proposal => proposal.Ratio), share);
        Figures = string.Create(CultureInfo.InvariantCulture, $"""
            {rows.Length} places; AUC of the ratio over documents left out {OutOfFold(rows):0.00}
            {proposals.Length} proposals that passed the checks, {share:0.00} of them on a mark
            """);
        return
        [
            "term\tweight", .. ratio, $"prior/all\t{Number(all)}",
            .. proposals.GroupBy(proposal => proposal.Kind, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => $"prior/{group.Key}\t{Number(OfKind([.. group], share))}"),
        ];
    }

    private static double OfKind((string Kind, double Ratio, bool IsRight)[] proposals, double all) =>
        PriorFor(
            proposals.Select(proposal => proposal.Ratio),
            (proposals.Count(proposal => proposal.IsRight) + (PseudoCount * all)) / (proposals.Length + PseudoCount));

    /// <summary>The constant at which the mean confidence is the share, by halves.</summary>
    private static double PriorFor(IEnumerable<double> ratios, double share)
    {
        var all = ratios.ToArray();
        var (low, high) = (-10.0, 10.0);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            if (all.Average(ratio => 1 / (1 + Math.Exp(-middle - ratio))) < share) low = middle;
            else high = middle;
        }

        return low;
    }

    private static (float Constant, float[] Weights) Regression(IEnumerable<EvidenceRow> rows) =>
        LogisticRegression.Fit([.. rows], Regularization, Tolerance, 1);

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>How well the ratio tells marked places from others in documents that it was not fitted on.</summary>
    private static double OutOfFold((string Document, EvidenceRow Row)[] rows)
    {
        var scores = new List<(double Score, bool Label)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var (constant, weights) = Regression(rows.Where(row => FoldOf(row.Document) != fold).Select(row => row.Row));
            scores.AddRange(rows.Where(row => FoldOf(row.Document) == fold)
                .Select(row => (constant + row.Row.Features.Zip(weights).Sum(pair => (double)pair.First * pair.Second), row.Row.Label)));
        }

        return Auc.Of(Side(true), Side(false));

        IEnumerable<double> Side(bool label) => scores.Where(score => score.Label == label).Select(score => score.Score);
    }

    private static int FoldOf(string document) => (int)(Text.StableHash.Mix(Text.StableHash.Of(document)) % Folds);

    private bool IsAnswered(AnnotatedArticle article) => answers.Has(ArticleWindows.Of(checker.Read(new Article(article.Text)).Document));

    /// <summary>The visible marks of an article, and as many places of the same numbers of words that touch none.</summary>
    private IEnumerable<(string Document, EvidenceRow Row)> RowsOf(AnnotatedArticle article)
    {
        var document = checker.Read(new Article(article.Text)).Document;
        var all = checker.Check(new Article(article.Text), new CheckScope { IsStrict = true }).Findings;
        var near = all.Where(finding => finding.Confidence < CheckOptions.Default.MinimumConfidence).Select(finding => finding.Span);
        var evidence = new OwnEvidence(document, near, EvidenceWeights.Bundled);
        var marks = article.Marks.Where(mark => mark.IsVisible && mark.Span.Length > 0).ToArray();
#pragma warning disable CA5394 // A sample needs no secrecy.
        var random = new Random(seed + article.Id.Length);
        foreach (var mark in marks)
        {
            var (first, last) = (document.TokenAt(mark.Span.Start).Index, document.TokenAt(mark.Span.End - 1).Index);
            if (first < 0 || last < first) continue;
            for (var attempt = 0; attempt < 30; attempt++)
            {
                var start = random.Next(document.Tokens.Count - (last - first));
                var span = TextSpan.Covering(document.Tokens[start].Span, document.Tokens[start + last - first].Span);
                if (!document.Tokens[start].IsWord || article.Marks.Any(other => other.Touches(span))) continue;
                yield return (article.DocumentId, RowOf(evidence, mark.Span, label: true));
                yield return (article.DocumentId, RowOf(evidence, span, label: false));
                break;
            }
        }
#pragma warning restore CA5394
    }

    private static EvidenceRow RowOf(OwnEvidence evidence, TextSpan span, bool label) =>
        new([.. evidence.Features(span).Select(feature => (float)feature)], label, 1);

    /// <summary>The proposals that pass the checks, with the log ratio of our evidence and whether they meet a mark.</summary>
    private List<(string Kind, double Ratio, bool IsRight)> ProposalsOf(AnnotatedArticle article, EvidenceWeights unprejudiced)
    {
        var found = new List<(string Kind, double Ratio, bool IsRight)>();
        var reader = new SecondReader(checker, answers, new ReviewOptions(answers.Origin.Model) { Retries = 0 }, null, unprejudiced) { Seen = Add };
        reader.Read(new Article(article.Text)).GetAwaiter().GetResult();
        return found;

        void Add(Window window, CheckedProposal proposal)
        {
            if (proposal.Finding is not { } finding) return;
            var ratio = Math.Log(finding.Confidence / (1 - finding.Confidence));
            found.Add((proposal.Proposal.Kind, ratio, article.Marks.Any(mark => mark.Touches(finding.Span))));
        }
    }
}
