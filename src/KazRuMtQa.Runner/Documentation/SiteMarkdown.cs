using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KazRuMtQa.Runner.Documentation;

/// <summary>
/// Markdown of the repository as HTML of the site: links between its files become links between pages, those that lead out of it plain text.
/// </summary>
/// <param name="pages">The page of each file that has one.</param>
internal sealed partial class SiteMarkdown(IReadOnlyDictionary<string, string> pages)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().Build();

    /// <param name="text">Markdown; a line <c>{{README.md Heading}}</c> stands for that section of that file.</param>
    /// <param name="file">The file it is of, which relative links start from.</param>
    /// <param name="page">The page it is for.</param>
    public string Html(string text, string file, string page)
    {
        var html = new System.Text.StringBuilder();
        var end = 0;
        foreach (Match section in Section().Matches(text))
        {
            html.Append(Render(text[end..section.Index], file, page));
            html.Append(Render(SourceFile.Section(section.Groups[1].Value, section.Groups[2].Value), section.Groups[1].Value, page));
            end = section.Index + section.Length;
        }

        return html.Append(Render(text[end..], file, page)).ToString();
    }

    private string Render(string text, string file, string page)
    {
        var document = Markdown.Parse(text, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToArray()) Turn(link, file, page);
        var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        writer.Flush();
        return SiteTable.Scrolling(writer.ToString());
    }

    private void Turn(LinkInline link, string file, string page)
    {
        if (link.Url is not { Length: > 0 } url || url.Contains("://", StringComparison.Ordinal) || url.StartsWith('#')) return;
        var (path, anchor) = url.Split('#', 2) is [var before, var after] ? (before, "#" + after) : (url, "");
        if (pages.TryGetValue(Resolve(file, path), out var target)) link.Url = RelativeTo(page, target) + anchor;
        else if (!link.IsImage) Unlink(link);
    }

    private static void Unlink(LinkInline link)
    {
        foreach (var child in link.ToArray())
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }

    /// <summary>The address of one page in another.</summary>
    public static string RelativeTo(string page, string target) => string.Concat(Enumerable.Repeat("../", page.Count(c => c == '/'))) + target;

    private static string Resolve(string file, string path)
    {
        var parts = new List<string>(file.Split('/')[..^1]);
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or "..")) parts.Add(part);
        }

        return string.Join('/', parts);
    }

    [GeneratedRegex(@"^\{\{(\S+) ([^}\n]+)\}\}$", RegexOptions.Multiline)]
    private static partial Regex Section();
}
