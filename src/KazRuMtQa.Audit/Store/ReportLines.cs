using System.Text;
using KazRuMtQa.Files;

namespace KazRuMtQa.Audit.Store;

/// <summary>
/// The reports as JSON Lines beside the database. The database remembers how long the file was at each commit, and what stands behind is cut off
/// at the next start: no line is lost, doubled or torn.
/// </summary>
internal sealed class ReportLines : IDisposable
{
    public const string FileName = "reports.jsonl";
    public const string Property = "reportsLength";

    private readonly FileStream stream;
    private readonly StreamWriter writer;

    public ReportLines(string path, long committed)
    {
        stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        if (stream.Length < committed)
        {
            stream.Dispose();
            throw new ToolException($"{path}: is shorter than when it was written; delete the audit's folder and start again.");
        }

        stream.SetLength(committed);
        stream.Position = committed;
        writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
    }

    public void Add(string line) => writer.WriteLine(line);

    /// <returns>The length of the file, which is on the disk now.</returns>
    public long Flush()
    {
        writer.Flush();
        stream.Flush(flushToDisk: true);
        return stream.Position;
    }

    /// <summary>What was not flushed is not wanted: it was not committed either.</summary>
    public void Dispose() => stream.Dispose();
}
