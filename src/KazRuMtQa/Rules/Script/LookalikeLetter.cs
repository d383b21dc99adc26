using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Script;

internal sealed class LookalikeLetter : Rule
{
    public override string Title => "Look-alike letter";

    public override string Why =>
        "A letter that looks right belongs to another alphabet: the word is found by no search and spoken wrongly by screen readers. It comes from "
            + "the original text or from a keyboard left in Russian.";

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
        new("The [[\U0001D49E\U0001D49E\U0001D49E\U0001D4AB]] was its short name.", "CCCP"),
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
            else if (Lookalikes.RepairOf(document, token) is { } latin)
            {
                yield return Flag(token.Span, Message(word), latin);
            }
        }
    }

    private static string Message(string word) => $"“{word}” has look-alike letters from another alphabet. Retype it.";

    /// <summary>"IT-сектор": each half keeps to one script.</summary>
    private static bool IsJoined(string word) => word.Split('-').All(part => !Lookalikes.IsMixed(part));
}
