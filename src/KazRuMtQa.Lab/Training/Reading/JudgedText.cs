using KazRuMtQa.Reading;
using KazRuMtQa.Rules.Wording;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>A passage of a text with its evidence.</summary>
internal sealed record JudgedPassage(Passage Passage, TextSpan Span, float[] Evidence, bool IsRight);

/// <summary>A text with its passages, cut by the log odds that a judge gives its words.</summary>
internal sealed class JudgedText
{
    /// <summary>What a passage of human text weighs: there are many more of them, and none of them is known to be wrong.</summary>
    private const float WeightOfHuman = 0.3f;

    private readonly HashSet<int> taken;
    private readonly Dictionary<int, double> chances = [];

    public JudgedText(ReadText text, WordJudge judge)
    {
        Text = text;
        var document = text.Document;
        (var around, taken) = OtherFindings.Of(document, text.Findings);
        var logOdds = judge.LogOdds(text.Words);
        var article = text.Words.Article();
        LogOdds = logOdds;
        Passages = ContextReader.Judges(document, around)
            ? [.. KazRuMtQa.Reading.Passages.Of(document, text.Words.Judged, logOdds, taken.Contains).Select(Judged)]
            : [];

        JudgedPassage Judged(Passage passage)
        {
            var span = SpanOf(passage.First, passage.End);
            return new JudgedPassage(passage, span, PassageEvidence.Of(document, text.Words, logOdds, article, around, passage), text.IsRight(span));
        }
    }

    public ReadText Text { get; }

    public IReadOnlyList<float> LogOdds { get; }

    public IReadOnlyList<JudgedPassage> Passages { get; }

    public IEnumerable<EvidenceRow> Rows() =>
        Passages.Select(passage => new EvidenceRow(passage.Evidence, passage.IsRight && Text.IsAnnotated, Text.IsAnnotated ? 1 : WeightOfHuman));

    /// <summary>How often a run of so many words, drawn by lot where no rule has spoken, meets a mark.</summary>
    public double Chance(int length)
    {
        if (chances.TryGetValue(length, out var known)) return known;
        var (runs, right) = (0, 0);
        var judged = Text.Words.Judged;
        for (var first = 0; first + length <= judged.Count; first++)
        {
            var (from, to) = (judged[first], judged[first + length - 1]);
            if (Text.Document.SentenceOf(Text.Document.Tokens[from]) != Text.Document.SentenceOf(Text.Document.Tokens[to])
                || Enumerable.Range(from, to - from + 1).Any(taken.Contains)) continue;
            runs++;
            if (Text.IsRight(SpanOf(first, first + length))) right++;
        }

        return chances[length] = runs == 0 ? 0 : (double)right / runs;
    }

    private TextSpan SpanOf(int first, int end) =>
        Document.SpanOf(Text.Document.Tokens[Text.Words.Judged[first]], Text.Document.Tokens[Text.Words.Judged[end - 1]]);
}
