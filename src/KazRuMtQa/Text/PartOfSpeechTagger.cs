using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Text;

/// <summary>
/// Tells the part of speech of every token of a document by an averaged perceptron, from left to right. Words that are nearly always one
/// thing are looked up. Immutable and thread-safe; the model is made by the lab's <c>train tagger</c>.
/// </summary>
internal sealed class PartOfSpeechTagger
{
    public const string FileName = "tagger.bin";

    private const string Magic = "KRMTAG";

    /// <summary>The kind of model.</summary>
    public static readonly TrainedModel<PartOfSpeechTagger> Model = new(FileName, Load);

    /// <summary>A row of weights begins where a line of the processor's cache does or in its middle.</summary>
    private const int Alignment = 64;

    private readonly Dictionary<uint, PartOfSpeech> certain;

    /// <summary>
    /// A hash table with open addressing: the key of a feature above, its row of weights below; 0 where nothing is. Two thirds of it are taken at the
    /// most: how much of it the processor's cache holds decides what a word costs.
    /// </summary>
    private readonly ulong[] places;

    /// <summary>Row 0 is that of all features that are not in the table.</summary>
    private readonly sbyte[] weights;

    /// <summary>Where row 0 begins.</summary>
    private readonly int firstRow;
    private readonly int mask;

    /// <param name="certain">Tags of words (by the hash of their lower-case form) that need no weights.</param>
    /// <param name="features">Keys of features, none of them 0.</param>
    /// <param name="weights">Writes <see cref="PartsOfSpeech.Learned"/> weights of each feature in turn.</param>
    private PartOfSpeechTagger(Dictionary<uint, PartOfSpeech> certain, ReadOnlySpan<uint> features, Action<Span<sbyte>> weights)
    {
        this.certain = certain;
        this.weights = GC.AllocateArray<sbyte>(((features.Length + 1) * PartsOfSpeech.Learned) + Alignment, pinned: true);
        firstRow = -(int)(Marshal.UnsafeAddrOfPinnedArrayElement(this.weights, 0) % Alignment) & (Alignment - 1);
        weights(this.weights.AsSpan(firstRow + PartsOfSpeech.Learned, features.Length * PartsOfSpeech.Learned));
        places = new ulong[BitOperations.RoundUpToPowerOf2((uint)features.Length * 3 / 2)];
        mask = places.Length - 1;
        for (var row = 0; row < features.Length; row++)
        {
            var place = (int)features[row] & mask;
            while (places[place] != 0) place = (place + 1) & mask;
            places[place] = ((ulong)features[row] << 32) | ((uint)row + 1);
        }
    }

    /// <summary>One tag for each token.</summary>
    public PartOfSpeech[] Tag(Document document)
    {
        var tags = new PartOfSpeech[document.Tokens.Count];
        foreach (var sentence in document.Sentences)
        {
            document.Cancellation.ThrowIfCancellationRequested();
            Tag(document.Tokens, sentence.FirstToken, sentence.EndToken, tags);
        }

        return tags;
    }

    /// <summary>Tags the tokens from first to end (exclusive) as one sentence.</summary>
    internal void Tag(TokenList tokens, int first, int end, PartOfSpeech[] tags)
    {
        Span<TokenTraits> window = stackalloc TokenTraits[5];
        Span<uint> features = stackalloc uint[TaggerFeatures.Count];
        window.Fill(TokenTraits.Outside);
        for (var ahead = 0; ahead < 2 && first + ahead < end; ahead++) window[3 + ahead] = TokenTraits.Of(tokens[first + ahead]);
        var (before, beforeThat) = (PartOfSpeech.None, PartOfSpeech.None);
        for (var i = first; i < end; i++)
        {
            tokens.Ask(i);
            window[1..].CopyTo(window);
            window[4] = i + 2 < end ? TokenTraits.Of(tokens[i + 2]) : TokenTraits.Outside;
            if (!TryCertain(tokens[i], window[2].Word, out var tag))
            {
                TaggerFeatures.Fill(window, i == first, before, beforeThat, features);
                tag = Best(features);
            }

            tags[i] = tag;
            (beforeThat, before) = (before, tag);
        }
    }

    /// <summary>What the kind of the token decides, or the word wherever it stands.</summary>
    private bool TryCertain(Token token, uint word, out PartOfSpeech tag)
    {
        tag = ByKind(token.Kind);
        return tag != PartOfSpeech.None || (token.Case == LetterCase.Lower && certain.TryGetValue(word, out tag));
    }

