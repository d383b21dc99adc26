using System.Globalization;

namespace KazRuMtQa.Audit.Readers;

/// <summary>What can be done with a record of an archive.</summary>
internal enum RecordState : byte
{
    /// <summary>It is an article.</summary>
    Readable,

    /// <summary>It is well, and no article: a page that was moved, a draft, an empty line.</summary>
    Skipped,

    /// <summary>It cannot be read.</summary>
    Failed,
}

/// <summary>One record of a source: an article, or the reason why there is none.</summary>
/// <param name="Place">Which record of its source it is, from 1: the line, the row, the item; <see cref="Whole"/> where it speaks of the
/// source.</param>
internal sealed record ArchiveRecord(long Place, RecordState State, Article? Article, string? Author, string? Reason)
{
    /// <summary>Characters of a text that may be an article: ten novels.</summary>
    public const int LongestText = 20_000_000;

    /// <summary>The place of what concerns a source as a whole.</summary>
    public const long Whole = 0;

    public static ArchiveRecord Of(long place, Article article, string? author = null) => new(place, RecordState.Readable, article, author, null);

    public static ArchiveRecord Skipped(long place, string reason, Article? article = null) => new(place, RecordState.Skipped, article, null, reason);

    /// <summary>The record; a failed one where its text is too long to be checked.</summary>
    public ArchiveRecord Bounded() => Article is not { Text.Length: > LongestText } article ? this : Failed(
        Place,
        string.Create(CultureInfo.InvariantCulture,
            $"has {article.Text.Length:N0} characters, which no article has; at most {LongestText:N0} are checked"),
        article with { Text = "", Source = null });

    public static ArchiveRecord Failed(long place, string reason, Article? article = null) => new(place, RecordState.Failed, article, null, reason);
}
