using System.Globalization;
using System.Text;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Reading;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>What rules and reader find together in texts that the reader has not learned from.</summary>
internal sealed class ReadingMeasurement
{
    /// <summary>What a finding within a quotation keeps of its confidence, as in a check.</summary>
    private const double QuotedShare = 0.7;

    private static readonly double[] Confidences = [0.4, 0.5, 0.55, 0.6, 0.65, 0.7];

    private readonly (JudgedText Text, double[] Confidences)[] read;

    /// <param name="texts">Texts cut by judges of words that have not learned from them.</param>
    /// <param name="seed">Seed.</param>
    public ReadingMeasurement(IReadOnlyList<JudgedText> texts, int seed)
    {
        var judges = Enumerable.Range(0, ReadText.Folds)
            .Select(fold => PassageTraining.Learn(texts.Where(text => text.Text.Fold != fold), seed)).ToArray();
        read = [.. texts.Select(text => (text, text.Passages.Select(passage => Confidence(judges[text.Text.Fold], text, passage)).ToArray()))];
    }

    /// <summary>
    /// A row for each confidence: findings of the reader in 1,000 words by kind of text; its findings in annotated articles, the share on a mark, the
    /// share of runs of the same lengths drawn by lot that are; precision and recall of rules and reader together; recall of rules alone.
    /// </summary>
    public string Curve(Func<ReadText, bool> which)
    {
        var table = new StringBuilder();
        foreach (var least in Confidences)
        {
            var rates = Enum.GetValues<ReadingSide>().Where(side => side != ReadingSide.Annotated).Select(side => Number(Rate(side, least)));
            var annotated = read.Where(pair => pair.Text.Text.IsAnnotated && which(pair.Text.Text)).ToArray();
            (JudgedText Text, JudgedPassage[] Passages)[] shown = [.. annotated.Select(pair => (pair.Text, Shown(pair, least).ToArray()))];
            var all = shown.SelectMany(pair => pair.Passages.Select(passage => (pair.Text, Passage: passage))).ToArray();
            var right = Shares(pair => Right(pair.Passages), pair => pair.Passages.Length);
            var chance = all.Length == 0 ? 0 : all.Average(pair => pair.Text.Chance(pair.Passage.Passage.Length));
            var precision =
                Shares(pair => Right(pair.Passages) + RightFindings(pair.Text.Text), pair => pair.Passages.Length + pair.Text.Text.Findings.Count);
            var recall = Shares(pair => Met(pair.Text.Text, pair.Passages, _ => true), pair => Visible(pair.Text.Text, _ => true));
            var rules = Shares(pair => Met(pair.Text.Text, [], _ => true), pair => Visible(pair.Text.Text, _ => true));
            string[] cells = [Number(least), .. rates, $"{all.Length}", right, Number(chance), precision, recall, rules];
            table.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");

            string Shares(Func<(JudgedText Text, JudgedPassage[] Passages), int> part, Func<(JudgedText Text, JudgedPassage[] Passages),
                int> whole) =>
                Share(shown.Select(pair => (pair.Text.Text.Id, part(pair), whole(pair))));
        }

        return table.ToString();
    }

    /// <summary>A row for each category of marks at a confidence: visible marks, found by rules, found by rules and reader.</summary>
    public string Categories(double least)
    {
        var annotated = read.Where(pair => pair.Text.Text.IsAnnotated)
            .Select(pair => (pair.Text.Text, Passages: Shown(pair, least).ToArray())).ToArray();
        var categories = annotated.SelectMany(pair => pair.Text.Marks).Where(mark => mark.IsVisible).CountBy(mark => mark.Category)
            .OrderByDescending(count => count.Value).Select(count => count.Key);
        return string.Concat(categories.Select(category => Row(category, mark => mark.Category == category))
            .Append(Row("major and critical", mark => mark.IsSevere)));

        string Row(string name, Func<EditorMark, bool> counted)
        {
            var visible = annotated.Sum(pair => Visible(pair.Text, counted));
            var rules = annotated.Sum(pair => Met(pair.Text, [], counted));
            var both = annotated.Sum(pair => Met(pair.Text, pair.Passages, counted));
            return string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {visible} | {(double)rules / visible:0.00} | {(double)both / visible:0.00} |\n");
        }
    }

    /// <summary>How often a word that an editor marked has higher log odds than one that was not marked, within articles.</summary>
    public double WithinArticles()
    {
        var (sum, weight) = (0.0, 0);
        foreach (var text in read.Select(pair => pair.Text).Where(text => text.Text.IsAnnotated))
        {
            var labels = text.Text.Labels().ToArray();
            if (!labels.Contains(true) || !labels.Contains(false)) continue;
            (sum, weight) = (sum + (labels.Length * Auc.Of([.. text.LogOdds], labels)), weight + labels.Length);
        }

        return sum / weight;
    }

    private static double Confidence(PassageJudge judge, JudgedText text, JudgedPassage passage) =>
        judge.Probability(passage.Evidence) * (text.Text.Document.IsQuoted(passage.Span) ? QuotedShare : 1);

    private static IEnumerable<JudgedPassage> Shown((JudgedText Text, double[] Confidences) pair, double least) =>
        pair.Text.Passages.Where((_, i) => pair.Confidences[i] >= least);

    private double Rate(ReadingSide side, double least)
    {
        var texts = read.Where(pair => pair.Text.Text.Side == side).ToArray();
        return 1000.0 * texts.Sum(pair => Shown(pair, least).Count()) / texts.Sum(pair => pair.Text.Text.Document.WordCount);
    }

    private static int RightFindings(ReadText text) => text.Findings.Count(finding => text.IsRight(finding.Span));

    private static int Visible(ReadText text, Func<EditorMark, bool> counted) => text.Marks.Count(mark => mark.IsVisible && counted(mark));

    private static int Right(JudgedPassage[] passages) => passages.Count(passage => passage.IsRight);

    private static int Met(ReadText text, JudgedPassage[] passages, Func<EditorMark, bool> counted)
    {
        TextSpan[] spans = [.. text.Findings.Select(finding => finding.Span), .. passages.Select(passage => passage.Span)];
        return text.Marks.Count(mark => mark.IsVisible && counted(mark) && Array.Exists(spans, span => ReadText.Touches(mark.Span, span)));
    }

    private static string Share(IEnumerable<(string Document, int Part, int Whole)> counts) => ResampledShare.Of(counts) is { } share
        ? $"{Number(share.Value)} ({Number(share.Low)}-{Number(share.High)})"
        : "-";

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
