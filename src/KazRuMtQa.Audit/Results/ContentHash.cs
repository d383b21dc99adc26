using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using KazRuMtQa.Audit.Readers;

namespace KazRuMtQa.Audit.Results;

/// <summary>Hashes of an article: of what decides its result, and of what is only known of it.</summary>
internal static class ContentHash
{
    /// <summary>
    /// Equal for equal text, format, headline, source text and date; two different articles share one with a chance that nobody will meet.
    /// </summary>
    public static byte[] Of(Article article)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, article.Text);
        Add(hash, article.Format.ToString());
        Add(hash, article.Title);
        Add(hash, article.Source);
        Add(hash, article.SourceLanguage);
        Add(hash, article.Date);
        return hash.GetHashAndReset()[..16];
    }

    public static long OfData(ArchiveRecord record)
    {
        var hash = new XxHash3();
        foreach (var value in (string?[])[record.Article?.Id, record.Article?.Url, record.Article?.Title, record.Article?.Outlet,
            record.Article?.Date, record.Author])
        {
            hash.Append(MemoryMarshal.AsBytes(value.AsSpan()));
            hash.Append(value is null ? [1] : [0]);
        }

        return unchecked((long)hash.GetCurrentHashAsUInt64());
    }

    private static void Add(IncrementalHash hash, string? value)
    {
        hash.AppendData(BitConverter.GetBytes(value?.Length ?? -1));
        hash.AppendData(MemoryMarshal.AsBytes(value.AsSpan()));
    }
}
