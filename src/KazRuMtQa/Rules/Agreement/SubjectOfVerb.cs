using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

/// <summary>Whether a noun or name acts in its sentence.</summary>
internal static class SubjectOfVerb
{
    /// <summary>A verb follows the word at once or after an aside in commas.</summary>
    public static bool Is(TokenList tokens, int head)
    {
        var verb = head + 1;
        if (tokens[verb].IsMark(','))
        {
            if (IsVerb(tokens[verb + 1])) return true;
            for (verb++; verb < head + 16 && !tokens[verb].IsMark(','); verb++) if (tokens[verb].IsNone || tokens[verb].EndsSentence) return false;
            verb++;
        }

        // "a reporter repeatedly demanded"
        return IsVerb(tokens[verb]) || (tokens[verb].Lower.EndsWith("ly", StringComparison.Ordinal) && IsVerb(tokens[verb + 1]));
    }

    public static bool IsVerb(Token token) => token.Lower != "'s" && token.Is(WordClass.VerbPast | WordClass.VerbThird | WordClass.Auxiliary);
}
