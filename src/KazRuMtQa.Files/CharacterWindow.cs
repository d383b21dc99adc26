namespace KazRuMtQa.Files;

/// <summary>What lies before a reader of characters, as far as it has to look ahead.</summary>
internal sealed class CharacterWindow(TextReader reader)
{
    private const int Most = 1 << 29;

    private char[] buffer = new char[1 << 14];
    private int start;
    private int end;
    private bool isAtEnd;

    /// <summary>How many characters are here already.</summary>
    public int Available => end - start;

    public char this[int index] => buffer[start + index];

    public ReadOnlySpan<char> Span(int from, int to) => buffer.AsSpan(start + from, to - from);

    /// <summary>Whether so many characters are to come; they are here then.</summary>
    public bool Need(int count)
    {
        while (end - start < count) if (!Fill()) return false;
        return true;
    }

    public bool Starts(string text) => Need(text.Length) && buffer.AsSpan(start).StartsWith(text);

    public void Take(int count) => start += count;

    /// <param name="limit">Where to stop looking; by default at the end of the text.</param>
    /// <returns>−1 when it does not come.</returns>
    public int IndexOf(ReadOnlySpan<char> text, int from, int? limit = null)
    {
        while (true)
        {
            var to = Math.Min(limit ?? int.MaxValue, Available);
            if (from < to && buffer.AsSpan(start + from, to - from).IndexOf(text) is >= 0 and var at) return from + at;
            if (limit <= to) return -1;
            from = Math.Max(from, Available - text.Length + 1);
            if (!Fill()) return -1;
        }
    }

    public int IndexOf(char c, int from, int? limit = null) => IndexOf([c], from, limit);

    /// <exception cref="InvalidDataException">It does not fit into memory.</exception>
    private bool Fill()
    {
        if (isAtEnd) return false;
        if (start > 0 && end == buffer.Length)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == Most) throw new InvalidDataException("one element is longer than 500 million characters");
        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = reader.Read(buffer, end, buffer.Length - end);
        isAtEnd = read == 0;
        end += read;
        return !isAtEnd;
    }
}
