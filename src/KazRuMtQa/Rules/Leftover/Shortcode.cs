using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class Shortcode : Rule
{
    private const int Longest = 400;

    private static readonly FormatNames Names = new(
        "gallery caption embed audio playlist adrotate contact-form-7 shortcode vc_row vc_column vc_column_text toc ad ads adsense "
         + "advertisement banner related_posts poll soundcloud twitter instagram facebook", StringComparer.Ordinal);

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
            if (EndOf(text, start, opened) is > 0 and var end) yield return Cut(new TextSpan(start, end));
        }

        foreach (var (open, close) in new[] { ("{{", "}}"), ("{%", "%}"), ("<?", "?>"), ("<%", "%>"), ("#!trpst#", "#!trpen#") })
        {
            foreach (var start in Residue.Positions(text, open))
            {
                var end = Residue.IndexInLine(text, close, start + open.Length, Longest);
                var content = end > 0 ? text.AsSpan(start + open.Length, end - start - open.Length) : default;
                if (content.IndexOfAny('{', '}') < 0 && content.ContainsAnyInRange('a', 'z'))
                    yield return Cut(new TextSpan(start, end + close.Length));
            }
        }

        Finding Cut(TextSpan span) => Repair(span, $"“{document.Excerpt(span)}” is code of the publishing system. Delete it.", "");
    }

    /// <param name="text">The text.</param>
    /// <param name="start">Where the bracket stands.</param>
    /// <param name="opened">Names of the codes seen so far: what closes one of them is a code too.</param>
    private static int EndOf(string text, int start, HashSet<string> opened)
    {
        var at = start + 1;
        if (Residue.At(text, at) == ':') return EndOfLanguage(text, at);
        var isTorn = Residue.At(text, at) == ' ';
        if (isTorn) at++;
        var closes = Residue.At(text, at) == '/';
        if (closes) at += Residue.At(text, at + 1) == ' ' ? 2 : 1;
        var name = at;
        while (at - name < 32
            && (char.IsAsciiLetter(Residue.At(text, at)) || (at > name && Residue.At(text, at) is '_' or '-' or (>= '0' and <= '9'))))
            at++;
        if (at == name) return -1;
        var word = text[name..at].ToLowerInvariant();
        var isKnown = Names.Contains(word) || IsOfBuilder(word);
        // Spaces and capitals come from translation; of a name that is not known they show that it is none.
        if ((isTorn || char.IsAsciiLetterUpper(text[name])) && !isKnown) return -1;
        var end = Residue.IndexInLine(text, "]", at, Longest);
        if (end < 0) return -1;
        if (closes) return text.AsSpan(at, end - at).IsWhiteSpace() && (isKnown || opened.Contains(word)) ? end + 1 : -1;
        if (end == at) return IsOfBuilder(word) ? end + 1 : -1;
        if (Residue.At(text, at) != ' ' || !HasAttribute(text.AsSpan(at, end - at), isKnown)) return -1;
        opened.Add(word);
        return end + 1;
    }

    /// <summary>[:en], [:ru] and [:] of qTranslate.</summary>
    private static int EndOfLanguage(string text, int colon)
    {
        var end = colon + 1;
        while (end - colon <= 2 && char.IsAsciiLetterLower(Residue.At(text, end))) end++;
        return Residue.At(text, end) == ']' && end - colon is 1 or 3 ? end + 1 : -1;
    }

    /// <summary>Codes of the common page builders.</summary>
    private static bool IsOfBuilder(ReadOnlySpan<char> word) =>
        word.StartsWith("vc_") || word.StartsWith("et_pb_") || word.StartsWith("su_") || word.StartsWith("wp_") || word.StartsWith("ad_")
            || word.StartsWith("fusion_") || word.StartsWith("contact-form");

    /// <summary>name="…", name='…' or name=7; with spaces round the sign only where the code is known.</summary>
    private static bool HasAttribute(ReadOnlySpan<char> text, bool isKnown)
    {
        var sign = text.IndexOf('=');
        if (sign < 2) return false;
        var before = isKnown ? text[..sign].TrimEnd() : text[..sign];
        var after = isKnown ? text[(sign + 1)..].TrimStart() : text[(sign + 1)..];
        return before.Length > 1 && after.Length > 0 && (char.IsAsciiLetterOrDigit(before[^1]) || before[^1] is '_' or '-')
            && (after[0] is '"' or '\'' or '”' or '“' or '«' || char.IsAsciiLetterOrDigit(after[0]));
    }
}
