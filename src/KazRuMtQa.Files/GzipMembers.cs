using System.IO.Compression;

namespace KazRuMtQa.Files;

/// <summary>
/// A file of many gzip members, as crawlers write them: one for each record. A place that cannot be unpacked ends what is read; <see
/// cref="PassBreak"/> goes on with the next member behind it.
/// </summary>
internal sealed class GzipMembers(Stream file) : ForwardStream
{
    /// <summary>Read in small steps, so that it is known where in the file the damage stands.</summary>
    private const int Step = 256;

    private static readonly byte[] Magic = [0x1F, 0x8B, 0x08];

    private GZipStream? members;
    private long lastTried = -1;

    /// <summary>Whether reading has come to a place that cannot be unpacked.</summary>
    public bool IsBroken { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (IsBroken) return 0;
        try
        {
            return (members ??= new GZipStream(new InSteps(file), CompressionMode.Decompress)).Read(buffer);
        }
        catch (InvalidDataException)
        {
            IsBroken = true;
            return 0;
        }
    }

    /// <returns>Whether a member follows.</returns>
    public bool PassBreak()
    {
        members?.Dispose();
        members = null;
        // The member that failed may begin in the last step, and would fail again: then the one behind it is taken.
        var from = Math.Max(lastTried + 1, file.Position - Step);
        while (NextMagic(from) is >= 0 and var next)
        {
            lastTried = next;
            if (Begins(next))
            {
                file.Position = next;
                IsBroken = false;
                return true;
            }

            from = next + 1;
        }

        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            members?.Dispose();
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Whether something can be unpacked there: three bytes alone may stand anywhere.</summary>
    private bool Begins(long place)
    {
        file.Position = place;
        using var member = new GZipStream(new InSteps(file), CompressionMode.Decompress);
        try
        {
            return member.ReadByte() >= 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private long NextMagic(long from)
    {
        var buffer = new byte[1 << 16];
        while (from < file.Length)
        {
            file.Position = from;
            var length = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            var at = buffer.AsSpan(0, length).IndexOf(Magic);
            if (at >= 0) return from + at;
            if (length < buffer.Length) return -1;
            from += length - Magic.Length + 1;
        }

        return -1;
    }

    /// <summary>Gives the file step by step, and leaves it open.</summary>
    private sealed class InSteps(Stream file) : ForwardStream
    {
        public override int Read(Span<byte> buffer) => file.Read(buffer[..Math.Min(buffer.Length, Step)]);
    }
}
