using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class Shortcode : Rule
{
    public override string Title => "Shortcode";

    public override string Why =>
        "The publishing system would have put a gallery, caption or widget here; the text was copied without it and its code shows.";

    public override Category Category => Category.MarkupTag;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.97;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The flood reached the school. [[[gallery ids=\"12,15\"]]]", ""),
        new("[[[caption id=\"attachment_7\" align=\"left\"]]]A flooded school[[[/caption]]]", ""),
        new("[[[vc_row]]]The flood reached the school.[[[/vc_row]]]", ""),
        new("[[[ad_1]]] The flood reached the school. [[[video width=\"640\" mp4=\"1.mp4\"]]]", ""),
        new("The flood reached [[{{ page.place }}]] and [[{% include map %}]] on Monday.", ""),
        new("[[[Caption id = \"attachment_12\" align = \"left\"]]] The new bridge [[[/ caption]]] and [[[ gallery ids = \"1,2\" ]]]", ""),
        new("[[[sc name=\"moderator\" url=\"https://bridge.example/a.png\"]]]Chief engineer[[[/sc]]]", ""),
        new("[[[:en]]]The road was opened on Friday.[[[:]]]", ""),
        new("[[#!trpst#trp-gettext data-trpgettextoriginal=123#!trpen#]]Read more[[#!trpst#/trp-gettext#!trpen#]]", ""),
        new("The [note: a dam] and the [/b] and [:) smile."),
        new("\"The [caption] was wrong and the [gallery] closed,\" she said of [Banner id 7]."),
        new("Sets {{1}, {2}} and {a} are equal."),
        new("He paid [about 5 = five] pounds [for 2 adults]."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var text = document.Text;
        var opened = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var start in Residue.Positions(text, "["))
        {
            if (ShortcodeSyntax.EndOf(text, start, opened) is > 0 and var end) yield return Cut(new TextSpan(start, end));
        }

        foreach (var (open, close) in new[] { ("{{", "}}"), ("{%", "%}"), ("<?", "?>"), ("<%", "%>"), ("#!trpst#", "#!trpen#") })
        {
            foreach (var start in Residue.Positions(text, open))
            {
                var end = Residue.IndexInLine(text, close, start + open.Length, ShortcodeSyntax.Longest);
                var content = end > 0 ? text.AsSpan(start + open.Length, end - start - open.Length) : default;
                if (content.IndexOfAny('{', '}') < 0 && content.ContainsAnyInRange('a', 'z'))
                    yield return Cut(new TextSpan(start, end + close.Length));
            }
        }

        Finding Cut(TextSpan span) => Repair(span, $"“{document.Excerpt(span)}” is code of the publishing system. Delete it.", "");
    }
}
