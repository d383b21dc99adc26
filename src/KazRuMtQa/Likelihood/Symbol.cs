using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Likelihood;

/// <summary>
/// What stands for a token in n-grams: <paramref name="Word"/> with names and numbers masked, <paramref name="Form"/> with content words
/// masked as well.
/// </summary>
/// <param name="Word">Hash of the masked word.</param>
/// <param name="Form">The same for grammatical words and marks; else a hash of word class and ending.</param>
/// <param name="First">Index of the token.</param>
/// <param name="End">One past it; equal to First at the border of a sentence.</param>
internal readonly record struct Symbol(ulong Word, ulong Form, int First, int End)
{
    private const ulong Number = 1;
    private const ulong Quote = 2;
    private const ulong Dash = 3;
    private const ulong Other = 4;
    private const ulong Name = 5;
    private const ulong SentenceStart = 7;
    private const ulong SentenceEnd = 8;
    private const ulong FormBit = 1UL << 63;

    private const WordClass Calendar = WordClass.Month | WordClass.Weekday;
    private const WordClass Grammatical = WordClass.Function | WordClass.Attribution | Calendar;

    private static readonly string[] Endings = ["ing", "ed", "ly", "s", "ion", "ity", "ment", "al"];

    public bool IsBorder => First == End;

    public static Symbol Open(int token) => new(SentenceStart, SentenceStart, token, token);

    public static Symbol Close(int token) => new(SentenceEnd, SentenceEnd, token, token);

    /// <param name="token">What is to be stood for.</param>
    /// <param name="isFirstWord">Whether a capital may be that of the sentence.</param>
    public static Symbol Of(Token token, bool isFirstWord)
    {
        var word = WordOf(token, isFirstWord);
        return new Symbol(word, FormOf(token, word), token.Index, token.Index + 1);
    }

    private static ulong WordOf(Token token, bool isFirstWord) => token.Kind switch
    {
        TokenKind.Number => Number,
        TokenKind.Mark => MarkOf(token.Lower),
        TokenKind.Word => IsName(token, isFirstWord) ? Name : Hash(token.Lower),
        _ => Other,
    };

    // Houses differ in the quotes and dashes they set; that is no evidence.
    private static ulong MarkOf(string mark) => mark[0] switch
    {
        '"' or '“' or '”' or '„' or '«' or '»' or '\'' or '‘' or '’' or '`' => Quote,
        '-' or '–' or '—' => Dash,
        _ => Hash(mark),
    };

    private static bool IsName(Token token, bool isFirstWord) =>
        token.IsCapitalised && token.Lower != "i" && !token.Is(Calendar)
            && !(isFirstWord && (token.Entry.IsCommonWord || token.Is(WordClass.Function)));

    private static ulong FormOf(Token token, ulong word)
    {
        if (!token.IsWord || word == Name || token.Is(Grammatical)) return word;
        var entry = token.Entry;
        var wordClass = entry.NounShare > 0.6 ? 'N' : entry.VerbShare > 0.6 ? 'V' : entry.AdjectiveShare > 0.6 ? 'A'
            : entry.NounShare + entry.VerbShare + entry.AdjectiveShare > 0 ? 'X' : 'U';
        var ending = 0;
        while (ending < Endings.Length && !token.Lower.EndsWith(Endings[ending], StringComparison.Ordinal)) ending++;
        return (((ulong)wordClass << 8) | (uint)ending) | FormBit;
    }

    private static ulong Hash(string text) => StableHash.Of(text) & ~FormBit;
}
