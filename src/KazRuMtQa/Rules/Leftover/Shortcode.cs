using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class Shortcode : Rule
{
    private const int Longest = 400;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = new HashSet<string>(
        ("gallery caption embed audio playlist adrotate contact-form-7 shortcode vc_row vc_column vc_column_text toc ad ads adsense "
         + "advertisement banner related_posts poll soundcloud twitter instagram facebook").Split(' ')).GetAlternateLookup<ReadOnlySpan<char>>();

    public override string Title => "Shortcode or template code";

    public override string Why => "The publishing system would have put a gallery, caption or widget here; the text was copied without it and its code shows.";

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
        new("\"The [caption] was wrong and the [gallery] closed,\" she said of [Banner id 7]."),
        new("Sets {{1}, {2}} and {a} are equal."),
        new("He paid [about 5 = five] pounds [for 2 adults]."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var text = document.Text;
        foreach (var start in Residue.Positions(text, "["))
        {
            if (EndOf(text, start) is > 0 and var end) yield return Cut(new TextSpan(start, end));
        }

        foreach (var (open, close) in new[] { ("{{", "}}"), ("{%", "%}"), ("<?", "?>"), ("<%", "%>") })
        {
            foreach (var start in Residue.Positions(text, open))
            {
                var end = Residue.IndexInLine(text, close, start + 2, Longest);
                if (end > 0 && text.AsSpan(start + 2, end - start - 2).IndexOfAny('{', '}') < 0 && text.AsSpan(start, end - start).ContainsAnyInRange('a', 'z'))
                    yield return Cut(new TextSpan(start, end + 2));
            }
        }

        Finding Cut(TextSpan span) => Repair(span, $"The code “{document.Excerpt(span)}” of the publishing system is shown to the reader as text.", "");
    }

    private static int EndOf(string text, int start)
    {
        var at = start + 1;
        var closes = Residue.At(text, at) == '/';
        if (closes) at++;
        var name = at;
        while (at - name < 32 && (char.IsAsciiLetterLower(Residue.At(text, at)) || (at > name && Residue.At(text, at) is '_' or '-' or (>= '0' and <= '9')))) at++;
        if (at == name) return -1;
        var word = text.AsSpan(name, at - name);
        var end = Residue.IndexInLine(text, "]", at, Longest);
        if (end < 0) return -1;
        if (end == at) return (closes && Names.Contains(word)) || IsOfBuilder(word) ? end + 1 : -1;
        return !closes && Residue.At(text, at) == ' ' && HasAttribute(text.AsSpan(at, end - at)) ? end + 1 : -1;
    }

    /// <summary>Codes of the common page builders.</summary>
    private static bool IsOfBuilder(ReadOnlySpan<char> word) =>
        word.StartsWith("vc_") || word.StartsWith("et_pb_") || word.StartsWith("su_") || word.StartsWith("wp_") || word.StartsWith("ad_") || word.StartsWith("fusion_") || word.StartsWith("contact-form");

    /// <summary>name="…", name='…' or name=7, with no space before the sign.</summary>
    private static bool HasAttribute(ReadOnlySpan<char> text)
    {
        var sign = text.IndexOf('=');
        return sign > 1 && sign + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[sign - 1]) || text[sign - 1] is '_' or '-')
            && (text[sign + 1] is '"' or '\'' or '”' or '“' || char.IsAsciiLetterOrDigit(text[sign + 1]));
    }
}
