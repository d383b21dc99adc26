using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class MarkdownLink : Rule
{
    private const int Longest = 400;

    public override string Title => "Markdown link";

    public override string Why => "Language models answer in Markdown; pasted as plain text, a link shows in brackets with its address after it.";

    public override Category Category => Category.Link;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.95;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The tariff was published [[[on the site](https://teplo.example/tariff)]].", "on the site"),
        new("[[![View of the dam](/img/dam.jpg)]]", ""),
        new("The tariff was published [[[on the site] (https://teplo.example/tariff)]].", "on the site"),
        new("They said [the owners](who live abroad) would pay."),
        new("Prices rose [see table] (Reuters)."),
        new("He wrote \"[the plan] is dead\" (https://posts.example/1)."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var text = document.Text;
        var last = 0;
        foreach (var bracket in Residue.Positions(text, "]"))
        {
            if (bracket < last) continue;
            var paren = Residue.At(text, bracket + 1) == ' ' ? bracket + 2 : bracket + 1;
            if (Residue.At(text, paren) != '(') continue;
            var from = Math.Max(last, bracket - Longest);
            var open = text.AsSpan(from, bracket - from).LastIndexOf('[') + from;
            if (open < from || text.AsSpan(open, bracket - open).ContainsAny('\n', '\r')) continue;
            var close = Residue.IndexInLine(text, ")", paren, Longest);
            if (close < 0 || !IsAddress(text.AsSpan(paren + 1, close - paren - 1))) continue;
            var isPicture = Residue.At(text, open - 1) == '!';
            last = close + 1;
            yield return Repair(new TextSpan(isPicture ? open - 1 : open, last),
                $"“{document.Excerpt(new TextSpan(open, last))}” is a Markdown link. Keep only its words.",
                isPicture ? "" : text[(open + 1)..bracket]);
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> target)
    {
        var address = target.Trim();
        var space = address.IndexOf(' ');
        // A title may follow: (https://… "title").
        if (space >= 0 && address[space + 1] is '"' or '\'') address = address[..space];
        if (address.Contains(' ')) return false;
        return address.Contains("://", StringComparison.Ordinal) || address.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("mailto:", StringComparison.Ordinal) || address is ['/' or '#', _, ..];
    }
}
