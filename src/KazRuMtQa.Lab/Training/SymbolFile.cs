using System.Runtime.InteropServices;

namespace KazRuMtQa.Lab.Training;

/// <summary>
/// Sentences as rows of symbols in a temporary file, each closed by the symbol 0: a corpus larger than memory is tokenised once and read
/// often.
/// </summary>
internal sealed class SymbolFile : IDisposable
{
    private readonly FileStream stream =
        new(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 20, FileOptions.DeleteOnClose);

    /// <summary>Symbols without the ends of sentences.</summary>
    public long Symbols { get; private set; }

    public void Dispose() => stream.Dispose();

    public void Add(ReadOnlySpan<ushort> sentence)
    {
        if (sentence.IsEmpty) return;
        stream.Write(MemoryMarshal.AsBytes(sentence));
        stream.Write([0, 0]);
        Symbols += sentence.Length;
    }

    /// <summary>All sentences, each with one 0 before and one after it. The memory is used again for the next.</summary>
    public IEnumerable<ReadOnlyMemory<ushort>> Sentences()
    {
        stream.Flush();
        stream.Position = 0;
        var sentence = new ushort[256];
        var block = new byte[1 << 16];
        var length = 1;
        while (stream.ReadAtLeast(block, block.Length, throwOnEndOfStream: false) is > 0 and var read)
        {
            for (var i = 0; i < read; i += 2)
            {
                if (length == sentence.Length) Array.Resize(ref sentence, 2 * length);
                sentence[length++] = BitConverter.ToUInt16(block, i);
                if (sentence[length - 1] != 0) continue;
                yield return sentence.AsMemory(0, length);
                length = 1;
            }
        }
    }
}
