using System.Buffers.Binary;
using System.Numerics;
using KazRuMtQa.Languages;

namespace KazRuMtQa.LanguageModel;

/// <summary>
/// How likely symbols follow and precede each other in news English: modified Kneser-Ney probabilities in both directions, in a
/// memory-mapped file. Thread-safe; a look-up allocates nothing. Made by the lab's <c>train lm</c>.
/// </summary>
internal sealed class NgramModel : IDisposable
{
    public const string WordsFile = "words.lm.bin";
    public const string FormsFile = "forms.lm.bin";
    public const int LongestOrder = 5;

    /// <summary>Symbols that are looked up together: more than nearly all sentences have.</summary>
    private const int Block = 240;

    /// <summary>The first bytes of the file: KRMTQLM3.</summary>
    internal const ulong Magic = 0x334D4C51544D524B;

    /// <summary>Bytes of a single symbol: surprisal forward and backward, costs of backing off from it forward and backward, rarity.</summary>
    internal const int SymbolWidth = 5;

    /// <summary>The model of words.</summary>
    public static readonly TrainedModel<NgramModel> Words = new(WordsFile, path => new NgramModel(path));

    /// <summary>The model of parts of speech and grammatical words.</summary>
    public static readonly TrainedModel<NgramModel> Forms = new(FormsFile, path => new NgramModel(path));

    private readonly MappedFile file;
    private readonly NgramTable[] tables = new NgramTable[LongestOrder + 1];
    private readonly int symbolOffset;
    private readonly int bitsOfSymbol;

    /// <exception cref="InvalidDataException">The file is no model, or of another version.</exception>
    public NgramModel(string path)
    {
        file = new MappedFile(path);
        var bytes = file.Bytes;
        if (bytes.Length < 64 || BinaryPrimitives.ReadUInt64LittleEndian(bytes) != Magic)
            throw new InvalidDataException($"{path}: is no language model of this version.");
        (Order, bitsOfSymbol) = (Int(bytes, 8), Int(bytes, 12));
        var vocabularyLength = Int(bytes, 16);
        var offset = 20 + (4 * (Order - 1));
        if (Order is < 2 or > LongestOrder || offset + vocabularyLength > bytes.Length) throw new InvalidDataException($"{path}: is damaged.");
        Symbols = Vocabulary.Read(bytes.Slice(offset, vocabularyLength));
        symbolOffset = offset + vocabularyLength;
        offset = symbolOffset + (Symbols.Count * SymbolWidth);
        for (var order = 2; order <= Order; order++)
        {
            var places = Int(bytes, 20 + (4 * (order - 2)));
            if (places < 1 || places / 8 > bytes.Length - offset) throw new InvalidDataException($"{path}: is damaged.");
            tables[order] = new NgramTable(bytes, offset, places, order < Order);
            offset = tables[order].End;
            if (offset < 0) throw new InvalidDataException($"{path}: is damaged.");
        }

        if (offset != bytes.Length) throw new InvalidDataException($"{path}: is damaged: {bytes.Length} bytes, expected {offset}.");
    }

    /// <summary>Lets the file go; nothing may use the model any more.</summary>
    public void Dispose() => file.Dispose();

    /// <summary>Length of the longest n-grams.</summary>
    public int Order { get; }

    public Vocabulary Symbols { get; }

    /// <summary>Bits that a symbol takes in a packed n-gram.</summary>
    internal static int BitsFor(int vocabularySize) => BitOperations.Log2((uint)vocabularySize - 1) + 1;

    /// <summary>Occurrences of the word per million words of the training text; 0 for one that is not in the vocabulary.</summary>
    public double PerMillion(ReadOnlySpan<char> lower) => Symbols.TryGet(lower, out var symbol) ? PerMillion(symbol) : 0;

    public double PerMillion(ushort symbol) => 1e6 * Math.Pow(2, -Value(symbol, 4));

    /// <summary>
    /// Surprisals in bits of every symbol, seen from what stands before it and from what stands after it.
    /// </summary>
    /// <param name="symbols">A sentence without its ends.</param>
    /// <param name="forward">Receives the surprisals given the symbols before.</param>
    /// <param name="backward">Receives the surprisals given the symbols after.</param>
    /// <param name="cancellation">Says when the caller has given up.</param>
    public void Surprisals(ReadOnlySpan<ushort> symbols, Span<float> forward, Span<float> backward, CancellationToken cancellation = default)
    {
        // What is farther away than an n-gram is long changes nothing: a sentence of millions needs no more room than one of a block.
        for (var start = 0; start < symbols.Length; start += Block)
        {
            cancellation.ThrowIfCancellationRequested();
            var count = Math.Min(Block, symbols.Length - start);
            SurprisalsOfBlock(symbols, start, forward.Slice(start, count), backward.Slice(start, count));
        }
    }

