namespace KazRuMtQa.Files;

/// <summary>What lies before a reader of bytes, as far as it has to look ahead.</summary>
internal sealed class ByteWindow(Stream stream)
{
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private bool isAtEnd;

    public int Available => end - start;

    /// <summary>Whether the packed stream has come to a place that cannot be unpacked, and what was unpacked ends there.</summary>
    public bool IsBroken => stream is GzipMembers { IsBroken: true };

    public byte this[int index] => buffer[start + index];

    public ReadOnlySpan<byte> Span(int from, int to) => buffer.AsSpan(start + from, to - from);

    /// <summary>Whether so many bytes are to come; they are here then.</summary>
    public bool Need(int count)
    {
        while (end - start < count) if (!Fill()) return false;
        return true;
    }

    public bool Starts(ReadOnlySpan<byte> bytes) => Need(bytes.Length) && buffer.AsSpan(start).StartsWith(bytes);

    /// <returns>Whether so many were there.</returns>
    public bool Skip(long count)
    {
        while (count > Available)
        {
            count -= Available;
            start = end;
            if (!Fill()) return false;
        }

        start += (int)count;
        return true;
    }

    public void TakeBlankLines()
    {
        while (Need(1) && this[0] is (byte)'\r' or (byte)'\n') start++;
    }

    /// <summary>Goes on behind a place that cannot be unpacked.</summary>
    /// <returns>Whether something comes there.</returns>
    public bool PassBreak()
    {
        start = end = 0;
        isAtEnd = stream is not GzipMembers members || !members.PassBreak();
        return !isAtEnd;
    }

    /// <param name="limit">How far to look.</param>
    /// <returns>−1 when it does not come.</returns>
    public int IndexOf(ReadOnlySpan<byte> bytes, int from, int limit)
    {
        while (true)
        {
            var to = Math.Min(limit, Available);
            if (from < to && buffer.AsSpan(start + from, to - from).IndexOf(bytes) is >= 0 and var at) return from + at;
            if (limit <= to) return -1;
            from = Math.Max(from, Available - bytes.Length + 1);
            if (!Fill()) return -1;
        }
    }

    private bool Fill()
    {
        if (isAtEnd) return false;
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = stream.Read(buffer, end, buffer.Length - end);
        isAtEnd = read == 0;
        end += read;
        return !isAtEnd;
    }
}
