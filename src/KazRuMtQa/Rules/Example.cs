using System.Text;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules;

/// <summary>
/// A text with the flagged parts in <c>[[…]]</c>; without brackets the rule must stay silent. Brackets inside a marked part are part of the
/// text when they pair up, so <c>[[[[1]]]]</c> marks the placeholder <c>[[1]]</c>, and
/// <c>[[[b]]]</c> marks <c>[b]</c>. The examples of a rule are its tests and its documentation.
/// </summary>
/// <param name="Marked">The text with its marks.</param>
/// <param name="Better">What the flagged part (the first one) should be replaced by; null where the rule offers no repair.</param>
public sealed record Example(string Marked, string? Better = null)
{
    /// <summary>The text without the marks.</summary>
    public string Text => Parse().Text;

    /// <summary>What is flagged, in <see cref="Text"/>.</summary>
    public IReadOnlyList<TextSpan> Spans => Parse().Spans;

    /// <summary>Whether the rule flags something.</summary>
    public bool IsWrong => Spans.Count > 0;

    private (string Text, IReadOnlyList<TextSpan> Spans) Parse()
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        int depth = 0, start = 0;
        for (var i = 0; i < Marked.Length; i++)
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
                text.Append(Marked[i]);
            }
        }

        return (text.ToString(), spans);

        bool At(int i, string mark) => string.CompareOrdinal(Marked, i, mark, 0, 2) == 0;
        bool IsClosed(int i) => Marked.IndexOf("]]", i, StringComparison.Ordinal) >= 0;
    }
}
