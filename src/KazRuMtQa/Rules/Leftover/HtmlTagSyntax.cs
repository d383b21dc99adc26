using KazRuMtQa.Rules.Shared;

namespace KazRuMtQa.Rules.Leftover;

/// <summary>Where a tag of HTML or of a translation file ends; names of tickers and what is said of tags are none.</summary>
internal static class HtmlTagSyntax
{
    private const int LongestTag = 600;
    private const int LongestPair = 4000;

    /// <summary>Not <c>s</c>: that is far more often the sentence mark of a model.</summary>
    private static readonly FormatNames Names = new(
        "a b i u p br hr em ul ol li dl dt dd h1 h2 h3 h4 h5 h6 td tr th tt div img sup sub del ins pre nav svg col big var kbd "
         + "span font table tbody thead tfoot strong small strike center style script iframe figure figcaption blockquote cite code body head html "
         + "meta link video audio source embed object param section article aside header footer main form input button label select option picture "
         + "noscript nobr mark amp-img amp-ad path canvas details summary abbr address caption wbr", StringComparer.OrdinalIgnoreCase);

    /// <summary>Tags of translation files (XLIFF, TMX): only with an attribute, or closing.</summary>
    private static readonly FormatNames OfTranslation = new("g x ph bpt ept it mrk ut seg tag", StringComparer.Ordinal);

    /// <summary>The place behind the tag, or -1 where there is none.</summary>
    public static int EndOf(string text, int start)
    {
        if (text.AsSpan(start).StartsWith("<!--")) return EndOfComment(text, start);
        var at = SkipSpace(text, start + 1);
        var closes = Residue.At(text, at) == '/';
        if (closes) at = SkipSpace(text, at + 1);
        var name = at;
        while (char.IsAsciiLetterOrDigit(Residue.At(text, at)) || (at > name && Residue.At(text, at) == '-')) at++;
        if (at == name || at - name > 12) return -1;
        var word = text.AsSpan(name, at - name);
        if (!Names.Contains(word) && !(OfTranslation.Contains(word) && (closes || text.AsSpan(at).StartsWith(" id"))))
            return IsOfPair(text, start, name, at, closes) ? at + 1 : -1;
        var window = text.AsSpan(at, Math.Min(LongestTag, text.Length - at));
        var length = window.IndexOfAny('<', '>');
        if (length < 0 || window[length] == '<') return -1;
        var attributes = window[..length].Trim();
        var isBare = attributes is "" or "/";
        if (!isBare && !attributes.Contains('=')) return -1;
        // <T>, <PE>: agencies write tickers so.
        if (isBare && !closes && attributes.IsEmpty && text.AsSpan(name, at - name).ContainsAnyInRange('A', 'Z')
            && text.AsSpan(name, at - name) is not "BR")
            return -1;
        return IsSpokenOf(text, at + length + 1) ? -1 : at + length + 1;
    }

    /// <summary>A tag of any name, if its partner stands near: <c>&lt;finaltext>…&lt;/finaltext></c>, <c>&lt;0>…&lt;/0></c>.</summary>
    private static bool IsOfPair(string text, int start, int name, int end, bool closes)
    {
        if (Residue.At(text, end) != '>' || text.AsSpan(name, end - name).ContainsAnyInRange('A', 'Z')) return false;
        var tag = text.AsSpan(name, end - name);
        return closes
            ? text.AsSpan(Math.Max(0, start - LongestPair), start - Math.Max(0, start - LongestPair)).Contains($"<{tag}>", StringComparison.Ordinal)
            : text.AsSpan(end, Math.Min(LongestPair, text.Length - end)).Contains($"</{tag}>", StringComparison.Ordinal);
    }

    private static int EndOfComment(string text, int start)
    {
        var window = text.AsSpan(start, Math.Min(LongestTag, text.Length - start));
        var length = window.IndexOf("-->");
        // Our own comments switch rules off and on.
        return length < 0 || window[..length].Contains("kazrumtqa", StringComparison.Ordinal) ? -1 : start + length + 3;
    }

    private static int SkipSpace(string text, int at) => Residue.At(text, at) == ' ' ? at + 1 : at;

    private static bool IsSpokenOf(string text, int end)
    {
        var rest = text.AsSpan(end).TrimStart("\"”’' ");
        return rest.StartsWith("tag") || rest.StartsWith("element") || rest.StartsWith("attribute");
    }
}
