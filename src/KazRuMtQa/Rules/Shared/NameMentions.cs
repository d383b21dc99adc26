using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Name;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Shared;

/// <summary>The words of an article that can be names, by spelling. Found in one pass over the tokens, once for all rules.</summary>
internal sealed class NameMentions
{
    private const int Shortest = 4;

    private readonly Dictionary<string, NameForm> forms = new(StringComparer.Ordinal);

    private NameMentions(Document document)
    {
        foreach (var token in document.Tokens.Capitalised)
        {
            if (token.Lower.Length < Shortest || !IsName(document, token) || document.IsIn(token, Zones.Table | Zones.Foreign)) continue;
            if (!forms.TryGetValue(token.Lower, out var form)) forms[token.Lower] = form = new NameForm(token.Lower, token.Entry);
            form.Add(new NameMention(token, Before(document, token), After(document, token)));
        }
    }

    public IReadOnlyCollection<NameForm> Forms => forms.Values;

    /// <summary>The form with that spelling in small letters; null when the article has none.</summary>
    public NameForm? this[string lower] => forms.GetValueOrDefault(lower);

    public static NameMentions In(Document document) => document.Derived(static text => new NameMentions(text));

    /// <summary>A capitalised word in Latin letters that English does not write with a small letter as well.</summary>
    public static bool IsName(Document document, Token token) =>
        token.IsWord && token.Case is LetterCase.Capitalised or LetterCase.Mixed && token.IsCapitalised && token.Scripts == Scripts.Latin
            && token.Lower.Length > 1
        && !token.Entry.IsCommonWord
            && !token.Is(WordClass.Function | WordClass.Month | WordClass.Weekday | WordClass.NumberWord | WordClass.RoleNoun)
        && token.Lower.AsSpan().IndexOfAny('.', '@') < 0 && !token.Lower.AsSpan().ContainsAnyInRange('0', '9') && !IsCompound(document, token);

    /// <summary>"Astana-based", "Kazakh-born".</summary>
    private static bool IsCompound(Document document, Token token)
    {
        var hyphen = token.Lower.LastIndexOf('-');
        return hyphen >= 0 && document.TextOf(token) is var text && text.Length == token.Lower.Length
            && (hyphen + 1 == text.Length || !char.IsUpper(text[hyphen + 1]));
    }

    private static Token? Before(Document document, Token token)
    {
        var before = document.Tokens[token.Index - 1];
        if (IsInitial(before)) return before;
        return token.SpaceBefore && !IsSentenceStart(document, token) && IsName(document, before) ? before : null;
    }

    private static Token? After(Document document, Token token)
    {
        var after = document.Tokens[token.Index + 1];
        return after.SpaceBefore && !IsSentenceStart(document, after) && IsName(document, after) ? after : null;
    }

    private static bool IsInitial(Token token) => token.IsWord && token.IsCapitalised && token.Lower is [_, '.'];

    private static bool IsSentenceStart(Document document, Token token) => !token.IsNone && document.SentenceOf(token).FirstToken == token.Index;
}
