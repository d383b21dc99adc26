namespace KazRuMtQa.Lab.Training;

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
}
