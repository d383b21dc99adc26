using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

/// <summary>The name of an office or body of which some words have capitals and others have none, and the whole as it should be.</summary>
internal sealed record HalfName(TextSpan Span, string Better)
{
    /// <summary>"prime Minister" gets its capital, "Deputy head" loses it.</summary>
    public static HalfName? EndingAt(Document document, Token last)
    {
        if (FirstOf(document, last) is { } first) return new HalfName(Document.SpanOf(first, last), Capitalised(document.Tokens, first, last));
        var deputy = document.Tokens[last.Index - 1];
        if (last.Case != LetterCase.Lower || !CapitalWords.Offices.Of(document.Language).Contains(last.Lower) || !IsCapitalDeputy(document, deputy))
            return null;
        var span = Document.SpanOf(deputy, last);
        return new HalfName(span, document.TextOf(span).ToLowerInvariant());
    }

    private static string Capitalised(TokenList tokens, Token first, Token last)
    {
        var words = Enumerable.Range(first.Index, last.Index - first.Index + 1).Select(i => tokens[i].Lower)
            .Select(word => word is "us" or "uk" or "eu" or "un" or "usa" ? word.ToUpperInvariant()
                : word is "of" or "and" ? word
                : Characters.Capitalised(word));
        return string.Join(' ', words);
    }

    /// <summary>The first small word of a name whose last word has a capital.</summary>
    private static Token? FirstOf(Document document, Token head)
    {
        var tokens = document.Tokens;
        if (head.Case != LetterCase.Capitalised || !CapitalWords.Heads.Of(document.Language).Contains(head.Lower) || !head.SpaceBefore) return null;
        var modifier = tokens[head.Index - 1];
        if (!modifier.IsWord || modifier.Case != LetterCase.Lower || document.SentenceOf(modifier) != document.SentenceOf(head)) return null;
        var before = tokens[modifier.Index - 1];
        // "the European free trade Association": small words between two with capitals.
        if (IsPlain(modifier) && before.IsWord && before.Case == LetterCase.Lower && IsPlain(before) && IsOpening(document, tokens[before.Index - 1]))
            return before;
        var opens = CapitalWords.Openings.Of(document.Language).Contains(modifier.Lower) && (modifier.Lower != "us" || IsOpenForCountry(before));
        return opens ? modifier : null;
    }

    private static bool IsPlain(Token token) =>
        token.Entry.IsCommonWord && !token.Is(WordClass.Function | WordClass.Attribution)
            && token.Lower is not ("state" or "county" or "city" or "federal" or "former" or "then" or "new" or "late")
            && (token.Lower == "free" || token.Entry.NounShare + token.Entry.AdjectiveShare > 0.6f);

    /// <summary>"European", "Russian": an adjective with a capital inside the sentence.</summary>
    private static bool IsOpening(Document document, Token token) =>
        token.IsWord && token.Case == LetterCase.Capitalised && token.Entry.AdjectiveShare > 0.5f
            && document.SentenceOf(token).FirstToken != token.Index;

    /// <summary>"told us President Obama would come": a pronoun after a verb or a preposition.</summary>
    private static bool IsOpenForCountry(Token before) => before.Lower is "the" or "of" or "was" or "is" or "by" or "former" or "when";

    private static bool IsCapitalDeputy(Document document, Token deputy) =>
        deputy.IsWord && deputy.Case == LetterCase.Capitalised && deputy.Lower is "deputy" or "prime" or "vice"
            && document.Tokens[deputy.Index - 1] is { IsWord: true, Case: LetterCase.Lower }
            && document.SentenceOf(deputy).FirstToken != deputy.Index;
}
