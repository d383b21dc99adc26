using System.Runtime.InteropServices;
using System.Text;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Reading;

/// <summary>
/// By how much more often machines write a frame than people who write in English, and than people who translate the same texts: natural logarithms.
/// Only hashes are kept, no text. Thread-safe; made by <c>train reader</c>.
/// </summary>
internal sealed class FrameRates
{
    public const string FileName = "frames.bin";

    /// <summary>Steps of a logarithm in the file.</summary>
    public const float StepsOfOne = 20;

    private const string Magic = "KRMFRAM2";

    /// <summary>The kind of model.</summary>
    public static readonly TrainedModel<FrameRates> Model = new(FileName, Load);

    private readonly uint[] keys;
    private readonly sbyte[] english;
    private readonly sbyte[] translation;

    /// <param name="keys">In ascending order.</param>
    /// <param name="english">Logarithms in steps, for each key.</param>
    /// <param name="translation">Logarithms in steps, for each key.</param>
    public FrameRates(uint[] keys, sbyte[] english, sbyte[] translation) =>
        (this.keys, this.english, this.translation) = (keys, english, translation);

    public int Count => keys.Length;

    /// <summary>The logarithms for a frame, against English and against translation by people; zeros for one that tells nothing.</summary>
    public (float English, float Translation) Of(uint key) =>
        Array.BinarySearch(keys, key) is >= 0 and var at ? (english[at] / StepsOfOne, translation[at] / StepsOfOne) : default;

    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(keys.Length);
        writer.Write(MemoryMarshal.AsBytes(keys.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(english.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(translation.AsSpan()));
    }

    /// <exception cref="InvalidDataException">The file is damaged or of another version.</exception>
    public static FrameRates Load(string path)
    {
        try
        {
            using var reader = new BinaryReader(File.OpenRead(path));
            if (reader.ReadString() != Magic) throw new InvalidDataException("it is of another version");
            var count = reader.ReadInt32();
            if (reader.BaseStream.Length - reader.BaseStream.Position != 6L * count) throw new InvalidDataException("it is damaged");
            var rates = new FrameRates(new uint[count], new sbyte[count], new sbyte[count]);
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(rates.keys.AsSpan()));
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(rates.english.AsSpan()));
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(rates.translation.AsSpan()));
            return rates;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or FormatException or OverflowException)
        {
            throw new InvalidDataException($"{path}: cannot be used: {exception.Message}.", exception);
        }
    }
}
