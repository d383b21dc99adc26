namespace KazRuMtQa.Lab.Training;

/// <summary>How well what was found agrees with what is so.</summary>
internal readonly record struct Agreement(double Hits, double Alarms, double Missed, double Sound)
{
    public double Precision => Hits / Math.Max(1, Hits + Alarms);

    public double Recall => Hits / Math.Max(1, Hits + Missed);

    public double F1 => Hits == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Matthews correlation: 0 for chance, 1 for full agreement, whatever the shares.</summary>
    public double Mcc =>
        ((Hits * Sound) - (Alarms * Missed)) / Math.Sqrt(Math.Max(1, (Hits + Alarms) * (Hits + Missed) * (Sound + Alarms) * (Sound + Missed)));

    /// <summary>Of "scores at least so much".</summary>
    public static Agreement At(float threshold, IReadOnlyList<float> scores, IReadOnlyList<bool> labels)
    {
        double hits = 0, alarms = 0, missed = 0, sound = 0;
        for (var i = 0; i < scores.Count; i++)
        {
            if (scores[i] >= threshold) _ = labels[i] ? hits++ : alarms++;
            else _ = labels[i] ? missed++ : sound++;
        }

        return new Agreement(hits, alarms, missed, sound);
    }
}
