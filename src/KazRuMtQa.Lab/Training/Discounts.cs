namespace KazRuMtQa.Lab.Training;

/// <summary>What modified Kneser-Ney takes off the counts 1, 2, and 3 or more, estimated from how many n-grams were met once to four times.</summary>
internal sealed class Discounts
{
    private readonly long[] met = new long[5];

    public void Add(int count)
    {
        if (count < met.Length) met[count]++;
    }

    public double Of(int count)
    {
        var step = Math.Min(count, 3);
        if (met[1] == 0 || met[2] == 0 || met[step] == 0) return 0.75;
        var once = (double)met[1] / (met[1] + (2 * met[2]));
        return Math.Clamp(step - ((step + 1) * once * met[step + 1] / met[step]), 0.1, step * 0.95);
    }
}
