using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

/// <summary>Whether the ending behind an apostrophe is torn from its word: committee 's, country' s, don 't.</summary>
internal static class TornEnding
{
    private static readonly Knowledge<FrozenSet<string>> Endings = Knowledge.List("leftover/tokenized-spacing endings");

    private static readonly Knowledge<FrozenSet<string>> BeforeT = Knowledge.List("leftover/tokenized-spacing before-t");

    /// <param name="document">The document.</param>
    /// <param name="i">The index of an apostrophe.</param>
    public static bool Follows(Document document, int i)
    {
        var (before, mark, ending, after) = (document.Tokens[i - 1], document.Tokens[i], document.Tokens[i + 1], document.Tokens[i + 2]);
        if (!before.IsWord || !Endings.Of(document.Language).Contains(ending.Lower) || ending.Case != LetterCase.Lower
            || (!mark.SpaceBefore && !ending.SpaceBefore))
            return false;
        // 's-Hertogenbosch, 's', d***: the letter belongs to what follows.
        if (!after.IsNone && !after.SpaceBefore
            && !(after.Kind == TokenKind.Mark && after.Lower is "." or "," or ";" or ":" or "?" or "!" or ")" or "”" or "\""))
            return false;
        if (ending.Lower == "t" ? !BeforeT.Of(document.Language).Contains(before.Lower) : !mark.SpaceBefore && ending.Lower is not "s") return false;
        if (before.Lower is "suffix" or "letter" or "letters" or "ending" || document.SentenceOf(before) != document.SentenceOf(ending)) return false;
        // The students' s: a plural owner and a letter are rarer than a torn ending, but who is to say.
        return mark.SpaceBefore || before.Lower[^1] != 's';
    }
}
