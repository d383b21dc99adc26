using System.Globalization;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class EscapeSequence : Rule
{
    public override string Title => "Escape sequence of a program";

    public override string Why => "Programs write line ends, quotes and letters as codes with a backslash; the text was taken over without undoing them.";

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
            yield return Repair(new TextSpan(at, end), $"The code “{document.Excerpt(new TextSpan(at, end))}” of a program is shown to the reader as text.", decoded);
        }
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
