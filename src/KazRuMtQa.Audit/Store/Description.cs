using KazRuMtQa.Audit.Readers;
using KazRuMtQa.Reporting;

namespace KazRuMtQa.Audit.Store;

/// <summary>What is known of an article apart from its text, as the database keeps it.</summary>
internal sealed record Description(string? Id, string? Url, string? Title, string? Outlet, string? Author, string? Date)
{
    /// <summary>The columns that keep it, in this order.</summary>
    public static readonly string[] Columns = ["article_id", "url", "title", "outlet", "author", "date"];

    public static Description Of(ArchiveRecord record) => new(
        Clean(record.Article?.Id), Clean(record.Article?.Url), Clean(record.Article?.Title), Clean(record.Article?.Outlet)
            ?? HostOf(record.Article?.Url), Clean(record.Author), Clean(record.Article?.Date));

    private static string? HostOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host.StartsWith("www.", StringComparison.Ordinal)
            ? uri.Host[4..] : uri.Host : null;

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : WellFormed.Of(text.Trim());
}
