namespace KazRuMtQa;

public enum ArticleFormat : byte
{
    Plain,
    Html,
    Markdown,
}

/// <summary>
/// What is checked: a text and what is known of it. Offsets in the report are UTF-16 positions in <see cref="Text"/> as given here, also
/// when it is HTML or Markdown.
/// </summary>
public sealed record Article(string Text)
{
    public ArticleFormat Format { get; init; }

    public string? Id { get; init; }

    public string? Title { get; init; }

    /// <summary>The text it was translated from, when it is at hand.</summary>
    public string? Source { get; init; }

    /// <summary>ISO 639-1 code of <see cref="Source"/> (ru, kk).</summary>
    public string? SourceLanguage { get; init; }

    public string? Url { get; init; }

    public string? Date { get; init; }

    public string? Outlet { get; init; }
}
