using KazRuMtQa.Text;

namespace KazRuMtQa.Markup;

/// <summary>
/// The text that a reader of a marked-up source sees, with the place in the source of every character. Characters that were put in (the
/// blank lines between blocks) stand for an empty place.
/// </summary>
internal sealed class ReadableText
{
    private readonly int[] starts;
    private readonly int[] ends;

    private ReadableText(string text, int[] starts, int[] ends) => (Text, this.starts, this.ends) = (text, starts, ends);

    public string Text { get; }

    /// <summary>The part of the source that shows as the span, from the start of its first character to the end of its last.</summary>
    public TextSpan ToSource(TextSpan span)
    {
        if (starts.Length == 0) return default;
        if (span.Length == 0) return new TextSpan(starts[Math.Min(span.Start, starts.Length - 1)], starts[Math.Min(span.Start, starts.Length - 1)]);
        return new TextSpan(starts[span.Start], Math.Max(starts[span.Start], ends[span.End - 1]));
    }

    /// <summary>The characters that show the span of the source; where nothing of it shows, an empty span at what comes next.</summary>
    public TextSpan FromSource(TextSpan span)
    {
        var first = FirstEndingAfter(span.Start);
        var last = first;
        while (last < starts.Length && starts[last] < span.End) last++;
        return new TextSpan(first, last);
    }

    /// <summary>Places rise with the characters, so halving finds them.</summary>
    private int FirstEndingAfter(int place)
    {
        var (low, high) = (0, ends.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ends[middle] > place) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>Collects characters with their places, in order.</summary>
    internal sealed class Builder
    {
        private readonly System.Text.StringBuilder text = new();
        private readonly List<int> starts = [];
        private readonly List<int> ends = [];

        /// <summary>Of a broken table the parser shows cells out of order: places rise all the same, or they could not be found again.</summary>
        public void Add(char c, int start, int end)
        {
            text.Append(c);
            starts.Add(starts.Count == 0 ? start : Math.Max(start, starts[^1]));
            ends.Add(ends.Count == 0 ? end : Math.Max(end, ends[^1]));
        }

        public void Add(ReadOnlySpan<char> decoded, int start, int end)
        {
            foreach (var c in decoded) Add(c, start, end);
        }

        /// <summary>A blank line between blocks; never two.</summary>
        public void EndBlock(int position)
        {
            while (text.Length > 0 && text[^1] == ' ') Remove();
            if (text.Length == 0 || text[^1] == '\n') return;
            // A parser may not know where an empty block stands.
            position = Math.Max(position, ends[^1]);
            Add('\n', position, position);
            Add('\n', position, position);
        }

        public void EndLine(int start, int end)
        {
            if (text.Length > 0 && text[^1] != '\n') Add('\n', start, end);
        }

        /// <summary>White space shows as one space, and not at all at the start of a line.</summary>
        public void AddSpace(int start, int end)
        {
            if (text.Length == 0 || text[^1] is '\n' or ' ') return;
            Add(' ', start, end);
        }

        public ReadableText Build()
        {
            while (text.Length > 0 && text[^1] is '\n' or ' ') Remove();
            return new ReadableText(text.ToString(), [.. starts], [.. ends]);
        }

        private void Remove()
        {
            text.Length--;
            starts.RemoveAt(starts.Count - 1);
            ends.RemoveAt(ends.Count - 1);
        }
    }
}
