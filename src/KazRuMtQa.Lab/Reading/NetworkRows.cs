namespace KazRuMtQa.Lab.Reading;

/// <summary>Sentences one after the other, with empty rows between them, as the network reads them at once.</summary>
internal sealed class NetworkRows
{
    private const byte Empty = byte.MaxValue;

    private readonly List<ushort> words = [];
    private readonly List<byte> tags = [];

    public int Count => words.Count;

    public IReadOnlyList<ushort> Words => words;

    public IReadOnlyList<byte> Tags => tags;

    public bool IsRead(int row) => tags[row] != Empty;

    public void Add(ushort word, byte tag)
    {
        words.Add(word);
        tags.Add(tag);
    }

    public void EndSentence()
    {
        for (var i = 0; i < ReadingNetwork.Gap; i++) Add(0, Empty);
    }

    public void Clear()
    {
        words.Clear();
        tags.Clear();
    }
}
