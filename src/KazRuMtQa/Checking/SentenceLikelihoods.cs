using KazRuMtQa.Likelihood;
using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;
using KazRuMtQa.Text;

namespace KazRuMtQa.Checking;

/// <summary>The likelihood of every sentence at its place in the text as it was sent, and why, as much of it as an editor reads.</summary>
internal static class SentenceLikelihoods
{
    /// <summary>Sentences from this likelihood on are suspect: the report says why.</summary>
    private const double SuspectFrom = 0.5;

    /// <summary>More reasons than an editor reads help nobody.</summary>
    private const int MostReasons = 6;

    private const double LeastReason = 0.1;

    public static IReadOnlyList<SentenceLikelihood> Of(Document document, SourceMapping mapping, Finding[] findings, ArticleLikelihood ofArticle,
        bool isTold)
    {
        var sentences = new List<SentenceLikelihood>(document.Sentences.Count);
        var next = 0;
        foreach (var sentence in document.Sentences)
        {
            document.Cancellation.ThrowIfCancellationRequested();
            var span = mapping.Of(sentence.Span);
            while (next < findings.Length && findings[next].Span.Start < span.Start) next++;
            var first = next;
            while (next < findings.Length && findings[next].Span.Start < span.End) next++;
            var (mtLikelihood, reasons) = ofArticle.Of(new SentencePart(sentence, new ArraySegment<Finding>(findings, first, next - first)));
            var isShown = isTold && next > first;
            sentences.Add(new SentenceLikelihood(span, isShown ? mtLikelihood : null)
            {
                Estimate = mtLikelihood,
                Reasons = isShown && mtLikelihood >= SuspectFrom ? Strongest(reasons()) : [],
            });
        }

        return sentences;
    }

    public static IReadOnlyList<Reason> Strongest(IReadOnlyList<Reason> reasons) =>
        [.. reasons.Where(reason => Math.Abs(reason.Weight) >= LeastReason).Take(MostReasons)
            .Select(reason => reason with { Weight = Math.Round(reason.Weight, 2) })];
}
