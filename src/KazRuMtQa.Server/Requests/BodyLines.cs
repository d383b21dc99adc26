using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace KazRuMtQa.Server.Requests;

/// <summary>Cuts a request body into lines as it arrives.</summary>
internal static class BodyLines
{
    /// <returns>Each line without its end; null in place of one that is too long.</returns>
    public static async IAsyncEnumerable<byte[]?> Read(PipeReader body, int longest, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var isTooLong = false;
        while (true)
        {
            var result = await body.ReadAsync(cancellation);
            var buffer = result.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = buffer.Slice(0, end);
                yield return isTooLong || line.Length > longest ? null : line.ToArray();
                isTooLong = false;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }

            if (buffer.Length > longest)
            {
                isTooLong = true;
                buffer = buffer.Slice(buffer.End);
            }

            if (result.IsCompleted)
            {
                if (isTooLong) yield return null;
                else if (buffer.Length > 0) yield return buffer.ToArray();
                body.AdvanceTo(buffer.End);
                yield break;
            }

            body.AdvanceTo(buffer.Start, buffer.End);
        }
    }
}
