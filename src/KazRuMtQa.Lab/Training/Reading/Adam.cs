namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>The running means of gradients and of their squares, by which Adam sets the size of each step.</summary>
internal sealed class Adam(int size)
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.99f;
    private const float Least = 1e-7f;

    public float[] First { get; } = new float[size];

    public float[] Second { get; } = new float[size];

    /// <summary>Moves the weights from an index on.</summary>
    public void Step(float[] weights, int from, ReadOnlySpan<float> gradients, float rate, int step)
    {
        var scale = rate * MathF.Sqrt(1 - MathF.Pow(SecondDecay, step)) / (1 - MathF.Pow(FirstDecay, step));
        for (var i = 0; i < gradients.Length; i++)
        {
            var gradient = gradients[i];
            First[from + i] = (FirstDecay * First[from + i]) + ((1 - FirstDecay) * gradient);
            Second[from + i] = (SecondDecay * Second[from + i]) + ((1 - SecondDecay) * gradient * gradient);
            weights[from + i] -= scale * First[from + i] / (MathF.Sqrt(Second[from + i]) + Least);
        }
    }
}
