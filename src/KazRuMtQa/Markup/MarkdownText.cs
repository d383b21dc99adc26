using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KazRuMtQa.Markup;

/// <summary>
/// Reads the visible text of a Markdown document; code, images' addresses and raw HTML are left out, links show their words. What no
/// parser would take for an article (marks nested beyond reason) is read as it is.
/// </summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().Build();

    public static ReadableText Read(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var builder = new ReadableText.Builder();
        if (Parse(markdown) is not { } document)
        {
            for (var i = 0; i < markdown.Length; i++) builder.Add(markdown[i], i, i + 1);
            return builder.Build();
        }

        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block is CodeBlock or HtmlBlock || block.Inline is null) continue;
            builder.EndBlock(Math.Max(0, block.Span.Start));
            foreach (var inline in block.Inline.Descendants<Inline>()) Add(builder, markdown, inline);
            builder.EndBlock(Math.Min(markdown.Length, block.Span.End + 1));
        }

        return builder.Build();
    }

    private static MarkdownDocument? Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // The parser's one refusal: marks nested more than a hundred deep.
            return null;
        }
    }

    private static void Add(ReadableText.Builder builder, string markdown, Inline inline)
    {
        var (start, end) = (inline.Span.Start, Math.Min(inline.Span.End + 1, markdown.Length));
        switch (inline)
        {
            case LiteralInline literal:
                // An escaped mark is one character longer in the source than in the text.
                var text = literal.Content.AsSpan();
                var shift = Math.Max(0, end - start - text.Length);
                for (var i = 0; i < text.Length; i++) builder.Add(text[i], Math.Min(start + shift + i, markdown.Length), Math.Min(start + shift + i + 1, markdown.Length));
                break;
            case HtmlEntityInline entity:
                builder.Add(entity.Transcoded.AsSpan(), start, end);
                break;
            case LineBreakInline { IsHard: true }:
                builder.EndLine(start, end);
                break;
            case LineBreakInline:
                builder.AddSpace(start, end);
                break;
            case CodeInline code:
                builder.Add(code.ContentSpan, start, end);
                break;
            case AutolinkInline link:
                builder.Add(link.Url.AsSpan(), start, end);
                break;
        }
    }
}
