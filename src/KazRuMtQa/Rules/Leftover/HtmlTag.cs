using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class HtmlTag : Rule
{
    public override string Title => "HTML tag";

    public override string Why => "The page was translated with its markup, or the markup was escaped once too often; the reader sees the code.";

    public override Category Category => Category.MarkupTag;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.97;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The bridge was opened[[<br>]]in May.", " "),
        new("[[<p class=\"lead\">]]The bridge was opened in May.[[</p>]]", ""),
        new("The bridge [[< br / >]] was opened in May, [[<a href=\"https://most.example/1\">]]the office said[[</a>]].", ""),
        new("The bridge was opened.[[<!-- /wp:paragraph -->]]", ""),
        new("Read [[<g id=\"1\">]]this[[</g>]] and [[<notranslate>]]Akorda[[</notranslate>]], [[<ph id=\"2\">]]it[[</ph>]], [[<x id=1>]] and "
            + "[[<0>]]that[[</0>]].", ""),
        new("[[<finaltext>]]The road was opened on Friday.[[</finaltext>]]", ""),
        new("Growth <1 percent and > 2; the <0> button and <g> of gold."),
        new("Shares of Banner <BNR.N> rose while those of Telecom <T> and <PE> fell."),
        new("Students learn that the <br> tag breaks a line."),
        new("Growth was < 2 percent and inflation > 9 percent."),
        new("He added <a wink> and left <sic>. I <3 you."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var last = 0;
        foreach (var start in Residue.Positions(document.Text, "<"))
        {
            if (start < last || HtmlTagSyntax.EndOf(document.Text, start) is not (> 0 and var end)) continue;
            last = end;
            var span = new TextSpan(start, end);
            yield return Repair(span, $"“{document.Excerpt(span)}” is HTML markup. Delete it.", Residue.Gap(document.Text, span));
        }
    }
}
