using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using KazRuMtQa.Languages;

namespace KazRuMtQa.LanguageModel;

/// <summary>
/// The symbols of a model, numbered in ordinal order: words, and classes in angle brackets (<c>&lt;name&gt;</c>). Number 0 stands for the ends of a
/// sentence.
/// </summary>
internal sealed class Vocabulary
{
    public const string SentenceEnd = "<>";

    private readonly string[] symbols;
    private readonly ConditionalWeakTable<Lexicon, int[]> ofLexicon = [];
    private readonly Dictionary<string, ushort> numbers;
    private readonly Dictionary<string, ushort>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public Vocabulary(IEnumerable<string> symbols)
    {
        this.symbols = symbols.Where(symbol => symbol != SentenceEnd).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Prepend(SentenceEnd).ToArray();
        if (this.symbols.Length > ushort.MaxValue) throw new InvalidDataException($"{this.symbols.Length} symbols; there can be {ushort.MaxValue}.");
        numbers = new Dictionary<string, ushort>(this.symbols.Length, StringComparer.Ordinal);
        for (var i = 0; i < this.symbols.Length; i++) numbers.Add(this.symbols[i], (ushort)i);
        lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Count => symbols.Length;

    /// <summary>The symbols of all forms of a lexicon, by the numbers of their entries; -1 for one that is none. Made on first ask.</summary>
    public int[] NumbersOf(Lexicon lexicon) => ofLexicon.GetValue(lexicon, MakeNumbers);

    public string this[int number] => symbols[number];

    public bool TryGet(ReadOnlySpan<char> symbol, out ushort number) => lookup.TryGetValue(symbol, out number);

    /// <summary>The number of a class that every model has.</summary>
    public ushort NumberOf(string symbol) =>
        numbers.TryGetValue(symbol, out var number) ? number : throw new InvalidDataException($"The model does not know the class {symbol}.");

    /// <summary>The numbers of the symbols that begin with a prefix, half-open.</summary>
    public Range StartingWith(string prefix)
    {
        var first = Array.BinarySearch(symbols, 1, symbols.Length - 1, prefix, StringComparer.Ordinal);
        if (first < 0) first = ~first;
        var end = first;
        while (end < symbols.Length && symbols[end].StartsWith(prefix, StringComparison.Ordinal)) end++;
        return first..end;
    }

    private int[] MakeNumbers(Lexicon lexicon)
    {
        var found = new int[lexicon.Count];
        for (var i = 0; i < found.Length; i++) found[i] = TryGet(lexicon.FormOf(i), out var number) ? number : -1;
        return found;
    }

    internal byte[] ToBytes() => Encoding.UTF8.GetBytes(string.Join('\n', symbols));

    internal static Vocabulary Read(ReadOnlySpan<byte> bytes) => new(Encoding.UTF8.GetString(bytes).Split('\n'));
}
