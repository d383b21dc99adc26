using System.Text;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Script;

internal sealed class DecomposedLetter : Rule
{
    public override string Title => "Split accented letter";

    public override string Why =>
        "A letter and its accent are two characters here, as file names from some computers have them: searches miss the word and some fonts show "
            + "the accent beside the letter.";

    public override Category Category => Category.CharacterEncoding;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Apple trees from [[Bai\u0306zhansai]] and [[Cafe\u0301]] Nord.", "Ba\u012Dzhansai"),
        new("Он [[при\u0438\u0306дет]] завтра.", "прийдет"),
        new("Café Baĭzhansai, the sound m\u0325, and the stress of молоко\u0301."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var text = document.Text;
        for (var at = text.AsSpan().IndexOfAnyInRange('\u0300', '\u036F'); at >= 0;)
        {
            var start = at;
            while (start > 0 && IsPart(text[start - 1])) start--;
            var end = at + 1;
            while (end < text.Length && IsPart(text[end])) end++;
            var word = text[start..end];
            var composed = word.Normalize(NormalizationForm.FormC);
            if (composed.Length < word.Length)
                yield return Repair(new TextSpan(start, end), $"“{word}” has an accent as a separate character. Use one letter.", composed);
            var next = text.AsSpan(end).IndexOfAnyInRange('\u0300', '\u036F');
            at = next < 0 ? -1 : end + next;
        }
    }

    private static bool IsPart(char c) => char.IsLetter(c) || c is >= '\u0300' and <= '\u036F';
}
