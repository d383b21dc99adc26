namespace KazRuMtQa.LanguageModel;

/// <summary>Surprisals in a byte: eighths of a bit up to 31.9 bits.</summary>
internal static class BitScale
{
    private const float StepsOfABit = 8;

    public static byte ToByte(double probability) => (byte)Math.Clamp(Math.Round(-Math.Log2(Math.Max(probability, 1e-30)) * StepsOfABit), 0, 255);

    public static float ToBits(byte value) => value / StepsOfABit;
}