    internal static PartOfSpeech ByKind(TokenKind kind) => kind switch
    {
        TokenKind.Mark => PartOfSpeech.Punctuation,
        TokenKind.Symbol => PartOfSpeech.Symbol,
        TokenKind.Url or TokenKind.Email or TokenKind.Tag => PartOfSpeech.Other,
        _ => PartOfSpeech.None,
    };

    private PartOfSpeech Best(ReadOnlySpan<uint> features)
    {
        // All places are read before any is looked at, and all rows found before any is added: the processor waits for them together.
        Span<ulong> found = stackalloc ulong[TaggerFeatures.Count];
        for (var i = 0; i < found.Length; i++) found[i] = places[(int)features[i] & mask];
        for (var i = 0; i < found.Length; i++) found[i] = RowOf(features[i], found[i]);

        // Four vectors of 8 hold the sums of the 32 tags: every machine has vectors of that length, and a natively compiled program may use no longer
        // ones.
        var (first, second, third, fourth) = (Vector128<short>.Zero, Vector128<short>.Zero, Vector128<short>.Zero, Vector128<short>.Zero);
        foreach (var row in found)
        {
            var ofRow = weights.AsSpan(firstRow + ((int)row * PartsOfSpeech.Learned), PartsOfSpeech.Learned);
            var (low, high) = Vector128.Widen(Vector128.Create(ofRow));
            first += low;
            second += high;
            (low, high) = Vector128.Widen(Vector128.Create(ofRow[Vector128<sbyte>.Count..]));
            third += low;
            fourth += high;
        }

        // The first of the best; a token without a tag is none.
        first = first.WithElement(0, short.MinValue);
        var best = Vector128.Max(Vector128.Max(first, second), Vector128.Max(third, fourth));
        best = Vector128.Max(best, Vector128.Shuffle(best, Vector128.Create((short)4, 5, 6, 7, 0, 1, 2, 3)));
        best = Vector128.Max(best, Vector128.Shuffle(best, Vector128.Create((short)2, 3, 0, 1, 6, 7, 4, 5)));
        best = Vector128.Max(best, Vector128.Shuffle(best, Vector128.Create((short)1, 0, 3, 2, 5, 4, 7, 6)));
        var isBest = Places(first, best) | (Places(second, best) << 8) | (Places(third, best) << 16) | (Places(fourth, best) << 24);
        return (PartOfSpeech)BitOperations.TrailingZeroCount(isBest);
    }

    private static uint Places(Vector128<short> sums, Vector128<short> best) => Vector128.Equals(sums, best).ExtractMostSignificantBits();

    /// <param name="key">The feature.</param>
    /// <param name="found">What stands in its first place.</param>
    private uint RowOf(uint key, ulong found)
    {
        for (var place = (int)key & mask; found != 0; found = places[place])
        {
            if ((uint)(found >> 32) == key) return (uint)found;
            place = (place + 1) & mask;
        }

        return 0;
    }

    /// <exception cref="InvalidDataException">The file is damaged or was trained for other features.</exception>
    public static PartOfSpeechTagger Load(string path)
    {
        try
        {
            using var reader = new BinaryReader(new BrotliStream(File.OpenRead(path), CompressionMode.Decompress));
            if (reader.ReadString() != Magic || reader.ReadInt32() != TaggerFeatures.Version || reader.ReadString() != TagNames)
                throw new InvalidDataException("it was made for other features; train it again");
            var certain = new Dictionary<uint, PartOfSpeech>();
            for (var left = reader.ReadInt32(); left > 0; left--) certain.Add(reader.ReadUInt32(), (PartOfSpeech)reader.ReadByte());
            var features = new uint[reader.ReadInt32()];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(features.AsSpan()));
            return new PartOfSpeechTagger(certain, features, weights => reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights)));
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or InvalidOperationException or ArgumentException
            or OverflowException)
        {
            throw new InvalidDataException($"{path}: no tagger can be read from it: {exception.Message}.", exception);
        }
    }

    internal static void Save(Stream stream, IReadOnlyDictionary<uint, PartOfSpeech> certain, IReadOnlyList<(uint Key, sbyte[] Weights)> rows)
    {
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));
        writer.Write(Magic);
        writer.Write(TaggerFeatures.Version);
        writer.Write(TagNames);
        writer.Write(certain.Count);
        foreach (var (word, tag) in certain.OrderBy(pair => pair.Key))
        {
            writer.Write(word);
            writer.Write((byte)tag);
        }

        writer.Write(rows.Count);
        foreach (var (key, _) in rows) writer.Write(key);
        foreach (var (_, weights) in rows) writer.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
    }

    private static string TagNames => string.Join(' ', Enum.GetNames<PartOfSpeech>());
}
