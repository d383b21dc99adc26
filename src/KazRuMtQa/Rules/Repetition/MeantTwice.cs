using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

/// <summary>
/// A word on both sides of "and", "or" or a comma that the writer meant: two kinds of a thing, more and more of it, a new clause.
/// </summary>
internal static class MeantTwice
{
    public static bool Is(Document document, Token joint)
    {
        var (tokens, i) = (document.Tokens, joint.Index);
        var word = tokens[i - 1].Lower;
        // "victims and victims' families", "safer and safer"
        if (tokens[i + 2] is { Kind: TokenKind.Mark, SpaceBefore: false, Lower: "'" or "’" or "-" } || tokens[i + 2].Lower == "'s"
            || (joint.Lower == "and" && IsComparative(document, word)))
            return true;
        // "friends and friends of friends", "a vice president or president": two kinds, the wider named once more.
        if (tokens[i + 2].Lower == "of" && tokens[i + 3].Lower == word) return true;
        if (joint.Lower == "or" && tokens[i - 2] is { IsWord: true } kind && !kind.Is(WordClass.Function)) return true;
        // "There are jobs and jobs" and a clause that begins with the word again are right.
        if (tokens[i - 2].Lower is "are" or "between" or "is"
            || tokens[i + 2].Is(WordClass.FiniteVerb) && !tokens[i + 2].Is(WordClass.Preposition))
            return true;
        if (tokens[i + 2].IsWord
            && tokens[i + 2].Lower
                is not ("of" or "for" or "with" or "in" or "at" or "on" or "to" or "from" or "by" or "and" or "or" or "is" or "was" or "are"
                    or "were"))
            return true;
        if (word.EndsWith("ly", StringComparison.Ordinal) || tokens[i + 2].Lower is "and" or "," && tokens[i + 3].Lower == word
            || tokens[i - 3].Lower == word)
            return true;
        // "young voters and voters of the south": each has its own attribute.
        return joint.Lower != "," && tokens[i + 2].Is(WordClass.Preposition) && tokens[i - 2] is { IsWord: true } before
            && (before.Entry.AdjectiveShare > 0.3f || before.Is(WordClass.VerbParticiple)
                || before.Entry is { NounShare: > 0.6f } && !before.Is(WordClass.Function));
    }

    /// <summary>"safer", "greener": an adjective or adverb and the ending -er.</summary>
    private static bool IsComparative(Document document, string word)
    {
        return word.Length > 4 && word.EndsWith("er", StringComparison.Ordinal)
            && (IsAdjective(word[..^2]) || IsAdjective(word[..^1]) || IsAdjective(word[..^3]) || IsAdjective(word[..^3] + "y"));

        bool IsAdjective(string stem) => document.Language.Lexicon[stem].AdjectiveShare > 0.3f;
    }
}
