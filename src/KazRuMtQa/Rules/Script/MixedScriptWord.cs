using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Script;

internal sealed class MixedScriptWord : Rule
{
    public override string Title => "Two-script word";

    public override string Why => "Half of the word was translated or transliterated and the other half was left in the letters of the original.";

    public override Category Category => Category.Untranslated;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.92;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The company [[Kaz\u0422\u0440\u0430\u043D\u0441\u041E\u0439\u043B]] paid, the [[\u0430\u043A\u0438\u043Cs]] said."),
        new("The [[president\u043D\u044B\u04A3]] speech was long."),
        new("Traders like the word \u0430\u043A\u0438\u043C, IT-\u0441\u0435\u043A\u0442\u043E\u0440 and A\u80A1 shares."),
        new("The TNF\u03B1 gene, 5 \u03BCg of iron, 10 k\u03A9, and the sound [\u02C8b\u025B\u03B8]."),
        new("На совещании обсудили SMS-рассылку и IT-сектор."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var lookalikes = Lookalikes.Of(document.Language);
        foreach (var token in document.Tokens)
        {
            if (token.Kind != TokenKind.Word || (token.Scripts & Scripts.Latin) == 0 || token.Scripts == Scripts.Latin) continue;
            var word = document.TextOf(token);
            if (!word.Split('-').Any(Lookalikes.IsMixed) || IsLookalike(lookalikes, word) || IsScience(word)) continue;
            yield return Flag(token.Span, $"“{word}” mixes two alphabets. Translate or transliterate all of it.");
        }
    }

    private static bool IsLookalike(Lookalikes lookalikes, string word) =>
        word.Length <= 40 && (lookalikes.ToLatin(word) ?? lookalikes.ToCyrillic(word)) is not null;

    /// <summary>A Greek letter in a unit or the name of a gene, or phonetic letters.</summary>
    private static bool IsScience(string word) =>
        word.Count(c => char.IsLetter(c) && Characters.ScriptOf(c) != Scripts.Latin) == 1 && word.Any(c => c is >= '\u0370' and < '\u0400')
        || word.Any(c => c is >= '\u0250' and < '\u02B0');
}
