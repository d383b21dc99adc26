using System.Runtime.InteropServices;
using System.Text;

namespace KazRuMtQa.Classification;

/// <summary>
/// The trained classifiers as a file: magic, version of the features, texts they were trained on (name and hash), the two combinations,
/// then the weights as half-precision numbers, article and sentence side by side.
/// </summary>
internal static class ClassifierFile
{
    private static ReadOnlySpan<byte> Magic => "KRMC"u8;

    public static void Write(Stream stream, ClassifierWeights weights)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(NgramReader.Version);
        writer.Write(weights.TrainedOn.Count);
        foreach (var (name, hash) in weights.TrainedOn)
        {
            writer.Write(name);
            writer.Write(hash);
        }

        writer.Write(weights.ArticleBias);
        writer.Write(weights.SentenceBias);
        writer.Write(weights.Article);
        writer.Write(weights.Sentence);
        writer.Write(MemoryMarshal.AsBytes(weights.Buckets));
    }

    /// <exception cref="InvalidDataException">The file is damaged, or was trained on other features.</exception>
    public static ClassifierWeights Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);
        try
        {
            if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic)) throw new InvalidDataException($"{path}: no classifiers.");
            var version = reader.ReadInt32();
            if (version != NgramReader.Version)
                throw new InvalidDataException($"{path}: trained on features of version {version}, this is version {NgramReader.Version}: train the classifiers anew.");
            var trainedOn = Enumerable.Range(0, reader.ReadInt32()).Select(_ => (reader.ReadString(), reader.ReadString())).ToArray();
            var (articleBias, sentenceBias) = (reader.ReadSingle(), reader.ReadSingle());
            var (article, sentence) = (CombinationFrom(reader), CombinationFrom(reader));
            var buckets = new Half[2 * NgramReader.Buckets];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(buckets.AsSpan()));
            return new ClassifierWeights(buckets, articleBias, sentenceBias, article, sentence, trainedOn);
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException($"{path}: the file is cut short.");
        }
    }

    private static void Write(this BinaryWriter writer, Combination combination)
    {
        writer.Write(combination.Constant);
        writer.Write(combination.Words);
        writer.Write(combination.Context);
        writer.Write(combination.Rules);
    }

    private static Combination CombinationFrom(BinaryReader reader) => new(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
}
