using System.Runtime.InteropServices;
using System.Text;

namespace KazRuMtQa.Likelihood;

/// <summary>
/// The trained classifiers as a file: magic, version, texts they were trained on (name and hash), the weights of damage, the weights of
/// evidence by name, mean evidence, then the weights of n-grams as half-precision numbers, article and sentence side by side.
/// </summary>
internal static class ClassifierFile
{
    /// <summary>
    /// Whatever changes what stands in the file, or the features that <see cref="NgramReader"/> and <see cref="DamageFeatures"/> read,
    /// changes this, and classifiers must be trained again.
    /// </summary>
    public const int Version = 4;

    /// <summary>A damaged file does not make us reserve memory for what it claims to hold.</summary>
    private const int MostTerms = 100;

    private static ReadOnlySpan<byte> Magic => "KRMC"u8;

    public static void Write(Stream stream, ClassifierWeights weights)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(weights.TrainedOn.Count);
        foreach (var (name, hash) in weights.TrainedOn)
        {
            writer.Write(name);
            writer.Write(hash);
        }

        writer.Write(weights.ArticleBias);
        writer.Write(weights.SentenceBias);
        writer.Write(weights.Damage.Bias);
        WriteAll(writer, weights.Damage.Weights);
        WriteNamed(writer, weights.Article);
        WriteNamed(writer, weights.Sentence);
        var means = weights.Means;
        WriteAll(writer, [.. means.ArticleHabits, .. means.SentenceHabits, means.Damage, means.RulesPerToken, means.The]);
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
            if (version != Version)
                throw new InvalidDataException($"{path}: classifiers of version {version}, this is version {Version}: train the classifiers again.");
            var trainedOn = Enumerable.Range(0, reader.ReadInt32()).Select(_ => (reader.ReadString(), reader.ReadString())).ToArray();
            var (articleBias, sentenceBias) = (reader.ReadSingle(), reader.ReadSingle());
            var damageBias = reader.ReadSingle();
            var damage = Numbers(reader, DamageFeatures.Names.Count);
            var (article, sentence) = (Named(path, reader, ClassifierWeights.ArticleTerms), Named(path, reader, ClassifierWeights.SentenceTerms));
            var means = new MeanEvidence(Numbers(reader, MeanEvidence.Habits), Numbers(reader, MeanEvidence.Habits), reader.ReadSingle(),
                reader.ReadSingle(), reader.ReadSingle());
            var buckets = new Half[2 * NgramReader.Buckets];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(buckets.AsSpan()));
            return new ClassifierWeights
            {
                Buckets = buckets,
                ArticleBias = articleBias,
                SentenceBias = sentenceBias,
                Damage = new DamageModel(damage, damageBias),
                Article = article,
                Sentence = sentence,
                Means = means,
                TrainedOn = trainedOn,
            };
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException($"{path}: the file is cut short.");
        }
    }

    private static void WriteAll(BinaryWriter writer, params ReadOnlySpan<float> numbers)
    {
        foreach (var number in numbers) writer.Write(number);
    }

    private static void WriteNamed(BinaryWriter writer, NamedWeights weights)
    {
        writer.Write(weights.All.Count);
        foreach (var (name, weight) in weights.All)
        {
            writer.Write(name);
            writer.Write(weight);
        }
    }

    private static NamedWeights Named(string path, BinaryReader reader, IReadOnlyList<string> terms)
    {
        var weights = new KeyValuePair<string, float>[Math.Min(reader.ReadInt32(), MostTerms)];
        for (var i = 0; i < weights.Length; i++) weights[i] = new(reader.ReadString(), reader.ReadSingle());
        return terms.ToHashSet(StringComparer.Ordinal).SetEquals(weights.Select(weight => weight.Key))
            ? new NamedWeights(weights)
            : throw new InvalidDataException(
                $"{path}: weights of {string.Join(", ", weights.Select(weight => weight.Key))}; expected {string.Join(", ", terms)}: train the classifiers again.");
    }

    private static float[] Numbers(BinaryReader reader, int count)
    {
        var numbers = new float[count];
        for (var i = 0; i < count; i++) numbers[i] = reader.ReadSingle();
        return numbers;
    }
}
