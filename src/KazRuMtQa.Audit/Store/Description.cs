using System.Globalization;
using KazRuMtQa.Audit.Readers;
using KazRuMtQa.Reporting;

namespace KazRuMtQa.Audit.Store;

/// <summary>What is known of an article apart from its text, as the database keeps it.</summary>
internal sealed record Description(string? Id, string? Url, string? Title, string? Outlet, string? Author, string? Date)
{
    /// <summary>The columns that keep it, in this order.</summary>
    public static readonly string[] Columns = ["article_id", "url", "title", "outlet", "author", "date"];

    private static readonly string[] Zones = [" GMT", " UTC", " Z", " EST", " EDT", " PST", " PDT", " CST", " CDT", " MSK", " ALMT"];

    public static Description Of(ArchiveRecord record) => new(
        Clean(record.Article?.Id), Clean(record.Article?.Url), Clean(record.Article?.Title), Clean(record.Article?.Outlet) ?? HostOf(record.Article?.Url), Clean(record.Author), DateOf(record.Article?.Date));

    /// <summary>As ISO 8601; a date that is not understood stays as it is, and then has no month.</summary>
    public static string? DateOf(string? text)
    {
        if (Clean(text) is not { } date) return null;
        if (date.Length >= 10 && DateOnly.TryParseExact(date[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return date;
        foreach (var zone in Zones) if (date.EndsWith(zone, StringComparison.Ordinal)) date = date[..^zone.Length];
        return DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var parsed)
            ? parsed.ToString(parsed.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)
            : date;
    }

    private static string? HostOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host : null;

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : WellFormed.Of(text.Trim());
}
