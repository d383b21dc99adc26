using System.Net;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class HtmlEntity : Rule
{
    /// <summary>Names known even when torn apart or written with another case: "&amp; Nbsp ;".</summary>
    private static readonly FormatNames Common = new(
        "nbsp quot amp lt gt apos mdash ndash laquo raquo ldquo rdquo lsquo rsquo sbquo bdquo hellip bull middot thinsp ensp emsp shy euro deg trade",
        StringComparer.OrdinalIgnoreCase);

    private static readonly FormatNames KnownWithoutSemicolon =
        new("nbsp quot mdash ndash laquo raquo ldquo rdquo lsquo rsquo hellip", StringComparer.Ordinal);

    public override string Title => "HTML entity";

    public override string Why =>
        "A character was written as a code for the browser, escaped once too often or broken up by the translation, and the code shows.";

    public override Category Category => Category.CharacterEncoding;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.97;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The mayor [[& mdash;]] a doctor by trade [[&mdash;]] was pleased.", "—"),
        new("It will open in 30[[&amp;nbsp;]]days.", " "),
        new("[[&quot;]]We are ready,[[&quot;]] the operator[[&#x27;]]s head said.", "\""),
        new("The operator[[& # 8217 ;]]s head left on 6[[&nbsp]] July.", "’"),
        new("AT&T; R&D; Johnson & Johnson; and Skadden, Arps, Slate, Meagher & Flom; took part."),
        new("They leave &nbsp; and <br> tags."),
        new("See https://news.example/list?page=2&copy=1&lt=3 for more."),
        new("Tom & Jerry ; both live in Q&A land; M&A; &c."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var last = 0;
        foreach (var start in Residue.Positions(document.Text, "&"))
        {
            if (start < last || !TryRead(document.Text, start + 1, out var end, out var decoded)) continue;
            last = end;
            var span = new TextSpan(start, end);
            if (Residue.IsMentioned(document, span)) continue;
            yield return Repair(span, $"“{document.Excerpt(span)}” is HTML code. Replace it with the character it means.",
                Written(document.Text, span, decoded));
        }
    }

    /// <summary>A space that stands beside a space is not written twice.</summary>
    private static string Written(string text, TextSpan span, string decoded)
    {
        if (decoded is "\u00AD") return "";
        if (!string.IsNullOrWhiteSpace(decoded)) return decoded;
        return char.IsWhiteSpace(Residue.At(text, span.Start - 1)) || char.IsWhiteSpace(Residue.At(text, span.End)) ? "" : " ";
    }

    private static bool TryRead(string text, int at, out int end, out string decoded)
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
