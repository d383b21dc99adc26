
namespace KazRuMtQa.Lab.Training.Mining;

/// <summary>Takes the phrases of a text one after the other.</summary>
internal interface IPhraseVisitor
{
    /// <param name="phrase">The numbers of its symbols.</param>
    /// <param name="at">Where in the text it begins.</param>
    void Visit(ReadOnlySpan<int> phrase, int at);
}

/// <summary>
/// The phrases that begin at a place: two to five symbols as they are; with base forms. Marks end a phrase,
/// but for commas and dashes.
/// </summary>
internal sealed class PhraseWindows(SymbolNumbers numbers)
{
    public const int Longest = 5;

    private readonly int start = numbers.NumberOf(MinedSymbols.Start);
    private readonly int end = numbers.NumberOf(MinedSymbols.End);
    private readonly int comma = numbers.NumberOf(",");
    private readonly int dash = numbers.NumberOf("—");
    private readonly Dictionary<int, bool> isWord = [];

    public void Visit<T>(ReadOnlySpan<int> text, ref T visitor)
        where T : IPhraseVisitor
    {
        Span<int> words = stackalloc int[Longest], lemmas = stackalloc int[Longest];
        for (var at = 0; at < text.Length; at++)
        {
            for (var n = 0; n < Longest && at + n < text.Length; n++)
            {
                var word = text[at + n];
                if ((!IsWord(word) && word != start && word != end && !(n > 0 && (word == comma || word == dash))) || (n > 0 && word == start)) break;
                words[n] = word;
                lemmas[n] = numbers.LemmaOf(word);
                var length = n + 1;
                if (length < 2 || word == comma || word == dash) continue;
                visitor.Visit(words[..length], at);
                if (!words[..length].SequenceEqual(lemmas[..length])) visitor.Visit(lemmas[..length], at);
                if (word == end) break;
            }
        }
    }

    private bool IsWord(int word)
    {
        if (isWord.TryGetValue(word, out var known)) return known;
        var name = numbers[word];
        return isWord[word] = char.IsLetterOrDigit(name[0]) || name[0] is '\'' or '<';
    }

    /// <summary>One number for a phrase; two phrases hardly ever share one.</summary>
    public static ulong KeyOf(ReadOnlySpan<int> phrase)
    {
        var key = 14695981039346656037UL;
        foreach (var symbol in phrase)
        {
            key = (key ^ (uint)symbol) * 0x9E3779B97F4A7C15UL;
            key ^= key >> 29;
        }

        return key;
    }
}
