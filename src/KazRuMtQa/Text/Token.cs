using KazRuMtQa.Languages;
using KazRuMtQa.Likelihood;

namespace KazRuMtQa.Text;

internal enum TokenKind : byte
{
    /// <summary>Beyond the ends of the text: what <see cref="TokenList"/> answers for a neighbour that is not there.</summary>
    None,

    /// <summary>
    /// Letters of any script with inner apostrophes, hyphens, digits ("O'Brien", "Kassym-Jomart", "MH17") and the stops of abbreviations ("U.S.",
    /// "Gen.", "XOM.N").
    /// </summary>
    Word,

    /// <summary>Begins with a digit, or the mark before it: "1,000.5", "12.03.2024", "10:30", "5th", "'90s", ".38".</summary>
    Number,

    /// <summary>One punctuation mark; a run of three or more stops is one mark too.</summary>
    Mark,

    /// <summary>Currency and mathematical signs, emoji, arrows.</summary>
    Symbol,
    Url,
    Email,

    /// <summary>A hashtag or a mention (#election, @newsroom).</summary>
    Tag,
}

/// <summary>How a word is written. Digits, hyphens and apostrophes do not count; a number has no case.</summary>
internal enum LetterCase : byte
{
    None,
    Lower,

    /// <summary>First letter upper case, the others lower case. A single capital letter is <see cref="Capitalised"/> too.</summary>
    Capitalised,
    Upper,
    Mixed,
}

[Flags]
internal enum Scripts : byte
{
    None = 0,
    Latin = 1,
    Cyrillic = 2,
    Greek = 4,

    /// <summary>Arabic, Hebrew, Han, Georgian and every other script.</summary>
    Other = 8,
}

/// <summary>
/// A word, number, mark or symbol at its place in the text. White space, control characters and zero-width marks outside words are no
/// tokens. A possessive ending ('s) is a word token of its own that touches the word before it.
/// </summary>
internal sealed class Token
{
    internal static readonly Token None = new(-1, default, TokenKind.None, "", LetterCase.None, Scripts.None, false, WordEntry.Unknown);

    internal Token(int index, TextSpan span, TokenKind kind, string lower, LetterCase letterCase, Scripts scripts, bool spaceBefore,
        WordEntry entry) =>
        (Index, Span, Kind, Lower, Case, Scripts, SpaceBefore, Entry) = (index, span, kind, lower, letterCase, scripts, spaceBefore, entry);

    /// <summary>Place in <see cref="Document.Tokens"/>; -1 for the token that stands for none.</summary>
    public int Index { get; }

    public TextSpan Span { get; }

    public TokenKind Kind { get; }

    /// <summary>Lower-case form for look-ups: apostrophes as ', hyphens as -, soft hyphens and zero-width marks left out.</summary>
    public string Lower { get; }

    public LetterCase Case { get; }

    public Scripts Scripts { get; }

    /// <summary>Whether white space (a line end too) or the start of the text stands before the token.</summary>
    public bool SpaceBefore { get; }

    /// <summary>What the lexicon knows of <see cref="Lower"/>.</summary>
    public WordEntry Entry { get; }

    public bool IsNone => Kind == TokenKind.None;

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;

    public bool IsCapitalised =>
        Case is LetterCase.Capitalised or LetterCase.Upper || (Case == LetterCase.Mixed && char.IsUpper(Lower.Length > 0 ? FirstLetter : 'a'));

    internal char FirstLetter { get; init; }

    /// <summary>The <see cref="FormHash"/> of <see cref="Lower"/>.</summary>
    internal uint Hash { get; init; } = FormHash.Start;

    public bool IsMark(char mark) => Kind == TokenKind.Mark && Lower.Length == 1 && Lower[0] == mark;

    /// <summary>A full stop, question mark, exclamation mark or ellipsis of any script that stands alone, not the stop of an abbreviation.</summary>
    public bool EndsSentence => Kind == TokenKind.Mark && Lower[0] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔' or '।' or '։';

    public bool Is(WordClass wordClass) => Entry.Is(wordClass);

    public override string ToString() => $"{Lower} {Span.Start}-{Span.End}";
}
