namespace KazRuMtQa.Runner.Training;

/// <summary>How well scores tell two kinds apart.</summary>
internal static class Ranking
{
    /// <summary>How often one of the first kind scores above one of the second; ties count half.</summary>
    public static double Auc(IReadOnlyList<float> scores, IReadOnlyList<bool> labels)
    {
        var order = Enumerable.Range(0, scores.Count).OrderBy(i => scores[i]).ToArray();
        double ranks = 0;
        for (int start = 0, end; start < order.Length; start = end)
        {
            for (end = start + 1; end < order.Length && scores[order[end]] == scores[order[start]];) end++;
            for (var i = start; i < end; i++) if (labels[order[i]]) ranks += (start + end + 1) / 2.0;
        }

        double positive = labels.Count(label => label), negative = labels.Count - positive;
        return positive == 0 || negative == 0 ? double.NaN : (ranks - (positive * (positive + 1) / 2)) / (positive * negative);
    }

    /// <summary>Precision, recall and Matthews correlation of "scores at least so much".</summary>
    public static (double Precision, double Recall, double F1, double Mcc) At(float threshold, IReadOnlyList<float> scores, IReadOnlyList<bool> labels, int unseenPositives = 0, long unseenNegatives = 0)
    {
        double hits = 0, alarms = 0, missed = unseenPositives, sound = unseenNegatives;
        for (var i = 0; i < scores.Count; i++)
        {
            if (scores[i] >= threshold) _ = labels[i] ? hits++ : alarms++;
            else _ = labels[i] ? missed++ : sound++;
        }

        var (precision, recall) = (hits / Math.Max(1, hits + alarms), hits / Math.Max(1, hits + missed));
        var mcc = ((hits * sound) - (alarms * missed)) / Math.Sqrt(Math.Max(1, (hits + alarms) * (hits + missed) * (sound + alarms) * (sound + missed)));
        return (precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall), mcc);
    }
}
