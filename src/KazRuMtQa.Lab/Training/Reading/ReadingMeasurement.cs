using System.Globalization;
using System.Text;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Lab.Reading;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>Curves of the classifier on documents and news it has not seen, with all evidence and with a part of it left out.</summary>
internal sealed class ReadingMeasurement
{
    private static readonly double[] Rates = [0.05, 0.1, 0.2, 0.3, 0.5, 1];

    private static readonly (string Name, string[] LeftOut)[] Ablations =
        [("all evidence", []), ("without the network", ["net"]), ("without frames", ["frame"]),
            ("without the article around", ["article", "net.article", "frame.article", "net.sentence", "sentence"])];

    private readonly List<(string Name, ReadingCurve Curve)> curves = [];

    public ReadingMeasurement(IReadOnlyList<ReadText> texts, int seed)
    {
        var measured = texts.Where(text => text.IsMeasured).ToArray();
        foreach (var (name, leftOut) in Ablations)
        {
            int[] without = [.. Enumerable.Range(0, ReadingEvidence.Names.Count)
                .Where(i => leftOut.Any(part => ReadingEvidence.Names[i].StartsWith(part, StringComparison.Ordinal)))];
            var judge = ReadingTraining.Learn(texts.Where(text => !text.IsMeasured).SelectMany(text => text.Rows())
                .Select(row => new ReadingRow { Features = Without(row.Features), Label = row.Label, Weight = row.Weight }), seed);
            curves.Add((name, new ReadingCurve(measured, row => judge.LogOdds(Without(row)))));

            float[] Without(float[] row)
            {
                if (without.Length == 0) return row;
                var rest = row.ToArray();
                foreach (var i in without) rest[i] = 0;
                return rest;
            }
        }
    }

    /// <summary>The confidence of passages, learned from those measured at a rate in English news.</summary>
    public PassageConfidence Confidence(double rate, float least, int seed)
    {
        var curve = curves[0].Curve;
        var rows = curve.Passages(text => text.IsAnnotated, curve.ThresholdFor(text => text.IsEnglish, rate))
            .SelectMany(pair => pair.Passages.Select(passage => Row(pair.Text, passage)))
            .ToArray();
        var (constant, weights) = LogisticRegression.Fit(rows, regularization: 0.1f, tolerance: 1e-7f, seed);
        return new PassageConfidence(weights[0], weights[1], constant, least);

        static EvidenceRow Row(ReadText text, OddPassage passage) => new(PassageConfidence.Features(passage), ReadingCurve.IsRight(text, passage), 1);
    }

    /// <summary>What is reported of the passages of a rate when they need a confidence: a row of Markdown for each.</summary>
    public string Reported(double rate, PassageConfidence confidence)
    {
        var curve = curves[0].Curve;
        var threshold = curve.ThresholdFor(text => text.IsEnglish, rate);
        return string.Concat(new[] { 0f, 0.5f, 0.55f, 0.6f, 0.65f, 0.7f, 0.75f }.Select(Row));

        string Row(float least)
        {
            bool Shows(OddPassage passage) => confidence.Of(passage) >= least;
            var all = curve.Marks(_ => true, threshold, _ => true, Shows);
            var sides = Enum.GetValues<ReadingSide>().Where(side => side != ReadingSide.Annotated)
                .Select(side => curve.Rate(text => text.Side == side, threshold, Shows).ToString("0.00", CultureInfo.InvariantCulture));
            var sets = new[] { "wmt18", "wmt19", "wmt21" }
                .Select(set => curve.Marks(text => text.Set.StartsWith(set, StringComparison.Ordinal), threshold, _ => true, Shows))
                .Select(counts => string.Create(CultureInfo.InvariantCulture, $"{counts.Precision:0.00} / {counts.Recall:0.000}"));
            var marks = string.Create(CultureInfo.InvariantCulture, $"{all.Precision:0.00} ({all.Right}/{all.Found}) | {all.Recall:0.000}");
            string[] cells = [.. sides, marks, .. sets];
            return string.Create(CultureInfo.InvariantCulture, $"| {least:0.00} | {string.Join(" | ", cells)} |\n");
        }
    }

    /// <summary>The curves as a table in Markdown.</summary>
    public string Table()
    {
        var table = new StringBuilder("| evidence | English | general | regional | originals | translations | precision | recall ");
        table.Append("| wmt18 | wmt19 | wmt21 |\n");
        table.Append("|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var (name, curve) in curves)
        {
            foreach (var rate in Rates)
            {
                var threshold = curve.ThresholdFor(text => text.IsEnglish, rate);
                string[] sides = [Side(ReadingSide.General), Side(ReadingSide.Regional), Side(ReadingSide.Original), Side(ReadingSide.Translation)];
                table.Append(CultureInfo.InvariantCulture, $"| {name} | {rate} | {string.Join(" | ", sides)} ");
                var all = curve.Marks(_ => true, threshold, _ => true);
                table.Append(CultureInfo.InvariantCulture,
                    $"| {all.Precision:0.00} ({all.Right}/{all.Found}) | {all.Recall:0.000} | {Set("wmt18")} | {Set("wmt19")} | {Set("wmt21")} |\n");

                string Side(ReadingSide side) => curve.Rate(text => text.Side == side, threshold).ToString("0.00", CultureInfo.InvariantCulture);
                string Set(string set) => curve.Marks(text => text.Set.StartsWith(set, StringComparison.Ordinal), threshold, _ => true) is var counts
                    ? string.Create(CultureInfo.InvariantCulture, $"{counts.Precision:0.00} / {counts.Recall:0.000}") : "";
            }
        }

        return table.ToString();
    }

    /// <summary>Recall of all evidence by category and severity of the marks, at a rate, in Markdown.</summary>
    public string Kinds(double rate)
    {
        var curve = curves[0].Curve;
        var threshold = curve.ThresholdFor(text => text.IsEnglish, rate);
        var categories = curve.Passages(text => text.IsAnnotated, 99).SelectMany(pair => pair.Text.Marks).GroupBy(mark => mark.Category)
            .OrderByDescending(group => group.Count()).Select(group => group.Key);
        return string.Concat(categories.Select(category => Row(category, mark => mark.Category == category))
            .Append(Row("major and critical", mark => mark.IsSevere)));

        string Row(string name, Func<EditorMark, bool> counted) => curve.Marks(_ => true, threshold, counted) is var counts
            ? string.Create(CultureInfo.InvariantCulture, $"| {name} | {counts.Marks} | {counts.Met} | {counts.Recall:0.00} |\n") : "";
    }
}
