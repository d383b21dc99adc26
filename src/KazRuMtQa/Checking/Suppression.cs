using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Checking;

/// <summary>
/// Comments in the text that switch rules off: <c>&lt;!-- kazrumtqa off rule-id --&gt;</c> to <c>&lt;!-- kazrumtqa on rule-id --&gt;</c>, or to
/// the end. An id may be a rule or a family; without one, all rules are meant. A finding that begins in such a part is marked, not dropped;
/// a finding on the comment itself is dropped.
/// </summary>
internal sealed class Suppression
{
    private const string Opening = "<!--";
    private const string Closing = "-->";
    private const int LongestComment = 400;

    /// <summary>The parts by what is off in them; those of one id stand in order and do not overlap.</summary>
    private readonly Dictionary<string, List<TextSpan>> parts = new(StringComparer.Ordinal);

    private readonly List<TextSpan> comments = [];

    private Suppression()
    {
    }

    /// <summary>The switches in the source as it was sent.</summary>
    public static Suppression In(string source)
    {
        var suppression = new Suppression();
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = source.IndexOf(Opening, StringComparison.Ordinal); at >= 0; at = source.IndexOf(Opening, at + Opening.Length,
            StringComparison.Ordinal))
        {
            var length = source.AsSpan(at, Math.Min(LongestComment, source.Length - at)).IndexOf(Closing);
            // Shorter than its opening: "<!-->" is no comment.
            if (length < Opening.Length) continue;
            var words = source[(at + Opening.Length)..(at + length)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words is not ["kazrumtqa", "off" or "on", ..]) continue;
            var end = at + length + Closing.Length;
            suppression.comments.Add(new TextSpan(at, end));
            foreach (var id in words.Length == 2 ? [""] : words[2..].Select(RenamedRules.Present))
            {
                if (words[1] == "off") open.TryAdd(id, end);
                else suppression.Close(open, id, at);
            }
        }

        foreach (var id in open.Keys.ToArray()) suppression.Close(open, id, source.Length);
        return suppression;
    }

    public bool IsComment(TextSpan span) => FirstEndingAfter(comments, span.Start) is { } comment && comment.Overlaps(span);

    public bool Covers(TextSpan span, Rule rule) => IsOff("", span) || IsOff(rule.Id, span) || IsOff(rule.Family, span);

    private bool IsOff(string id, TextSpan span) =>
        parts.TryGetValue(id, out var spans) && FirstEndingAfter(spans, span.Start) is { } part && part.Contains(span.Start);

    /// <summary>By halves: a text of many comments and many findings must not cost the product.</summary>
    private static TextSpan? FirstEndingAfter(List<TextSpan> spans, int position)
    {
        int low = 0, high = spans.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].End <= position) low = middle + 1;
            else high = middle;
        }

        return low < spans.Count ? spans[low] : null;
    }

    private void Close(Dictionary<string, int> open, string id, int end)
    {
        // "on" without an id ends everything that was switched off.
        foreach (var key in id.Length == 0 && !open.ContainsKey("") ? open.Keys.ToArray() : [id])
        {
            if (!open.Remove(key, out var start)) continue;
            if (!parts.TryGetValue(key, out var spans)) parts[key] = spans = [];
            spans.Add(new TextSpan(start, end));
        }
    }
}
