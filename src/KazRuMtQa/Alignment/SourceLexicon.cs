using System.IO.Compression;
using System.Text;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Alignment;

/// <summary>
/// Which English stems stand for which stems of the source languages, as counted in sentence pairs by <c>lab train lexicon</c>. It tells whether a
/// word has a counterpart, not how to translate it. Immutable and thread-safe.
/// </summary>
internal sealed class SourceLexicon
{
    public const string FileName = "lexicon.bin";

    private const string Magic = "KRLEX1";

    /// <summary>The kind of model; loaded when a source is first compared.</summary>
    public static readonly TrainedModel<SourceLexicon> Model = new(FileName, Load);

    private readonly string[] stems;
    private readonly StemTable english;
    private readonly Dictionary<string, StemLinks> languages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> names = new(StringComparer.Ordinal);

    private SourceLexicon(string[] stems) => (this.stems, english) = (stems, new StemTable(stems));

    /// <summary>The links of a language; null when none were counted.</summary>
    public StemLinks? this[string code] => languages.GetValueOrDefault(code);

    /// <summary>The English stem of the number.</summary>
    public string EnglishStem(int id) => stems[id];

    /// <summary>The number of an English stem; -1 when nothing was counted for it.</summary>
    public int EnglishId(string stem) => english.Of(stem);

    /// <summary>Latin spellings of a Cyrillic name that its letters do not show: Хьюстон is Houston. None for most.</summary>
    public IReadOnlyList<string> SpellingsOf(string plain) => names.GetValueOrDefault(plain, []);

    /// <exception cref="InvalidDataException">The file is no lexicon of this version.</exception>
    public static SourceLexicon Load(string path)
    {
        using var file = File.OpenRead(path);
        return Read(file);
    }

    internal static SourceLexicon Read(Stream stream)
    {
        using var unpacked = new BrotliStream(stream, CompressionMode.Decompress);
        using var reader = new BinaryReader(unpacked, Encoding.UTF8);
        try
        {
            if (reader.ReadString() != Magic) throw new InvalidDataException("is no lexicon of this version; train it again");
            var english = new List<string>();
            for (var left = reader.ReadInt32(); left > 0; left--) english.Add(reader.ReadString());
            var lexicon = new SourceLexicon([.. english]);
            for (var left = reader.ReadInt32(); left > 0; left--) lexicon.languages.Add(reader.ReadString(), StemLinks.Read(reader));
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                var name = reader.ReadString();
                var spellings = new string[reader.ReadByte()];
                for (var i = 0; i < spellings.Length; i++) spellings[i] = reader.ReadString();
                lexicon.names.Add(name, spellings);
            }

            return lexicon;
        }
        catch (Exception exception) when (exception is EndOfStreamException or ArgumentException or InvalidOperationException or InvalidDataException)
        {
            throw new InvalidDataException($"{FileName}: {exception.Message}", exception);
        }
    }

    /// <param name="stream">Where to.</param>
    /// <param name="english">The English stems in the order of their numbers.</param>
    /// <param name="languages">The links of each language.</param>
    /// <param name="names">Latin spellings by Cyrillic name.</param>
    internal static void Write(
        Stream stream, IReadOnlyList<string> english, IReadOnlyDictionary<string, StemLinks> languages, IReadOnlyDictionary<string, string[]> names)
    {
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(english.Count);
        foreach (var stem in english) writer.Write(stem);
        writer.Write(languages.Count);
        foreach (var (code, links) in languages.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.Write(code);
            links.Write(writer);
        }

        writer.Write(names.Count);
        foreach (var (name, spellings) in names.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.Write(name);
            writer.Write((byte)spellings.Length);
            foreach (var spelling in spellings) writer.Write(spelling);
        }
    }
}

/// <summary>A stem that stands for another, and how often of a hundred times, in the direction that is surer.</summary>
internal readonly record struct StemLink(int English, byte Strength);

/// <summary>The links of one source language. Immutable.</summary>
internal sealed class StemLinks
{
    private readonly StemTable numbers;
    private readonly string[] stems;

    // The links of all stems one behind another, and where those of each begin.
    private readonly StemLink[] links;
    private readonly int[] starts;
    private readonly bool[] known;
    private readonly HashSet<int> linked;

    /// <param name="rows">Every stem with its links, and whether its translations are words of content more often than not.</param>
    public StemLinks(IReadOnlyList<(string Stem, bool IsKnown, StemLink[] Links)> rows)
    {
        stems = [.. rows.Select(row => row.Stem)];
        links = [.. rows.SelectMany(row => row.Links)];
        starts = new int[rows.Count + 1];
        for (var id = 0; id < rows.Count; id++) starts[id + 1] = starts[id] + rows[id].Links.Length;
        known = [.. rows.Select(row => row.IsKnown)];
        numbers = new StemTable(stems);
        linked = [.. links.Select(link => link.English)];
    }

    public int Count => stems.Length;

    public int LinkCount => links.Length;

    /// <summary>The number of a stem; -1 when nothing was counted for it.</summary>
    public int IdOf(string stem) => numbers.Of(stem);

    public ReadOnlySpan<StemLink> Of(int id) => id < 0 ? [] : links.AsSpan(starts[id], starts[id + 1] - starts[id]);

    /// <summary>Whether the stem was seen often enough with words of content that a counterpart can be asked for.</summary>
    public bool IsKnown(int id) => id >= 0 && known[id];

    /// <summary>Whether the English stem is known to stand for something in this language.</summary>
    public bool IsLinked(int english) => linked.Contains(english);

    internal static StemLinks Read(BinaryReader reader)
    {
        var rows = new (string, bool, StemLink[])[reader.ReadInt32()];
        for (var id = 0; id < rows.Length; id++)
        {
            var stem = reader.ReadString();
            var isKnown = reader.ReadBoolean();
            var links = new StemLink[reader.ReadByte()];
            for (var i = 0; i < links.Length; i++) links[i] = new StemLink(reader.Read7BitEncodedInt(), reader.ReadByte());
            rows[id] = (stem, isKnown, links);
        }

        return new StemLinks(rows);
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(stems.Length);
        for (var id = 0; id < stems.Length; id++)
        {
            writer.Write(stems[id]);
            writer.Write(known[id]);
            writer.Write((byte)Of(id).Length);
            foreach (var link in Of(id))
            {
                writer.Write7BitEncodedInt(link.English);
                writer.Write(link.Strength);
            }
        }
    }
}
