using System.Net;
using KazRuMtQa.Rules.Shared;

namespace KazRuMtQa.Rules.Leftover;

/// <summary>A character written as a code of HTML, as browsers read it, also torn apart or escaped more than once.</summary>
internal static class EntitySyntax
{
    /// <summary>Names known even when torn apart or written with another case: "&amp; Nbsp ;".</summary>
    private static readonly FormatNames Common = new(
        "nbsp quot amp lt gt apos mdash ndash laquo raquo ldquo rdquo lsquo rsquo sbquo bdquo hellip bull middot thinsp ensp emsp shy euro deg trade",
        StringComparer.OrdinalIgnoreCase);

    private static readonly FormatNames KnownWithoutSemicolon =
        new("nbsp quot mdash ndash laquo raquo ldquo rdquo lsquo rsquo hellip", StringComparer.Ordinal);

    /// <summary>Reads the code behind an ampersand.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place behind the ampersand.</param>
    /// <param name="end">The place behind the code.</param>
    /// <param name="decoded">The character that it means.</param>
    public static bool TryRead(string text, int at, out int end, out string decoded)
    {
        if (!TryReadOne(text, at, out end, out decoded)) return false;
        // "&amp;nbsp;": what was escaped may be a code itself, once or more often.
        for (var depth = 0; depth < 4 && decoded == "&" && TryReadOne(text, end, out var inner, out var character); depth++)
            (end, decoded) = (inner, character);
        return true;
    }

    private static bool TryReadOne(string text, int at, out int end, out string decoded)
    {
        (end, decoded) = (at, "");
        var isTorn = Residue.At(text, at) == ' ';
        if (isTorn) at++;
        var start = at;
        var isNumber = Residue.At(text, at) == '#';
        if (isNumber) at += Residue.At(text, at + 1) == ' ' ? 2 : 1;
        var name = at;
        while (at - name < 9 && char.IsAsciiLetterOrDigit(Residue.At(text, at))) at++;
        if (at - name < 2) return false;
        var word = text[name..at];
        var semicolon = Residue.At(text, at) == ';'
            ? at
            : isTorn | isNumber | Common.Contains(word) && Residue.At(text, at) == ' ' && Residue.At(text, at + 1) == ';'
            ? at + 1
            : -1;
        isTorn |= semicolon > at;
        if (isTorn && !isNumber && !Common.Contains(word)) return false;
        if (semicolon < 0 && !IsClearWithoutSemicolon(text, at, word, isNumber, start)) return false;
        end = semicolon < 0 ? at : semicolon + 1;
        decoded = Decode(word, isNumber);
        return decoded.Length > 0;
    }

    private static bool IsClearWithoutSemicolon(string text, int end, string word, bool isNumber, int start) =>
        (isNumber ? word.Length >= 3 && word.All(char.IsAsciiDigit) : KnownWithoutSemicolon.Contains(word))
        && Residue.At(text, start - 1) == '&' && !Residue.IsWordAt(text, end) && Residue.At(text, end) != '=';

    private static string Decode(string word, bool isNumber)
    {
        // Numbers of the Windows code page, as browsers read them.
        if (isNumber && int.TryParse(word, out var number) && number is >= 128 and < 160)
            return number switch { 133 => "…", 145 => "‘", 146 => "’", 147 => "“", 148 => "”", 149 => "•", 150 => "–", 151 => "—", _ => "" };
        var code = isNumber ? "&#" + word + ";" : "&" + word + ";";
        var decoded = WebUtility.HtmlDecode(code);
        if (decoded == code) decoded = WebUtility.HtmlDecode(code.ToLowerInvariant());
        var isCode = decoded.Length is 1 or 2 && !char.IsControl(decoded[0]) && (isNumber || Common.Contains(word) || decoded[0] > 127);
        return isCode ? decoded : "";
    }
}
