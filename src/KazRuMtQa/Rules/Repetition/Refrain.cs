using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

/// <summary>Words that people repeat on purpose: refrains, slogans, chants, names of bands, figures of speech.</summary>
internal static class Refrain
{
    /// <summary>Repeats from which sentences are no slogan any more ("Sign up now! Sign up now!").</summary>
    private const int FewestSentences = 6;

    /// <summary>Tokens of a slogan, its mark included.</summary>
    private const int LongestSlogan = 7;

    /// <summary>Tokens of what a speaker says three times, its comma included ("because of this court,").</summary>
    private const int LongestMember = 5;

    /// <summary>Whether so many repeats of a unit of tokens, of which the first is at the start, may be meant.</summary>
    public static bool IsOne(Document document, int start, int length, int repeats)
    {
        var tokens = document.Tokens;
        var (first, last) = (tokens[start], tokens[start + length - 1]);
        var isQuoted = document.IsIn(first, Zones.Quotation);
        if (length == 1)
            return repeats == 3
                && (first.Lower.Length < 4 || first.Case == LetterCase.Capitalised && tokens[start + 1].Case == LetterCase.Capitalised
                    || first.Is(WordClass.NumberWord) || DoubledInEnglish.Is(document.Language, first.Lower) || isQuoted);
        if (last.EndsSentence) return repeats < FewestSentences && length <= LongestSlogan;
        if (last.Kind == TokenKind.Mark && length <= (isQuoted && repeats == 3 ? LongestMember : 3) && (isQuoted || repeats == 3)) return true;
        // "We worked and we worked and we worked and"
        if (isQuoted && (length == 2 || repeats == 3 && last.Is(WordClass.Conjunction))) return true;
        // "X and X and X" with one content word is a figure of speech.
        return length == 2 && (first.Is(WordClass.Function) || last.Is(WordClass.Function) || !last.IsWord);
    }
}
