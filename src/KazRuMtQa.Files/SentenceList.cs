using KazRuMtQa.Text;

namespace KazRuMtQa.Files;

/// <summary>A text that is kept as a list of sentences.</summary>
internal static class SentenceList
{
    /// <summary>Sentences are joined by a space; what ends without an end mark is taken for a heading or a paragraph of its own.</summary>
    public static string Join(IReadOnlyList<string> parts) =>
        string.Concat(parts.Select((part, i) => i == 0 ? part : Separator(parts[i - 1]) + part));

    /// <summary>Where each part lies in what <see cref="Join"/> makes of them.</summary>
    public static IEnumerable<TextSpan> Places(IReadOnlyList<string> parts)
    {
        var end = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var start = i == 0 ? 0 : end + Separator(parts[i - 1]).Length;
            end = start + parts[i].Length;
            yield return new TextSpan(start, end);
        }
    }

    private static string Separator(string before) =>
        before.Length > 0 && before[^1] is '.' or '!' or '?' or '"' or '”' or '…' or '\'' or '’' or ')' ? " " : "\n\n";
}
