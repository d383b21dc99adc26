namespace KazRuMtQa.Files;

/// <summary>
/// Reads lines of bytes as they arrive: a line is handed out before the next is waited for. Only <c>\n</c> ends a line, which never stands
/// within a JSON object on one line.
/// </summary>
/// <param name="stream">The bytes.</param>
/// <param name="name">What they are of, for messages.</param>
/// <param name="longest">The bytes of the longest line that is handed out; longer ones are passed over, and not held.</param>
internal sealed class LineReader(Stream stream, string name = "standard input", int longest = int.MaxValue)
{
    private const int MostBytes = 1 << 30;

    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private bool isAtEnd;

    /// <summary>Whether the line that was read last was too long, and stands empty.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The next line without its end; false when there is none. The bytes hold until the next call.</summary>
    /// <exception cref="ToolException">The line does not fit into memory.</exception>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        IsTooLong = false;
        for (var searched = 0; ;)
        {
            var length = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (length >= 0 || isAtEnd)
            {
                length = length < 0 ? end - start : searched + length;
                IsTooLong |= length > longest;
                line = IsTooLong ? default : buffer.AsSpan(start, length);
                var found = start < end || IsTooLong;
                start = Math.Min(end, start + length + 1);
                return found;
            }

            if (end - start >= longest)
            {
                IsTooLong = true;
                start = end = 0;
            }

            searched = end - start;
            Fill();
        }
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == MostBytes) throw new ToolException($"{name}: a line is longer than 1 GB.");
        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = stream.Read(buffer, end, buffer.Length - end);
        isAtEnd = read == 0;
        end += read;
    }
}
