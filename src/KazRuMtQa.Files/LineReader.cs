namespace KazRuMtQa.Files;

/// <summary>
/// Reads lines of bytes as they arrive: a line is handed out before the next is waited for. Only <c>\n</c> ends a line, which never stands
/// within a JSON object on one line.
/// </summary>
internal sealed class LineReader(Stream stream, string name = "standard input")
{
    private const int MostBytes = 1 << 30;

    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private bool isAtEnd;

    /// <summary>The next line without its end; false when there is none. The bytes hold until the next call.</summary>
    /// <exception cref="ToolException">The line does not fit into memory.</exception>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        for (var searched = 0; ;)
        {
            var length = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (length >= 0 || isAtEnd)
            {
                length = length < 0 ? end - start : searched + length;
                line = buffer.AsSpan(start, length);
                var found = start < end;
                start = Math.Min(end, start + length + 1);
                return found;
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
