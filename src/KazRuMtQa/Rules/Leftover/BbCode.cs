using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class BbCode : Rule
{
    private const int Reach = 2000;

    private static readonly FormatNames Names = new(
        "b i u s url img quote code size color font list spoiler center left right video youtube media attach email table tr td align hide",
        StringComparer.OrdinalIgnoreCase);

    public override string Title => "BBCode in text";

    public override string Why =>
        "Forums and older publishing systems mark type with codes in square brackets; the codes were copied along with the text.";

    public override Category Category => Category.MarkupTag;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.97;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("[[[b]]]Heating tariff[[[/b]]]", ""),
        new("The list is [[[url=https://su.example/list]]]here[[[/url]]].", ""),
        new("[[[quote=\"Aidar\"]]]We are ready.[[[/QUOTE]]]", ""),
        new("He asked for the plan[[[/ b]]] again.", ""),
        new("\"[S]he left [the] left [right] wing [i]n a hurry [quote unfinished],\" it said [sic]."),
        new("The word [b] is a letter, and [quote] is a word. 20[s] and 30[s]."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var start in Residue.Positions(document.Text, "["))
        {
            if (EndOf(document.Text, start) is > 0 and var end)
                yield return Repair(new TextSpan(start, end), $"“{document.Excerpt(new TextSpan(start, end))}” is forum code. Delete it.", "");
        }
    }

    private static int EndOf(string text, int start)
    {
        var at = start + 1;
        var closes = Residue.At(text, at) == '/';
        if (closes) at += Residue.At(text, at + 1) == ' ' ? 2 : 1;
        var name = at;
        while (char.IsAsciiLetter(Residue.At(text, at)) && at - name < 8) at++;
        if (at == name || !Names.Contains(text.AsSpan(name, at - name))) return -1;
        if (Residue.At(text, at) == '=' && !closes) return Residue.IndexInLine(text, "]", at, Reach) + 1;
        if (Residue.At(text, at) != ']') return -1;
        if (closes) return at + 1;
        // [b] and [quote] can be an editor's insertion; with the closing code behind them they cannot.
        var after = text.AsSpan(at, Math.Min(Reach, text.Length - at));
        return after.Contains($"[/{text.AsSpan(name, at - name)}]", StringComparison.OrdinalIgnoreCase) ? at + 1 : -1;
    }
}
