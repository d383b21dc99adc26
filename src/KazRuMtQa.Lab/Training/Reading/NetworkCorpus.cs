using System.Runtime.InteropServices;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>Sentences to train the network on, in few bytes: words, parts of speech, how likely each is marked and how much that counts.</summary>
internal sealed class NetworkCorpus
{
    private readonly List<ushort> words = [];
    private readonly List<byte> tags = [];
    private readonly List<byte> labels = [];
    private readonly List<byte> weights = [];
    private readonly List<int> starts = [0];

    public int Sentences => starts.Count - 1;

    public int Rows => words.Count;

    /// <param name="label">Probability of a mark.</param>
    /// <param name="weight">From 0 (no judgement) to 1.</param>
    public void Add(ushort word, byte tag, double label, double weight)
    {
        words.Add(word);
        tags.Add(tag);
        labels.Add((byte)Math.Round(label * 255));
        weights.Add((byte)Math.Round(weight * 255));
    }

    public void EndSentence()
    {
        if (words.Count > starts[^1]) starts.Add(words.Count);
    }

    public Range Of(int sentence) => starts[sentence]..starts[sentence + 1];

    public (ushort Word, byte Tag, float Label, float Weight) this[int row] => (words[row], tags[row], labels[row] / 255f, weights[row] / 255f);

    public void Save(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(words.Count);
        writer.Write(starts.Count);
        writer.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(words)));
        foreach (var bytes in new[] { tags, labels, weights }) writer.Write(CollectionsMarshal.AsSpan(bytes));
        writer.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(starts)));
    }

    public static NetworkCorpus Load(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var corpus = new NetworkCorpus();
        var (rows, sentences) = (reader.ReadInt32(), reader.ReadInt32());
        corpus.words.AddRange(MemoryMarshal.Cast<byte, ushort>(reader.ReadBytes(rows * 2)));
        foreach (var bytes in new[] { corpus.tags, corpus.labels, corpus.weights }) bytes.AddRange(reader.ReadBytes(rows));
        corpus.starts.Clear();
        corpus.starts.AddRange(MemoryMarshal.Cast<byte, int>(reader.ReadBytes(sentences * 4)));
        return corpus;
    }
}
