using System.Runtime.InteropServices;
using System.Text;

namespace KazRuMtQa.Likelihood;

/// <summary>
/// The trained classifiers as a file: magic, version, texts they were trained on (name and hash), the weights of damage, the two
/// combinations, mean evidence, then the weights of n-grams as half-precision numbers, article and sentence side by side.
/// </summary>
internal static class ClassifierFile
{
    /// <summary>Whatever changes what stands in the file, or the features that <see cref="NgramReader"/> and <see cref="DamageFeatures"/> read, changes this, and classifiers must be trained anew.</summary>
    public const int Version = 3;

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
        var (article, sentence) = (weights.Article, weights.Sentence);
        WriteAll(writer, article.Constant, article.OfLong, article.Words, article.Sentences, article.Rules, article.Damage);
        WriteAll(writer, sentence.Constant, sentence.Words, sentence.Article, sentence.Rules, sentence.Damage);
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
                throw new InvalidDataException($"{path}: classifiers of version {version}, this is version {Version}: train the classifiers anew.");
            var trainedOn = Enumerable.Range(0, reader.ReadInt32()).Select(_ => (reader.ReadString(), reader.ReadString())).ToArray();
            var (articleBias, sentenceBias) = (reader.ReadSingle(), reader.ReadSingle());
            var damageBias = reader.ReadSingle();
            var damage = Numbers(reader, DamageFeatures.Names.Count);
            var (article, sentence) = (Numbers(reader, 6), Numbers(reader, 5));
            var means = new MeanEvidence(Numbers(reader, MeanEvidence.Habits), Numbers(reader, MeanEvidence.Habits), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
            var buckets = new Half[2 * NgramReader.Buckets];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(buckets.AsSpan()));
            return new ClassifierWeights(buckets, articleBias, sentenceBias, new DamageModel(damage, damageBias),
                new ArticleCombination(article[0], article[1], article[2], article[3], article[4], article[5]),
                new SentenceCombination(sentence[0], sentence[1], sentence[2], sentence[3], sentence[4]), means, trainedOn);
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

    private static float[] Numbers(BinaryReader reader, int count)
    {
        var numbers = new float[count];
        for (var i = 0; i < count; i++) numbers[i] = reader.ReadSingle();
        return numbers;
    }
}
