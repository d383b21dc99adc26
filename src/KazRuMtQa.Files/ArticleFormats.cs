namespace KazRuMtQa.Files;

/// <summary>The formats of articles by the names of their files.</summary>
internal static class ArticleFormats
{
    public static readonly string[] Html = [".html", ".htm", ".xhtml"];

    public static readonly string[] Markdown = [".md", ".markdown"];

    /// <summary>What no name says otherwise is plain text.</summary>
    public static ArticleFormat OfPath(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        var extension when Html.Contains(extension) => ArticleFormat.Html,
        var extension when Markdown.Contains(extension) => ArticleFormat.Markdown,
        _ => ArticleFormat.Plain,
    };
}
