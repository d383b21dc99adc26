using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KazRuMtQa.Tests.Text;

/// <summary>
/// Reads the case files of this folder: <c>== name</c>, then the text. Lines before the first case are remarks; escapes are \uXXXX, \t and \r.
/// </summary>
internal static partial class TextCases
{
    public static IEnumerable<(string Name, string Text)> Read(string file)
    {
        var name = (string?)null;
        var lines = new List<string>();
        foreach (var line in File.ReadAllLines(Repository.File("tests", "KazRuMtQa.Tests", "Text", file)))
        {
            if (!line.StartsWith("== ", StringComparison.Ordinal)) { lines.Add(line); continue; }
            if (name is not null) yield return (name, Unescape(string.Join('\n', lines)));
            name = line[3..];
            lines.Clear();
        }

        if (name is not null) yield return (name, Unescape(string.Join('\n', lines)));
    }

    /// <summary>The text with its invisible characters written out, for a readable difference.</summary>
    public static string Visible(string text)
    {
        var visible = new StringBuilder();
        foreach (var c in text)
        {
            if (c is '\n' or ' ' || !(char.IsControl(c) || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format))
                visible.Append(c);
            else visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }

        return visible.ToString();
    }

    public static string Unescape(string text) =>
        Escape().Replace(text.Replace("\\t", "\t", StringComparison.Ordinal).Replace("\\r", "\r", StringComparison.Ordinal),
        match => ((char)int.Parse(match.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"\\u[0-9A-F]{4}")]
    private static partial Regex Escape();
}
