using System.Globalization;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class EscapeSequence : Rule
{
    private const int LongestBareTag = 80;

    public override string Title => "Escape code";

    public override string Why =>
        "Programs write line ends, quotes and letters as codes with a backslash; the text was taken over without undoing them.";

    public override Category Category => Category.CharacterEncoding;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.95;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The dam held.[[\\n\\n]]Water fell on Monday.", "\n\n"),
        new("The caf[[\\u00e9]] said [[\\\"]]no[[\\\"]] to it.", "é"),
        new("It is the mayor[[\\']]s dam.[[\\r\\n]]", "'"),
        new("The dam held.[[ u003cbr u003e]] Water fell, the caf[[u00e9]] said.", ""),
        new("The file lies in C:\\news\\today and in \\\\server\\new."),
        new("He drew ¯\\_(ツ)_/¯ and AC\\DC."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var text = document.Text;
        var last = 0;
        foreach (var at in Residue.Positions(text, "\\"))
        {
            if (at < last) continue;
            var end = at;
            var decoded = "";
            while (Read(text, ref end) is { } character) decoded += character;
            if (end == at || decoded.Length > 40) { last = Math.Max(last, end); continue; }
            last = end;
            // \n before a small letter is more likely a folder.
            if (text[at + 1] is 'n' or 'r' or 't' && !IsBreak(text, at, end)) continue;
            yield return Code(document, new TextSpan(at, end), decoded);
        }

        last = 0;
        foreach (var at in Residue.Positions(text, "u00"))
        {
            if (at < last || Residue.At(text, at - 1) == '\\' || !TryReadBare(text, at, out var span, out var decoded)) continue;
            last = span.End;
            yield return Code(document, span, decoded);
        }
    }

    private Finding Code(Document document, TextSpan span, string decoded) =>
        Repair(span, $"“{document.Excerpt(span)}” is an escape code. Replace it with the character it means.", decoded);

    /// <summary>
    /// A code that has lost its backslash; a tag written with two of them ("u003cbr u003e") goes as a whole, with the space before it.
    /// </summary>
    private static bool TryReadBare(string text, int at, out TextSpan span, out string decoded)
    {
        (span, decoded) = (default, "");
        if (at + 5 > text.Length
            || !ushort.TryParse(text.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) || value < ' ')
            return false;
        span = new TextSpan(at, at + 5);
        decoded = ((char)value).ToString();
        if (decoded != "<") return value > 127 && char.IsLetter((char)value) && !char.IsDigit(Residue.At(text, at - 1));
        var close = Residue.IndexInLine(text, "u003e", at, LongestBareTag);
        if (close < 0) return false;
        span = new TextSpan(Residue.At(text, at - 1) == ' ' ? at - 1 : at, close + 5);
        decoded = Residue.Gap(text, span);
        return true;
    }

    private static string? Read(string text, ref int at)
    {
        if (Residue.At(text, at) != '\\') return null;
        var code = Residue.At(text, at + 1);
        var simple = code switch { 'n' => "\n", 'r' => "\r", 't' => "\t", '"' => "\"", '\'' => "'", _ => null };
        if (simple is not null) { at += 2; return simple; }
        if (code != 'u' || at + 6 > text.Length) return null;
        if (!ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return null;
        at += 6;
        return ((char)value).ToString();
    }

    private static bool IsBreak(string text, int start, int end) =>
        !char.IsAsciiLetterLower(Residue.At(text, end)) && Residue.At(text, start - 1) is '.' or '!' or '?' or '"' or '”' or ' ' or ':' or '\n' or ')'
        && !(Residue.At(text, start - 1) == ':' && char.IsAsciiLetterUpper(Residue.At(text, start - 2)));
}
