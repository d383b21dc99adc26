namespace KazRuMtQa.Rules.Leftover;

/// <summary>How a template names what it leaves a place for: by a number, a name, a name in capitals.</summary>
internal static class PlaceholderName
{
    /// <summary>"0", " 12 "</summary>
    public static bool IsIndex(string content) =>
        content.AsSpan().Trim() is { Length: > 0 and < 4 } index && !index.ContainsAnyExceptInRange('0', '9');

    public static bool IsName(string content) => content.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-');

    public static bool IsCapital(string content) =>
        content.Any(char.IsAsciiLetterUpper) && content.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_');

    public static bool HasInnerCapital(string content) => char.IsAsciiLetterLower(content[0]) && content.Any(char.IsAsciiLetterUpper);
}
