using System.Buffers;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

/// <summary>How long a placeholder of a template is, of any of the usual syntaxes.</summary>
internal static class PlaceholderSyntax
{
    private const int Longest = 60;

    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("IVXLCDM");

    /// <summary>Marks of models for an unknown word, a boundary, a turn of the talk; masks of training data.</summary>
    private static readonly FormatNames ModelMarks = new(
        "unk s /s pad eos bos mask sep cls url email phone num number name date user person location think /think tool_call",
        StringComparer.Ordinal);

    private static readonly FormatNames BracedNames = new(
        "name mention user title date time url link count number amount price city country author username email text value id source "
            + "language", StringComparer.Ordinal);

    public static int LengthAt(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(Longest, text.Length - at));
        return text[at] switch
        {
            '{' when rest.StartsWith("{{") => Enclosed(rest, "{{", "}}", PlaceholderName.IsIndex),
            '{' => Residue.At(text, at - 1) == '{' ? 0 : Braced(rest, Residue.At(text, at - 1) == '$'),
            '%' => Residue.IsWordAt(text, at - 1) || char.IsDigit(Residue.At(text, at - 2)) ? 0 : Formatted(rest),
            '[' => rest.StartsWith("[[") ? Enclosed(rest, "[[", "]]", PlaceholderName.IsName) : Enclosed(rest, "[", "]", IsModelMarkOrGap),
            '<' => rest.StartsWith("<|")
                ? Enclosed(rest, "<|", "|>", PlaceholderName.IsName)
                : Enclosed(rest, "<", ">", content => ModelMarks.Contains(content) || content is "UNK" or "URL" or "PAD"),
            '⟨' => Enclosed(rest, "⟨", "⟩", content => content.Length < 20),
            '⟦' => Enclosed(rest, "⟦", "⟧", content => content.Length < 20),
            '@' => Enclosed(rest, "@@", "@@", PlaceholderName.IsIndex),
            '_' => Residue.At(text, at - 1) == '_' ? 0 : Enclosed(rest, "__", "__", IsUnderlined),
            _ => Residue.IsWordAt(text, at - 1) ? 0 : Crossed(rest),
        };
    }

    private static int Enclosed(ReadOnlySpan<char> rest, string open, string close, Func<string, bool> isPlaceholder)
    {
        if (!rest.StartsWith(open) || rest.Length <= open.Length) return 0;
        var inner = rest[open.Length..];
        var end = inner.IndexOf(close);
        return end > 0 && isPlaceholder(inner[..end].ToString()) ? open.Length + end + close.Length : 0;
    }

    private static bool IsUnderlined(string content) =>
        PlaceholderName.IsCapital(content) || PlaceholderName.IsIndex(content) || BracedNames.Contains(content);

    private static int Braced(ReadOnlySpan<char> rest, bool isVariable) => Enclosed(rest, "{", "}", content =>
        PlaceholderName.IsIndex(content) || PlaceholderName.IsName(content)
            && (isVariable || BracedNames.Contains(content) || content.Contains('_') || PlaceholderName.HasInnerCapital(content)));

    private static int Formatted(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("%(")) return Enclosed(rest, "%(", ")s", PlaceholderName.IsName);
        if (Enclosed(rest, "%", "%", content => content.Length > 2 && PlaceholderName.IsCapital(content)) is > 0 and var named) return named;
        if (Torn(rest) is > 0 and var torn) return torn;
        var at = 1;
        while (at < rest.Length && at < 4 && (char.IsAsciiDigit(rest[at]) || (rest[at] == '$' && at > 1))) at++;
        var isIndexed = at == 1 || rest[at - 1] == '$';
        var isFormat = isIndexed && at < rest.Length && rest[at] is 's' or 'd' or '@';
        return isFormat && (at + 1 == rest.Length || !char.IsLetterOrDigit(rest[at + 1])) ? at + 1 : 0;
    }

    /// <summary>"% 1 $ s": the engine took the parts of the code for words.</summary>
    private static int Torn(ReadOnlySpan<char> rest)
    {
        var at = 1;
        foreach (var part in "1$s")
        {
            if (at < rest.Length && rest[at] == ' ') at++;
            if (at >= rest.Length
                || !(part == '1' ? char.IsAsciiDigit(rest[at]) : part == '$' ? rest[at] == '$' : rest[at] is 's' or 'd' or '@' or 'S' or 'D'))
                return 0;
            at++;
        }

        return at == rest.Length || !char.IsLetterOrDigit(rest[at]) ? at : 0;
    }

    private static int Crossed(ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < rest.Length && (char.IsAsciiLetterUpper(rest[end]) || char.IsAsciiDigit(rest[end]))) end++;
        var isCrossed = end is >= 7 and < 30 && rest.StartsWith("XX") && rest[..end].EndsWith("XX")
            && rest[2..(end - 2)].ContainsAnyExcept(RomanDigits);
        return isCrossed && (end == rest.Length || !char.IsLetterOrDigit(rest[end])) ? end : 0;
    }

    private static bool IsModelMarkOrGap(string content) =>
        content is "UNK" or "MASK" or "PAD" or "CLS" or "SEP" or "EOS" or "BOS" or "INST" or "/INST" or "Your Name" or "Name" or "Date" or "City"
            or "your name"
        || content.StartsWith("insert ", StringComparison.OrdinalIgnoreCase);
}
