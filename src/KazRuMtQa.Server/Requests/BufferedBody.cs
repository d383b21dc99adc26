using Microsoft.AspNetCore.Http;

namespace KazRuMtQa.Server.Requests;

/// <summary>
/// The body of an answer before it is sent, so that its length is known and a fault still gives a status. It is held in blocks: one array would be
/// copied at each doubling, and a report of a hostile text has a hundred megabytes.
/// </summary>
internal sealed class BufferedBody : Stream
{
    /// <summary>Below the size from which on .NET keeps objects apart and seldom clears them away.</summary>
    private const int BlockSize = 80_000;

    private readonly List<byte[]> blocks = [];
    private int used = BlockSize;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => ((long)blocks.Count * BlockSize) - (BlockSize - used);

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (used == BlockSize)
            {
                blocks.Add(new byte[BlockSize]);
                used = 0;
            }

            var part = buffer[..Math.Min(buffer.Length, BlockSize - used)];
            part.CopyTo(blocks[^1].AsSpan(used));
            used += part.Length;
            buffer = buffer[part.Length..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Sends all of it, and lets go of each block when it is sent.</summary>
    public async Task SendTo(HttpResponse response, CancellationToken cancellation)
    {
        response.ContentLength = Length;
        for (var i = 0; i < blocks.Count; i++)
        {
            await response.Body.WriteAsync(blocks[i].AsMemory(0, i == blocks.Count - 1 ? used : BlockSize), cancellation);
            blocks[i] = [];
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
