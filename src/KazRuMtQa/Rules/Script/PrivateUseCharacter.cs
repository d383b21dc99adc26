using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Script;

internal sealed class PrivateUseCharacter : Rule
{
    public override string Title => "Icon-font character";

    public override string Why =>
        "The character has a meaning only in the font of the page it was copied from, mostly as an icon; elsewhere it shows as an empty box.";

    public override Category Category => Category.CharacterEncoding;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Share[[\uE0B1]] the news[[\uF09A\uF099]].", ""),
        new("A star ★ and an emoji 🙂 are fine."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var text = document.Text;
        for (var at = text.AsSpan().IndexOfAnyInRange('\uE000', '\uF8FF'); at >= 0;)
        {
            var end = at + 1;
            while (end < text.Length && text[end] is >= '\uE000' and <= '\uF8FF') end++;
            yield return Flag(new TextSpan(at, end), $"U+{(int)text[at]:X4} is an icon-font character that shows as a box. Delete it.", "");
            var next = text.AsSpan(end).IndexOfAnyInRange('\uE000', '\uF8FF');
            at = next < 0 ? -1 : end + next;
        }
    }
}
