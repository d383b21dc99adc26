using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Phrases;

/// <summary>The tokens that an element matched, half-open, and the form of its inflected word.</summary>
internal readonly record struct PhraseSlot(int First, int End, Inflection Forms);

/// <summary>
/// Matches the elements of a phrase one after the other, each as long as it can be while the rest still matches; a gap as short as it
/// can be. Every element is bounded, so the work at one place is bounded too.
/// </summary>
/// <param name="tokens">The tokens of the document.</param>
/// <param name="elements">The elements of the phrase.</param>
/// <param name="start">The first token that may belong to the match or its context.</param>
/// <param name="end">One past the last.</param>
/// <param name="isHeading">Whether capitals may be those of a heading.</param>
/// <param name="slots">Where what each element matched is written.</param>
internal readonly ref struct PhraseMatcher(TokenList tokens, PhraseElement[] elements, int start, int end, bool isHeading, Span<PhraseSlot> slots)
{
    /// <summary>Words of a name, of a number or in a gap.</summary>
    public const int LongestRun = 4;

    public const int WidestGap = 6;

    private readonly Span<PhraseSlot> slots = slots;

    /// <summary>Whether the elements from <paramref name="index"/> on match at the token.</summary>
    public bool Match(int at, int index)
    {
        if (index == elements.Length) return true;
        var element = elements[index];
        if (element.Role == PhraseRole.Barred) return !Stands(element, at, index) && Take(at, at, index);
        foreach (var choice in element.Choices) if (Match(choice, at, index)) return true;
        return element.IsOptional && Take(at, at, index);
    }

    private bool Match(PhraseChoice choice, int at, int index)
    {
        switch (choice.Kind)
        {
            case ChoiceKind.Words: return Reads(choice.Words, at) && Take(at, at + choice.Words.Length, index, choice.Forms);
            case ChoiceKind.Start: return IsStart(at) && Take(at, at, index);
            case ChoiceKind.End: return IsOver(at) && Take(at, end, index);
            case ChoiceKind.Rest: return Take(at, end, index);
            case ChoiceKind.Gap: return MatchGap(at, index);
        }

        var most = choice.Kind switch
        {
            ChoiceKind.Number => NumberLength(at),
            ChoiceKind.Figures => IsWholeNumber(at) ? 1 : 0,
            ChoiceKind.Name => NameLength(at),
            _ => Math.Min(WidestGap, end - at),
        };
        for (var length = most; length >= choice.Length.Fewest; length--) if (Take(at, at + length, index)) return true;
        return false;
    }

    private bool MatchGap(int at, int index)
    {
        var words = 0;
        for (var next = at; next < end && (IsCounted(next) || (next > at && IsWithinWord(tokens[next]))); next++)
        {
            if (IsCounted(next) && ++words > LongestRun) return false;
            if (!tokens[next].IsMark('-') && Take(at, next + 1, index)) return true;
        }

        return false;
    }

    /// <summary>A hyphen, or the apostrophe of "voters'".</summary>
    private static bool IsWithinWord(Token token) =>
        token.IsMark('-') || (token.Kind == TokenKind.Mark && !token.SpaceBefore && Characters.IsApostrophe(token.Lower[0]));

    private bool Take(int first, int after, int index, Inflection forms = Inflection.None)
    {
        slots[index] = new PhraseSlot(first, after, forms);
        return Match(after, index + 1);
    }

    /// <summary>Whether what must not stand there does: before the first flagged element it is looked for backwards, after it forwards.</summary>
    private bool Stands(PhraseElement element, int at, int index)
    {
        var isBefore = true;
        for (var i = 0; i < index && isBefore; i++) isBefore = elements[i].Role != PhraseRole.Flagged || elements[i].Has(ChoiceKind.Start);
        foreach (var choice in element.Choices)
        {
            var first = isBefore ? at - Math.Max(1, choice.Words.Length) : at;
            if (first < start || first >= end) continue;
            var stands = choice.Kind switch
            {
                ChoiceKind.Words => Reads(choice.Words, first),
                ChoiceKind.Number => NumberLength(first) > 0,
                ChoiceKind.Figures => IsWholeNumber(first),
                ChoiceKind.Name => IsNamePart(first),
                _ => IsCounted(first),
            };
            if (stands) return true;
        }

        return false;
    }

    private bool Reads(PhraseWord[] words, int at)
    {
        if (at + words.Length > end) return false;
        for (var i = 0; i < words.Length; i++) if (!words[i].Is(tokens[at + i])) return false;
        return true;
    }

    private bool IsStart(int at)
    {
        while (at > start && tokens[at - 1].Kind == TokenKind.Mark) at--;
        return at == start;
    }

    private bool IsOver(int at)
    {
        while (at < end && tokens[at].Kind == TokenKind.Mark) at++;
        return at == end;
    }

    private bool IsCounted(int at) => tokens[at].Kind is TokenKind.Word or TokenKind.Number;

    private int NumberLength(int at)
    {
        var length = 0;
        while (length < LongestRun && at + length < end && (tokens[at + length].IsNumber || tokens[at + length].Is(WordClass.NumberWord))) length++;
        return length;
    }

    private bool IsWholeNumber(int at) => at < end && tokens[at].IsNumber && tokens[at].Lower.All(char.IsAsciiDigit);

    /// <summary>Capitalised words in a row, with "the" before them or without.</summary>
    private int NameLength(int at)
    {
        var article = tokens[at].Lower == "the" ? 1 : 0;
        var length = 0;
        while (length < LongestRun && at + article + length < end && IsNamePart(at + article + length)) length++;
        return length == 0 ? 0 : length + article;
    }

    private bool IsNamePart(int at)
    {
        var token = tokens[at];
        if (!token.IsWord || !token.IsCapitalised) return false;
        var isCommon = token.Entry.IsCommonWord || token.Is(WordClass.Function | WordClass.Weekday | WordClass.Month);
        // The US and the WHO are names, the words of a line in capitals are not.
        if (isCommon && token.Case == LetterCase.Upper) return token.Lower.Length > 1 && !IsInCapitals(at - 1) && !IsInCapitals(at + 1);
        if (token.Is(WordClass.Function | WordClass.Weekday | WordClass.Month)) return false;
        // In headings and at the start of a sentence or a quotation any word has a capital.
        return !isCommon || (!isHeading && at > start && (tokens[at - 1].Kind != TokenKind.Mark || tokens[at - 1].Lower is "," or "("));
    }

    private bool IsInCapitals(int at) => tokens[at].Case == LetterCase.Upper && tokens[at].Lower.Length > 1;
}
