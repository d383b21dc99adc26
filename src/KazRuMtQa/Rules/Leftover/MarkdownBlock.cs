using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class MarkdownBlock : Rule
{
    public override string Title => "Markdown mark";

    public override string Why => "Language models answer in Markdown; pasted as plain text, the marks for headings, code and tables stay.";

    public override Category Category => Category.MarkupTag;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.92;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("[[## ]]Reasons for the shortage", ""),
        new("[[# ]]Steel prices rise", ""),
        new("Only half of the wagons came. [[### ]]Reasons for the shortage", ""),
        new("[[```text]]\nSteel prices rise.\n[[```]]", ""),
        new("| Metal | Price |\n[[|---|:---:|]]\n| Zinc | 40 |", ""),
        new("# 1 seed Iga Swiatek won; #steel and ##steel trend. C# is a language, and so is F #."),
        new("Press # Stop to end the call."),
        new("The scores: | 3 | 4 | --- |"),
        new("-----"),
    ];

    internal override IEnumerable<Finding> Check(Document document) =>
        Headings(document.Text).Concat(Fences(document.Text)).Concat(TableRules(document.Text));

    private IEnumerable<Finding> Headings(string text)
    {
        var last = 0;
        foreach (var start in Residue.Positions(text, "#"))
        {
            if (start < last) continue;
            var end = start;
            while (Residue.At(text, end) == '#') end++;
            last = end;
            var isLineStart = Residue.At(text, start - 1) is '\n' or '\r';
            if (end - start > 6 || Residue.At(text, end) != ' ' || !(isLineStart || (end - start > 1 && Residue.At(text, start - 1) == ' ')))
                continue;
            var first = Residue.At(text, end + 1);
            if (!(isLineStart && end - start > 1 ? char.IsLetterOrDigit(first) || first is '"' or '“' or '*' : char.IsUpper(first))) continue;
            // "# Product 1 #": no heading, but a mask or a tag.
            if (end - start == 1 && Residue.IndexInLine(text, "#", end, 200) >= 0) continue;
            yield return Repair(new TextSpan(start, end + 1), $"“{text[start..end]}” is a Markdown heading mark. Delete it.", "");
        }
    }

    private IEnumerable<Finding> Fences(string text)
    {
        var last = 0;
        foreach (var start in Residue.Positions(text, "```"))
        {
            if (start < last) continue;
            var end = start;
            while (Residue.At(text, end) == '`') end++;
            // The name of the language stands after the opening fence, alone in its line.
            var name = end;
            while (name - end < 12 && char.IsAsciiLetterLower(Residue.At(text, name))) name++;
            if (Residue.At(text, name) is '\n' or '\r') end = name;
            last = end;
            yield return Repair(new TextSpan(start, end), $"“{text[start..end]}” is a Markdown code fence. Delete it.", "");
        }
    }

    private IEnumerable<Finding> TableRules(string text)
    {
        foreach (var start in Residue.Positions(text, "|"))
        {
            if (Residue.At(text, start - 1) is not ('\n' or '\r')) continue;
            var end = start;
            while (Residue.At(text, end) is '|' or '-' or ':' or ' ') end++;
            if (Residue.At(text, end) is '\n' or '\r' && text.AsSpan(start, end - start).Contains("--", StringComparison.Ordinal))
                yield return Flag(new TextSpan(start, end), $"“{text[start..end]}” is a Markdown table rule. Delete it.", "");
        }
    }
}
