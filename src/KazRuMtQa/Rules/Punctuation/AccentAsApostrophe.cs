using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Leftover;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class AccentAsApostrophe : Rule
{
    private static readonly Knowledge<FrozenSet<string>> Endings = Knowledge.List("punctuation/accent-as-apostrophe endings");

    public override string Title => "Accent for apostrophe";

    public override string Why =>
        "On Russian keyboards the apostrophe is hard to reach, and a grave or acute accent is typed for it; it came along with the text.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.93;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("On Friday I[[`]]ll play, the team doesn[[´]]t wait for the club[[`]]s bus.", "'"),
        new("It’s late and we[[`]]re tired.", "’"),
        new("The name O`Brien and the letters ʻokina are rare; call `ls` in a shell."),
        new("The `so`called expert and the caf´e."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var text = document.Text;
        var apostrophe = text.Contains('’', StringComparison.Ordinal) ? "’" : "'";
        foreach (var at in Residue.Positions(text, "`").Concat(Residue.Positions(text, "´")))
        {
            if (!char.IsAsciiLetter(Residue.At(text, at - 1))) continue;
            var end = at + 1;
            while (end - at < 4 && char.IsAsciiLetterLower(Residue.At(text, end))) end++;
            if (!Endings.Of(document.Language).Contains(text[(at + 1)..end]) || char.IsLetterOrDigit(Residue.At(text, end))
                || Residue.At(text, end) is '`' or '´')
                continue;
            var start = at;
            while (at - start < 20 && char.IsAsciiLetter(Residue.At(text, start - 1))) start--;
            yield return Repair(new TextSpan(at, at + 1), $"“{text[start..end]}” has an accent for an apostrophe. Use an apostrophe.", apostrophe);
        }
    }
}
