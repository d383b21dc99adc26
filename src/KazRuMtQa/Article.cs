namespace KazRuMtQa;

/// <summary>How to read the text of an article.</summary>
public enum ArticleFormat : byte
{
    /// <summary>The text is what readers see.</summary>
    Plain,

    /// <summary>A page or a fragment; what browsers show of it is checked.</summary>
    Html,

    /// <summary>CommonMark; what it shows is checked.</summary>
    Markdown,
}

/// <summary>
/// What is checked: a text and what is known about it. Offsets in the report are UTF-16 positions in <see cref="Text"/> as given here, even
/// when it is HTML or Markdown.
/// </summary>
public sealed record Article(string Text)
{
    /// <summary>How to read <see cref="Text"/>; plain text by default.</summary>
    public ArticleFormat Format { get; init; }

    /// <summary>Returned unchanged in the report.</summary>
    public string? Id { get; init; }

    /// <summary>The headline, if it is not part of the text.</summary>
    public string? Title { get; init; }

    /// <summary>The text it was translated from, if known.</summary>
    public string? Source { get; init; }

    /// <summary>How to read <see cref="Source"/>; plain text by default.</summary>
    public ArticleFormat SourceFormat { get; init; }

    /// <summary>ISO 639-1 code of <see cref="Source"/> (ru, kk, uk); null to detect it from the letters.</summary>
    public string? SourceLanguage { get; init; }

    /// <summary>Which parts of the text and of <see cref="Source"/> go together, where a file of translations says so.</summary>
    internal GivenSegments? Segments { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>When it was published, as ISO 8601; a name that was no longer in use on that day is flagged.</summary>
    public string? Date { get; init; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }
}
