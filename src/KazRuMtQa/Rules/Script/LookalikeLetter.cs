using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Script;

internal sealed class LookalikeLetter : Rule
{
    /// <summary>A road, a fuel or a model has no more letters in its code.</summary>
    private const int LongestCode = 3;

    public override string Title => "Look-alike letter";

    public override string Why =>
        "A letter that looks right belongs to another alphabet: the word is found by no search and spoken wrongly by screen readers. It comes from the original text or from a keyboard left in Russian.";

    public override Category Category => Category.CharacterEncoding;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.97;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The ministry of [[K\u0430zakhstan]] spoke.", "Kazakhstan"),
        new("Doctors treat [[\u0421\u041EVID]] patients.", "COVID"),
        new("They built [[\u0430]] dam.", "a"),
        new("The line opens in [[\uFF2F\uFF43tober]].", "October"),
        new("It was +25 °[[\u0421]] on the [[\u041C-5]] road.", "C"),
        new("На площади [[cтоят]] люди.", "стоят"),
        new("The sign «\u0410\u0421\u0422\u0410\u041D\u0410» (“Astana”) stands at the road."),
        new("The word «\u0441\u043E\u043D» means dream, and \u0421\u0421\u0421\u0420 means USSR."),
        new("Café Brontë sells 5 \u03BCm foil and 10 k\u03A9 parts; TNF\u03B1 and \u03B2-carotene; naïve Þór."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var lookalikes = Lookalikes.Of(document.Language);
        foreach (var token in document.Tokens)
        {
            if ((token.Scripts & ~Scripts.Latin) == 0 || token.Kind is not (TokenKind.Word or TokenKind.Number) || token.Span.Length > 40) continue;
            var word = document.TextOf(token);
            var isMixed = (token.Scripts & Scripts.Latin) != 0 && (token.Scripts & (Scripts.Cyrillic | Scripts.Greek)) != 0;
            var isFullWidth = token.Scripts.HasFlag(Scripts.Other) && word.Any(Lookalikes.IsFullWidth);
            if (isMixed && IsJoined(word)) continue;
            if (isMixed || isFullWidth)
            {
                if ((lookalikes.ToLatin(word) ?? lookalikes.ToCyrillic(word)) is { } repair) yield return Repair(token.Span, Message(word), repair);
            }
            else if (RepairOf(document, token) is { } latin)
            {
                yield return Flag(token.Span, Message(word), latin);
            }
        }
    }

    /// <summary>The word in Latin letters where a word, a code or the letter of a degree is written wholly with look-alikes; null for any other word.</summary>
    internal static string? RepairOf(Document document, Token token)
    {
        if (token.Scripts is not (Scripts.Cyrillic or Scripts.Greek) || Lookalikes.Of(document.Language).ToLatin(document.TextOf(token)) is not { } latin) return null;
        var before = document.Tokens[token.Index - 1];
        if (before.Lower is "°" or "º" && latin is "C" or "F" or "K") return latin;
        return IsAmongLatin(document, token) && (IsWord(document, latin) || IsCode(latin)) ? latin : null;
    }

    /// <summary>"M-5", "A-95", "T80": letters and figures.</summary>
    private static bool IsCode(string latin) => latin.Any(char.IsAsciiDigit) && latin.Count(char.IsLetter) <= LongestCode && latin.Where(char.IsLetter).All(char.IsUpper);

    private static string Message(string word) => $"“{word}” has look-alike letters from another alphabet. Retype it.";

    /// <summary>"IT-сектор": each half keeps to one script.</summary>
    private static bool IsJoined(string word) => word.Split('-').All(part => !MixedScriptWord.IsMixed(part));

    private static bool IsAmongLatin(Document document, Token token) =>
        IsLatin(document.Tokens[token.Index - 1]) && IsLatin(document.Tokens[token.Index + 1]);

    private static bool IsLatin(Token token) => token.Scripts == Scripts.Latin || token.IsMark(',') || token.IsMark('.');

    private static bool IsWord(Document document, string latin) => latin.Length == 1 ? latin is "a" or "A" or "I" : document.Language.Lexicon[latin.ToLowerInvariant()].PerMillion > 1;
}
