using System.Text;
using KazRuMtQa.Text;

namespace KazRuMtQa;

/// <summary>
/// A text with the flagged parts in <c>[[…]]</c>; without brackets the rule must stay silent. Brackets inside a marked part are part of the
/// text when they pair up, so <c>[[[[1]]]]</c> marks the placeholder <c>[[1]]</c>, and
/// <c>[[[b]]]</c> marks <c>[b]</c>. The examples of a rule are its tests and its documentation.
/// </summary>
/// <param name="Marked">The text with its marks.</param>
/// <param name="Better">What the flagged part (the first one) should be replaced by; null where the rule offers no repair.</param>
public sealed record Example(string Marked, string? Better = null)
{
    private string? source;

    /// <summary>
    /// For a rule that compares with the source: the source text; null for other rules. It may mark what the finding points at.
    /// </summary>
    public string? Source
    {
        get => source is null ? null : Parse(source).Text;
        init => source = value;
    }

    /// <summary>What is pointed at in <see cref="Source"/>; empty if nothing is marked.</summary>
    public IReadOnlyList<TextSpan> SourceSpans => source is null ? [] : Parse(source).Spans;

    /// <summary>The text without the marks.</summary>
    public string Text => Parse(Marked).Text;

    /// <summary>What is flagged, in <see cref="Text"/>.</summary>
    public IReadOnlyList<TextSpan> Spans => Parse(Marked).Spans;

    /// <summary>Whether the rule flags something.</summary>
    public bool IsWrong => Spans.Count > 0;

    private static (string Text, IReadOnlyList<TextSpan> Spans) Parse(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        int depth = 0, start = 0;
        for (var i = 0; i < marked.Length; i++)
        {
            if (At(i, "[[") && (depth > 0 || IsClosed(i)))
            {
                if (depth++ == 0) start = text.Length;
                else text.Append("[[");
                i++;
            }
            else if (depth > 0 && At(i, "]]") && !(depth == 1 && At(i + 1, "]]")))
            {
                if (--depth == 0) spans.Add(new TextSpan(start, text.Length));
                else text.Append("]]");
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return (text.ToString(), spans);

        bool At(int i, string mark) => string.CompareOrdinal(marked, i, mark, 0, 2) == 0;
        bool IsClosed(int i) => marked.IndexOf("]]", i, StringComparison.Ordinal) >= 0;
    }
}
