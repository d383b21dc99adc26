namespace KazRuMtQa.Lab.Reading;

/// <summary>What the layers of the network give for some rows. Empty rows stand before and after, as many as a convolution takes in.</summary>
internal sealed class NetworkLayers(int rows)
{
    public float[] Input { get; } = new float[(rows + (2 * ReadingNetwork.FirstReach)) * ReadingNetwork.InputWidth];

    public float[] First { get; } = new float[(rows + (2 * ReadingNetwork.NextReach)) * ReadingNetwork.Width];

    public float[] Second { get; } = new float[(rows + (2 * ReadingNetwork.NextReach)) * ReadingNetwork.Width];

    public float[] Third { get; } = new float[(rows + (2 * ReadingNetwork.NextReach)) * ReadingNetwork.Width];

    public float[] Outputs { get; } = new float[rows];

    /// <summary>A row of a layer other than the input.</summary>
    public static Span<float> Row(float[] layer, int row) => layer.AsSpan((row + ReadingNetwork.NextReach) * ReadingNetwork.Width,
        ReadingNetwork.Width);
}
