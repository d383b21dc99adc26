using KazRuMtQa.Files;
using Microsoft.Extensions.FileSystemGlobbing;

namespace KazRuMtQa.Runner;

/// <summary>
/// The articles that paths name: a folder stands for all articles in it and below, a pattern (<c>news/**/*.html</c>) for those that fit, as shells
/// do not all write them out. Hidden files and folders are left alone.
/// </summary>
internal static class ArticlePaths
{
    private static readonly string[] Extensions =
        [".txt", ".text", .. ArticleFormats.Html, .. ArticleFormats.Markdown, WordExtension, ".xliff", ".xlf", ".tmx", ".po"];

    public const string WordExtension = ".docx";

    /// <summary>What names nothing stays as it is, for the message that it is not there.</summary>
    public static string[] Expand(IEnumerable<string> paths) => [.. paths.SelectMany(Expand)];

    public static bool IsWord(string path) => Path.GetExtension(path).Equals(WordExtension, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Expand(string path)
    {
        if (path.Length == 0 || path == "-" || File.Exists(path)) return [path];
        var found = Directory.Exists(path) ? InFolder(path) : path.AsSpan().ContainsAny('*', '?') ? Matching(path) : [];
        return found.Length > 0 ? found : [path];
    }

    private static string[] InFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden })
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Select(file => folder == "." ? Path.GetRelativePath(folder, file) : file).Order(StringComparer.Ordinal)];

    private static string[] Matching(string pattern)
    {
        var parts = pattern.Replace('\\', '/').Split('/');
        var fixedParts = parts.TakeWhile(part => !part.AsSpan().ContainsAny('*', '?')).ToArray();
        var root = fixedParts.Length == 0 ? "." : string.Join('/', fixedParts) is { Length: > 0 } named ? named : "/";
        if (!Directory.Exists(root)) return [];
        var matcher = new Matcher(StringComparison.Ordinal).AddInclude(string.Join('/', parts.Skip(fixedParts.Length)));
        return [.. matcher.GetResultsInFullPath(root)
            .Select(file => Path.IsPathRooted(pattern) ? file : Path.GetRelativePath(".", file)).Order(StringComparer.Ordinal)];
    }
}
