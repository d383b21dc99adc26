using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Phrases;

/// <summary>
/// A phrase as written in the tables, matched against tokens. Its elements stand between spaces:
/// <list type="bullet">
/// <item>a word as it is, apostrophes aside; with a capital in the table it is matched only as it is written there (<c>MChS</c>);</item>
/// <item><c>~word</c>: any form of a verb or noun; <c>a|b|two_words</c>: one of several; <c>(x)</c>: may be left out;</item>
/// <item><c>#</c>: a number, <c>##</c>: a whole one in figures; <c>&lt;name></c>: one to four capitalised words; <c>*</c>: one to four words,
/// <c>**</c>: up to six tokens;</item>
/// <item><c>[x]</c>: must stand there but is not flagged, <c>[!x]</c>: must not stand there, both at the ends only;</item>
/// <item><c>^</c>: begins a sentence; at the end <c>…</c> is whatever follows and <c>$</c> says that nothing does, closing marks aside.</item>
/// </list>
/// </summary>
internal sealed class PhrasePattern
{
    /// <summary>So that the slots of a match find room on the stack.</summary>
    public const int MostElements = 32;

    private readonly PhraseElement[] elements;
    private readonly Range flagged;

    private PhrasePattern(PhraseElement[] elements, Range flagged) => (this.elements, this.flagged) = (elements, flagged);

    /// <summary>How many slots a match fills, one for each element.</summary>
    public int Length => elements.Length;

    /// <summary>Whether a word of the phrase is inflected.</summary>
    public bool HasInflection => elements.Any(element => element.Choices.Any(choice => choice.Forms != Inflection.None));

    /// <summary>Whether a word of the phrase is matched only as it is written.</summary>
    public bool HasCase => elements.Any(element => element.Choices.Any(choice => choice.Words.Any(word => word.Case != LetterCase.None)));

    /// <exception cref="InvalidDataException">The phrase flags nothing, begins or ends with a gap, or a sign stands where it means
    /// nothing.</exception>
    public static PhrasePattern Parse(string phrase, Language language)
    {
        var elements = phrase.Replace("<name>'s", "<name> 's", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => PhraseElement.Parse(text, language)).ToArray();
        var first = Array.FindIndex(elements, IsFlagged);
        var last = Array.FindLastIndex(elements, IsFlagged);
        if (elements.Length > MostElements) throw Invalid("is too long");
        if (first < 0 || Array.TrueForAll(elements[first..(last + 1)], element => element.IsOptional)) throw Invalid("flags nothing");
        if (!Array.TrueForAll(elements[first..(last + 1)], IsFlagged)) throw Invalid("has context within it");
        if (elements[first].Choices.Any(IsGap)) throw Invalid("begins with a gap");
        if (elements[last].Choices.Any(choice => choice.Kind == ChoiceKind.Gap)) throw Invalid("ends with a gap");
        if (elements.Index().Any(pair => pair.Item.Has(ChoiceKind.Start) && pair.Index > 0)) throw Invalid("begins a sentence after its start");
        if (elements.Index().Any(pair => (pair.Item.Has(ChoiceKind.End) || pair.Item.Has(ChoiceKind.Rest)) && pair.Index < elements.Length - 1))
            throw Invalid("goes on after its end");
        return new PhrasePattern(elements, first..(last + 1));

        static bool IsFlagged(PhraseElement element) => element.Role == PhraseRole.Flagged && !element.Has(ChoiceKind.Start);
        static bool IsGap(PhraseChoice choice) => choice.Kind is ChoiceKind.Gap or ChoiceKind.WideGap or ChoiceKind.Rest or ChoiceKind.End;
        InvalidDataException Invalid(string fault) => new($"The phrase '{phrase}' {fault}.");
    }

    /// <summary>Whether the phrase matches from the first of the tokens on, and ends among them.</summary>
    public bool Match(TokenList tokens, Range range, Span<PhraseSlot> slots) =>
        new PhraseMatcher(tokens, elements, range.Start.Value, range.End.Value, false, slots).Match(range.Start.Value, 0);

