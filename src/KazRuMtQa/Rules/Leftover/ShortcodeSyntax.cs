using KazRuMtQa.Rules.Shared;

namespace KazRuMtQa.Rules.Leftover;

/// <summary>Where a shortcode ends: a code in square brackets, by its name or by its attributes.</summary>
internal static class ShortcodeSyntax
{
    /// <summary>Characters of a code; what is longer is text.</summary>
    public const int Longest = 400;

    private static readonly FormatNames Names = new(
        "gallery caption embed audio playlist adrotate contact-form-7 shortcode vc_row vc_column vc_column_text toc ad ads adsense "
         + "advertisement banner related_posts poll soundcloud twitter instagram facebook", StringComparer.Ordinal);

    /// <summary>The place behind the code, or -1 where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the bracket stands.</param>
    /// <param name="opened">Names of the codes seen so far: what closes one of them is a code too.</param>
    public static int EndOf(string text, int start, HashSet<string> opened)
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
