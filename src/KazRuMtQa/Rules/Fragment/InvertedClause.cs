using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

/// <summary>A verb that comes straight after an adverbial, where English has the subject: “In the ministry reported that”.</summary>
internal static class InvertedClause
{
    private const int LongestAdverbial = 8;

    public static TextSpan? AfterAdverbial(Document document, Sentence sentence)
    {
        var tokens = document.Tokens;
        var first = sentence.FirstToken;
        for (var i = first + 2; i < sentence.EndToken - 2 && i <= first + LongestAdverbial; i++)
        {
            if (!tokens[i].IsMark(',')) continue;
            var start = i + 1;
            if (tokens[start].Is(WordClass.Preposition) && PlainAdverbialEnd(tokens, start) is > 0 and var late) start = late;
            return PassiveVerb.IsBe(tokens[start]) && PassiveVerb.End(tokens, start) is > 0 and var end
                ? Document.SpanOf(tokens[start], tokens[end - 1])
                : null;
        }

        var verb = PlainAdverbialEnd(tokens, first);
        if (verb < 0) return null;
        if (PassiveVerb.IsBe(tokens[verb]) && PassiveVerb.End(tokens, verb) is > 0 and var passive
            && (tokens[passive].Is(WordClass.Article) || tokens[passive].Lower == "that"))
            return Document.SpanOf(tokens[first], tokens[passive - 1]);
        if (IsPerfect(document, verb)) return Document.SpanOf(tokens[first], tokens[verb + 1]);
        return tokens[verb] is { Case: LetterCase.Lower } && tokens[verb].Is(WordClass.VerbPast) && IsInverted(document, sentence, verb)
            ? Document.SpanOf(tokens[first], tokens[verb])
            : null;
    }

    /// <summary>
    /// One past "in the ministry", "at the plant site", "in Taraz": so short that no subject can hide in it, and not a time, after which
    /// a subject needs no comma. -1 for others.
    /// </summary>
    private static int PlainAdverbialEnd(TokenList tokens, int first)
    {
        var at = first + 1;
        if (tokens[at].IsNumber && tokens[at].Lower.Length == 4) return at + 1;
        if (tokens[at] is { IsWord: true, Case: LetterCase.Capitalised } name && !name.Is(WordClass.Function | WordClass.Month | WordClass.Weekday))
            return at + 1;
        if (tokens[at].Lower is not ("the" or "a" or "an")) return -1;
        at++;
        while (at < first + 5 && tokens[at] is { IsWord: true, Case: LetterCase.Lower } word
            && !word.Is(WordClass.Function | WordClass.VerbPast | WordClass.Unit)
            && !(word.Lower is "time" or "moment" or "case" or "way" or "day" or "end" or "beginning" or "meantime" or "meanwhile" or "future"))
            at++;
        return at == first + 2 || (at > first + 3 && tokens[at - 1].Lower.EndsWith('s')) ? -1 : at;
    }

    /// <summary>"… have opened a new school": the verb takes an object, which follows at once.</summary>
    private static bool IsPerfect(Document document, int verb) =>
        document.Tokens[verb].Lower is "have" or "has" && Clause.ObjectVerbs.Of(document.Language).Contains(document.Tokens[verb + 1].Lower)
            && (document.Tokens[verb + 2].Is(WordClass.Article | WordClass.NumberWord | WordClass.Determiner) || document.Tokens[verb + 2].IsNumber);

    /// <summary>"… reported that", "… opened a new school." with nothing after it that could be the main clause.</summary>
    private static bool IsInverted(Document document, Sentence sentence, int verb)
    {
        var tokens = document.Tokens;
        var (token, next) = (tokens[verb], tokens[verb + 1]);
        if (token.Is(WordClass.Attribution) && next.Lower == "that") return true;
        if (!Clause.ObjectVerbs.Of(document.Language).Contains(token.Lower)
            || !(next.Is(WordClass.Article) || next.IsNumber || next.Is(WordClass.NumberWord)))
            return false;
        for (var i = verb + 1; i < sentence.EndToken; i++)
        {
            if (tokens[i].IsMark(',') || tokens[i].Is(WordClass.Auxiliary | WordClass.VerbPast | WordClass.Pronoun)
                || tokens[i].Lower is "ago" or "before" or "earlier" or "later")
                return false;
        }

        return true;
    }
}
