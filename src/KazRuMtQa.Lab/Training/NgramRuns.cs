using System.Runtime.InteropServices;

namespace KazRuMtQa.Lab.Training;

/// <summary>
/// Counts packed n-grams in bounded memory: full buffers are sorted and written as runs to temporary files, which are merged when read.
/// </summary>
internal sealed class NgramRuns(int capacity) : IDisposable
{
    private readonly ulong[] buffer = new ulong[capacity];
    private readonly List<FileStream> runs = [];
    private int used;

    public void Add(ulong ngram)
    {
        if (used == buffer.Length) WriteRun();
        buffer[used++] = ngram;
    }

    public void Dispose()
    {
        foreach (var run in runs) run.Dispose();
    }

    /// <summary>Every n-gram once, in ascending order, with its count.</summary>
    public IEnumerable<CountedNgram> Merged()
    {
        if (used > 0) WriteRun();
        var readers = runs.Select(run => Read(run).GetEnumerator()).ToArray();
        var next = new PriorityQueue<int, ulong>();
        for (var i = 0; i < readers.Length; i++) if (readers[i].MoveNext()) next.Enqueue(i, readers[i].Current.Ngram);
        var current = new CountedNgram(0, 0);
        while (next.TryPeek(out var run, out var ngram))
        {
            if (ngram != current.Ngram && current.Count > 0)
            {
                yield return current;
                current = new CountedNgram(ngram, 0);
            }

            current = new CountedNgram(ngram, current.Count + readers[run].Current.Count);
            if (readers[run].MoveNext()) next.DequeueEnqueue(run, readers[run].Current.Ngram);
            else next.Dequeue();
        }

        if (current.Count > 0) yield return current;
    }

    private void WriteRun()
    {
        var run = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        runs.Add(run);
        Array.Sort(buffer, 0, used);
        for (int i = 0, end; i < used; i = end)
        {
            for (end = i + 1; end < used && buffer[end] == buffer[i];) end++;
            var counted = new CountedNgram(buffer[i], end - i);
            run.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<CountedNgram>(in counted)));
        }

        used = 0;
    }

    private static IEnumerable<CountedNgram> Read(FileStream run)
    {
        run.Flush();
        run.Position = 0;
        var block = new CountedNgram[4096];
        while (run.ReadAtLeast(MemoryMarshal.AsBytes(block.AsSpan()), MemoryMarshal.AsBytes(block.AsSpan()).Length, throwOnEndOfStream: false) is > 0
            and var read)
            for (var i = 0; i < read / Marshal.SizeOf<CountedNgram>(); i++) yield return block[i];
    }
}
