using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KazRuMtQa.Markup;

/// <summary>Reads the visible text of a Markdown document; code, images' addresses and raw HTML are left out, links show their words.</summary>
public static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().Build();

    public static ReadableText Read(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var builder = new ReadableText.Builder();
        foreach (var block in Markdown.Parse(markdown, Pipeline).Descendants<LeafBlock>())
        {
            if (block is CodeBlock or HtmlBlock || block.Inline is null) continue;
            builder.EndBlock(Math.Max(0, block.Span.Start));
            foreach (var inline in block.Inline.Descendants<Inline>()) Add(builder, markdown, inline);
            builder.EndBlock(Math.Min(markdown.Length, block.Span.End + 1));
        }

        return builder.Build();
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
