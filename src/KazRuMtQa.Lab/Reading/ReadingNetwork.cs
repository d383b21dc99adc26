using System.Runtime.InteropServices;
using System.Text;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Reading;

/// <summary>
/// A small convolutional network that reads words with six on each side and says how likely an editor would have to change each: vectors of words
/// and parts of speech, one convolution over five rows, two over three with a residual connection, one number a row. Thread-safe; it runs on
/// the processor without any native library. Made by <c>train network</c>.
/// </summary>
internal sealed class ReadingNetwork
{
    public const string FileName = "reading.net.bin";

    public const int WordWidth = 64;
    public const int TagWidth = 16;
    public const int InputWidth = WordWidth + TagWidth;
    public const int Width = 128;

    /// <summary>Rows on each side that the first and the other convolutions take in.</summary>
    public const int FirstReach = 2;
    public const int NextReach = 1;

    /// <summary>Empty rows between sentences, so that none is read into the next.</summary>
    public const int Gap = FirstReach;

    private const string Magic = "KRMREAD1";

    public ReadingNetwork(Vocabulary vocabulary)
    {
        (Vocabulary, Symbols) = (vocabulary, new ReadingSymbols(vocabulary));
        Words = new float[vocabulary.Count * WordWidth];
        Weights = [Tags, First, FirstBias, Second, SecondBias, Third, ThirdBias, Last, LastBias];
    }

    public Vocabulary Vocabulary { get; }

    /// <summary>How texts are cut for it.</summary>
    public ReadingSymbols Symbols { get; }

    public float[] Words { get; }

    public float[] Tags { get; } = new float[ReadingSymbols.Tags * TagWidth];

    public float[] First { get; } = new float[((2 * FirstReach) + 1) * InputWidth * Width];

    public float[] FirstBias { get; } = new float[Width];

    public float[] Second { get; } = new float[((2 * NextReach) + 1) * Width * Width];

    public float[] SecondBias { get; } = new float[Width];

    public float[] Third { get; } = new float[((2 * NextReach) + 1) * Width * Width];

    public float[] ThirdBias { get; } = new float[Width];

    public float[] Last { get; } = new float[Width];

    public float[] LastBias { get; } = new float[1];

    /// <summary>All weights but the vectors of words.</summary>
    public IReadOnlyList<float[]> Weights { get; }

    /// <summary>The log odds of every token that an editor would have to change it; not a number where the network does not judge.</summary>
    public float[] Read(Document document)
    {
        var judged = new float[document.Tokens.Count];
        Array.Fill(judged, float.NaN);
        var rows = new NetworkRows();
        var sentence = new List<ReadingSymbol>();
        var tokens = new List<int>();
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            Symbols.Read(document, document.Sentences[i], sentence);
            foreach (var symbol in sentence)
            {
                rows.Add(symbol.Word, symbol.Tag);
                tokens.Add(symbol.Token);
            }

            if (sentence.Count > 0)
            {
                rows.EndSentence();
                for (var gap = 0; gap < Gap; gap++) tokens.Add(-1);
            }

            if (rows.Count < 1024 && i < document.Sentences.Count - 1) continue;
            var outputs = Forward(rows).Outputs;
            for (var row = 0; row < tokens.Count; row++)
                if (tokens[row] >= 0 && ReadingSymbols.IsJudged(document, document.Tokens[tokens[row]])) judged[tokens[row]] = outputs[row];
            rows.Clear();
            tokens.Clear();
        }

        return judged;
    }

    /// <summary>What every layer gives for the rows.</summary>
    public NetworkLayers Forward(NetworkRows rows)
    {
        var layers = new NetworkLayers(rows.Count);
        for (var row = 0; row < rows.Count; row++)
        {
            if (!rows.IsRead(row)) continue;
            var input = layers.Input.AsSpan((row + FirstReach) * InputWidth, InputWidth);
            Words.AsSpan(rows.Words[row] * WordWidth, WordWidth).CopyTo(input);
            Tags.AsSpan(rows.Tags[row] * TagWidth, TagWidth).CopyTo(input[WordWidth..]);
        }

        Convolve(layers.Input, InputWidth, FirstReach, First, FirstBias, default, layers.First, rows);
        Convolve(layers.First, Width, NextReach, Second, SecondBias, layers.First, layers.Second, rows);
        Convolve(layers.Second, Width, NextReach, Third, ThirdBias, layers.Second, layers.Third, rows);
        for (var row = 0; row < rows.Count; row++)
            if (rows.IsRead(row)) layers.Outputs[row] = Output(NetworkLayers.Row(layers.Third, row));
        return layers;
    }

    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        var names = Vocabulary.ToBytes();
        writer.Write(names.Length);
        writer.Write(names);
        foreach (var weights in (float[][])[Words, .. Weights]) foreach (var weight in weights) writer.Write((Half)weight);
    }

    /// <exception cref="InvalidDataException">The file is damaged or of another version.</exception>
    public static ReadingNetwork Load(string path)
    {
        try
        {
            using var reader = new BinaryReader(File.OpenRead(path));
            if (reader.ReadString() != Magic) throw new InvalidDataException("it is no network of this version");
            var network = new ReadingNetwork(Vocabulary.Read(reader.ReadBytes(reader.ReadInt32())));
            foreach (var weights in (float[][])[network.Words, .. network.Weights]) ReadInto(reader, weights);
            return network;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"{path}: cannot be used: {exception.Message}.", exception);
        }
    }

    private static void ReadInto(BinaryReader reader, float[] weights)
    {
        var bytes = reader.ReadBytes(weights.Length * 2);
        if (bytes.Length < weights.Length * 2) throw new InvalidDataException("it ends too early");
        var halves = MemoryMarshal.Cast<byte, Half>(bytes);
        for (var i = 0; i < weights.Length; i++) weights[i] = (float)halves[i];
    }

    private float Output(ReadOnlySpan<float> row)
    {
        var sum = LastBias[0];
        for (var i = 0; i < Width; i++) sum += row[i] * Last[i];
        return sum;
    }

    /// <summary>Bias and product, what is below zero cut off, and the rows of the layer before added; rows between sentences stay empty.</summary>
    private static void Convolve(float[] input, int inputWidth, int reach, float[] weights, float[] bias, float[]? residual, float[] output,
        NetworkRows rows)
    {
        var from = input.AsSpan();
        var result = output.AsSpan(NextReach * Width, rows.Count * Width);
        MatrixProduct.Add(from, inputWidth, weights, result, rows.Count, ((2 * reach) + 1) * inputWidth, Width);
        for (var row = 0; row < rows.Count; row++)
        {
            var values = result.Slice(row * Width, Width);
            if (!rows.IsRead(row))
            {
                values.Clear();
                continue;
            }

            var before = residual is null ? default : NetworkLayers.Row(residual, row);
            for (var i = 0; i < Width; i++) values[i] = Math.Max(0, values[i] + bias[i]) + (residual is null ? 0 : before[i]);
        }
    }
}
