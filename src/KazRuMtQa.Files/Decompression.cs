using System.IO.Compression;
using ZstdSharp;

namespace KazRuMtQa.Files;

/// <summary>Opens files as they are, or packed by gzip (.gz) or zstandard (.zst).</summary>
internal static class Decompression
{
    public static bool IsPacked(string path) => Path.GetExtension(path).ToLowerInvariant() is ".gz" or ".zst";

    /// <summary>The name that the file has unpacked: <c>a.xliff</c> of <c>a.xliff.gz</c>.</summary>
    public static string NameWithin(string path) => IsPacked(path) ? path[..^Path.GetExtension(path).Length] : path;

    /// <param name="counted">Is told of the bytes read from the disk.</param>
    public static Stream Open(string path, Action<int>? counted = null)
    {
        Stream file =
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
        return Unpacked(path, counted is null ? file : new CountedStream(file, counted));
    }

    /// <summary>The content of a file of that name.</summary>
    public static Stream Unpacked(string path, Stream file) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".gz" when IsOfMembers(path) => new GzipMembers(file),
            ".gz" => new GZipStream(file, CompressionMode.Decompress),
            ".zst" => Zstandard(file),
            _ => file,
        };

    /// <summary>Crawls are packed record by record.</summary>
    private static bool IsOfMembers(string path) => Path.GetExtension(path[..^3]).ToLowerInvariant() is ".warc" or ".wet";

    private static DecompressionStream Zstandard(Stream stream)
    {
        var decompression = new DecompressionStream(stream, leaveOpen: false);
        // Archives are packed with long windows.
        decompression.SetParameter(ZstdSharp.Unsafe.ZSTD_dParameter.ZSTD_d_windowLogMax, 31);
        return decompression;
    }
}