    /// <summary>Whether the phrase and its context match from the token on, within its sentence.</summary>
    public bool Match(TokenList tokens, int at, Sentence sentence, Span<PhraseSlot> slots)
    {
        if (!new PhraseMatcher(tokens, elements, sentence.FirstToken, sentence.EndToken, sentence.IsHeading, slots).Match(at, 0)) return false;
        var opening = flagged.Start.Value;
        if (elements[opening].Has(ChoiceKind.Name) && tokens[slots[opening].First].Lower == "the")
            slots[opening] = slots[opening] with { First = slots[opening].First + 1 };
        return true;
    }

    /// <summary>The tokens to flag. The article before a name that opens the phrase is none of them: it stays.</summary>
    public (int First, int End) FlaggedTokens(ReadOnlySpan<PhraseSlot> slots) => (slots[flagged][0].First, slots[flagged][^1].End);

    /// <summary>Index of the element that is the n-th (from 0) of the kind; -1 when there are fewer.</summary>
    public int IndexOf(ChoiceKind kind, int n)
    {
        for (var i = 0; i < elements.Length; i++) if (elements[i].Role != PhraseRole.Barred && elements[i].Has(kind) && n-- == 0) return i;
        return -1;
    }

    /// <summary>The elements by one of which a match can be looked up: the words of each, and how many tokens may stand before them.</summary>
    public IEnumerable<PhraseAnchor> Anchors()
    {
        var (fewest, most) = (0, 0);
        foreach (var (index, element) in elements.Index())
        {
            if (!element.IsOptional && element.Role != PhraseRole.Barred
                && Array.TrueForAll(element.Choices, choice => choice.Kind == ChoiceKind.Words))
                yield return new PhraseAnchor(index, element.Choices.Select(choice => choice.Words[0].Lower).Distinct().ToArray(), fewest, most);
            fewest += element.Length.Fewest;
            most += element.Length.Most;
        }
    }

    /// <summary>What can stand beside the word of the anchor wherever the phrase matches.</summary>
    public PhraseNeighbours NeighboursOf(PhraseAnchor anchor, string word)
    {
        var after = elements[anchor.Element].Choices.Where(choice => choice.Words[0].Lower == word).Aggregate(0UL, (bits, choice) =>
            bits | (choice.Words.Length > 1 ? PhraseNeighbours.BitOf(choice.Words[1].Lower) : Edge(anchor.Element + 1, 1)));
        return new PhraseNeighbours(Edge(anchor.Element - 1, -1), after);
    }

    /// <summary>The words at the near edge of the element and, where it may be left out, of what stands behind it.</summary>
    private ulong Edge(int index, int step)
    {
        if (index < 0 || index == elements.Length) return PhraseNeighbours.Any;
        var element = elements[index];
        if (element.Role == PhraseRole.Barred) return Edge(index + step, step);
        if (!Array.TrueForAll(element.Choices, choice => choice.Kind == ChoiceKind.Words)) return PhraseNeighbours.Any;
        var own = element.Choices.Aggregate(0UL, (bits, choice) => bits | PhraseNeighbours.BitOf(choice.Words[step > 0 ? 0 : ^1].Lower));
        return element.IsOptional ? own | Edge(index + step, step) : own;
    }
}

/// <param name="Element">Index of the element.</param>
/// <param name="Words">One of them stands first in what the element matches.</param>
/// <param name="FewestBefore">Tokens before it in the match.</param>
/// <param name="MostBefore">The same at the most.</param>
internal sealed record PhraseAnchor(int Element, string[] Words, int FewestBefore, int MostBefore);

/// <summary>Which forms can stand beside the anchor of a phrase, by one bit of 64 each: it spares nearly all attempts to match.</summary>
internal readonly record struct PhraseNeighbours(ulong Before, ulong After)
{
    public const ulong Any = ulong.MaxValue;

    public bool Allow(Token before, Token after) => (Before & BitOf(before.Hash)) != 0 && (After & BitOf(after.Hash)) != 0;

    public static ulong BitOf(string form) => BitOf(FormHash.Of(form));

    private static ulong BitOf(uint hash) => 1UL << (int)((hash * 0x9E3779B1u) >> 26);
}
