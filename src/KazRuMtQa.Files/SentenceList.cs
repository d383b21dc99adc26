namespace KazRuMtQa.Files;

/// <summary>A text that is kept as a list of sentences.</summary>
internal static class SentenceList
{
    /// <summary>Sentences are joined by a space; what ends without an end mark is taken for a heading or a paragraph of its own.</summary>
    public static string Join(IReadOnlyList<string> parts) =>
        string.Concat(parts.Select((part, i) => i == 0 ? part : Separator(parts[i - 1]) + part));

    private static string Separator(string before) =>
        before.Length > 0 && before[^1] is '.' or '!' or '?' or '"' or '”' or '…' or '\'' or '’' or ')' ? " " : "\n\n";
}
