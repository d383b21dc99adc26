using System.Globalization;
using System.IO.Hashing;
using System.Text;
using KazRuMtQa.Audit.Readers;
using KazRuMtQa.Audit.Results;

namespace KazRuMtQa.Audit;

/// <summary>
/// Which records an audit takes: all, one shard of them, or a sample. It depends on nothing but the path as given and the place in the file, so that
/// every machine and every run takes the same.
/// </summary>
internal sealed record Selection(Shard Shard, bool ByFile, ulong Seed, ulong Threshold, long Population)
{
    /// <summary>Reads the archive once where a sample is to be drawn: so each article has the same chance, however many there are.</summary>
    public static Selection Of(AuditOptions options, SourceWalk walk, ArchiveReader reader)
    {
        var all = new Selection(options.Shard, options.ShardByFile, options.Seed, ulong.MaxValue, 0);
        return options.Sample is { } size ? all.Drawn(size, walk, reader) : all;
    }

    public bool IsSample => Threshold != ulong.MaxValue;

    /// <summary>Whether anything of a source may be taken; when not, it need not be opened.</summary>
    public bool TakesOf(string path) => !ByFile || Shard.Holds(Hash(path, 0, 0));

    public bool Takes(string path, long place) =>
        (ByFile || Shard.Holds(Hash(path, place, 0))) && (!IsSample || place == ArchiveRecord.Whole || Lot(path, place) <= Threshold);

    /// <summary>The number a record has drawn; the lowest numbers are the sample.</summary>
    public ulong Lot(string path, long place) => Hash(path, place, Seed);

    private Selection Drawn(int size, SourceWalk walk, ArchiveReader reader)
    {
        // The highest of the lowest lots stands first, ready to be thrown out.
        var lots = new PriorityQueue<ulong, ulong>(Comparer<ulong>.Create((one, other) => other.CompareTo(one)));
        var population = 0L;
        foreach (var source in walk.Sources())
        {
            foreach (var record in reader.Read(source, _ => true, new SourceNotes()))
            {
                if (record.State != RecordState.Readable) continue;
                population++;
                var lot = Lot(source.Path, record.Place);
                lots.Enqueue(lot, lot);
                if (lots.Count > size) lots.Dequeue();
            }
        }

        return this with { Threshold = lots.Count == 0 ? 0 : lots.Peek(), Population = population };
    }

    private static ulong Hash(string path, long place, ulong seed) =>
        XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{path}\0{place}")), unchecked((long)seed));
}