    /// <summary>Those of the symbols from <paramref name="start"/> on, as many as there is room for.</summary>
    private void SurprisalsOfBlock(ReadOnlySpan<ushort> symbols, int start, Span<float> forward, Span<float> backward)
    {
        var ends = Order - 1;
        Span<ushort> padded = stackalloc ushort[Block + (2 * (LongestOrder - 1))];
        padded = padded[..(forward.Length + (2 * ends))];
        padded.Clear();
        var before = Math.Min(ends, start);
        symbols[(start - before)..Math.Min(symbols.Length, start + forward.Length + ends)].CopyTo(padded[(ends - before)..]);

        // Numbers of the n-grams by the index of their last symbol: each serves the forward surprisal of its last and the backward of its first.
        Span<int> entries = stackalloc int[padded.Length * (LongestOrder + 1)];
        Span<ulong> ngrams = stackalloc ulong[padded.Length];
        Span<NgramProbe> probes = stackalloc NgramProbe[padded.Length];
        // The n-gram that ends at an index, packed; each order adds the symbol before. Beyond the ends stand sentence ends.
        for (var i = 0; i < padded.Length; i++) ngrams[i] = padded[i];
        var bytes = file.Bytes;
        for (var order = 2; order <= Order; order++)
        {
            var table = tables[order];
            for (var last = order - 1; last < padded.Length; last++)
            {
                ngrams[last] |= (ulong)padded[last - order + 1] << (bitsOfSymbol * (order - 1));
                // An n-gram is in the model only if both shorter ones in it are: most look-ups need not be made.
                var isPossible = order == 2
                    || (entries[((last - 1) * (LongestOrder + 1)) + order - 1] >= 0 && entries[(last * (LongestOrder + 1)) + order - 1] >= 0);
                probes[last] = isPossible ? table.Read(bytes, ngrams[last]) : default;
            }

            // The probe of one that is not possible finds nothing at once.
            for (var last = order - 1; last < padded.Length; last++)
                entries[(last * (LongestOrder + 1)) + order] = probes[last].Check == 0 ? -1 : table.Find(bytes, probes[last]);
        }

        for (var i = 0; i < forward.Length; i++)
        {
            forward[i] = Forward(padded, entries, i + ends);
            backward[i] = Backward(padded, entries, i + ends);
        }
    }

    /// <summary>Surprisal of the middle symbol in its window, forward and backward together: what a candidate word is weighed by.</summary>
    /// <param name="window">Symbols before, the symbol, symbols after.</param>
    /// <param name="middle">Index of the symbol.</param>
    public float Cost(ReadOnlySpan<ushort> window, int middle)
    {
        Span<float> forward = stackalloc float[window.Length];
        Span<float> backward = stackalloc float[window.Length];
        Surprisals(window, forward, backward);
        var cost = 0f;
        // The word changes how likely it is and how likely what follows is.
        for (var i = middle; i < Math.Min(window.Length, middle + Order); i++) cost += forward[i];
        return cost + backward[middle];
    }

    private float Forward(ReadOnlySpan<ushort> padded, ReadOnlySpan<int> entries, int at)
    {
        var cost = 0f;
        for (var order = Order; order >= 2; order--)
        {
            var entry = entries[(at * (LongestOrder + 1)) + order];
            if (entry >= 0) return cost + Surprisal(entry, order, NgramDirection.Forward);
            cost += order == 2 ? Value(padded[at - 1], 2) : BackOff(entries, at - 1, order - 1, NgramDirection.Forward);
        }

        return cost + Value(padded[at], 0);
    }

    private float Backward(ReadOnlySpan<ushort> padded, ReadOnlySpan<int> entries, int at)
    {
        var cost = 0f;
        for (var order = Order; order >= 2; order--)
        {
            var entry = entries[((at + order - 1) * (LongestOrder + 1)) + order];
            if (entry >= 0) return cost + Surprisal(entry, order, NgramDirection.Backward);
            cost += order == 2 ? Value(padded[at + 1], 3) : BackOff(entries, at + order - 1, order - 1, NgramDirection.Backward);
        }

        return cost + Value(padded[at], 1);
    }

    private float BackOff(ReadOnlySpan<int> entries, int last, int order, NgramDirection direction) =>
        entries[(last * (LongestOrder + 1)) + order] is >= 0 and var entry ? BitScale.ToBits(tables[order].BackOff(file.Bytes, entry, direction)) : 0;

    private float Surprisal(int entry, int order, NgramDirection direction) =>
        BitScale.ToBits(tables[order].Surprisal(file.Bytes, entry, direction));

    private float Value(ushort symbol, int value) => BitScale.ToBits(file.Bytes[symbolOffset + (symbol * SymbolWidth) + value]);

    private static int Int(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);
}
