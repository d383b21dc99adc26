using KazRuMtQa.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KazRuMtQa.Markup;

/// <summary>
/// Reads the visible text of a Markdown document; code, images' addresses and raw HTML are left out, links show their words. What no parser would
/// take for an article (marks nested beyond reason) is read as it is. Front matter, and the shortcodes of Hugo and Jekyll (<c>{{&lt; … &gt;}}</c>,
/// <c>{{% … %}}</c>, <c>{% … %}</c>), are source code of the site.
/// </summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().Use<BoundedParsing>()
        .Build();

    private const int LongestShortcode = 2000;

    private static readonly (string Opens, string Closes)[] Shortcodes = [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}")];

    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public static ReadableText Read(string markdown, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var builder = new ReadableText.Builder();
        if (Parse(markdown, cancellation) is not { } document)
        {
            for (var i = 0; i < markdown.Length; i++) builder.Add(markdown[i], i, i + 1);
            return builder.Build();
        }

        foreach (var block in document.Descendants<LeafBlock>())
        {
            cancellation.ThrowIfCancellationRequested();
            if (block is CodeBlock or HtmlBlock || block.Inline is null) continue;
            builder.EndBlock(block.Span.Start);
            foreach (var inline in block.Inline.Descendants<Inline>().Asked(cancellation)) Add(builder, markdown, inline);
        }

        return builder.Build();
    }

    private static MarkdownDocument? Parse(string markdown, CancellationToken cancellation)
    {
        var context = new MarkdownParserContext();
        context.Properties[BoundedParsing.Key] = cancellation;
        try
        {
            return Markdown.Parse(WithoutSourceCode(WithoutInnerTabs(markdown)), Pipeline, context);
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
                AddAsWritten(builder, markdown, literal.Content.AsSpan(), literal.IsFirstCharacterEscaped ? start + 1 : start);
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
                // Over a line end it is not shown as it is written.
                var at = markdown.AsSpan(start, end - start).IndexOf(code.ContentSpan);
                if (at < 0) builder.Add(code.ContentSpan, start, end);
                else AddAsWritten(builder, markdown, code.ContentSpan, start + at);
                break;
            case AutolinkInline link:
                AddAsWritten(builder, markdown, link.Url.AsSpan(), start + 1);
                break;
        }
    }

    private static void AddAsWritten(ReadableText.Builder builder, string markdown, ReadOnlySpan<char> text, int at)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Hidden) continue;
            // What was left out between two spaces leaves one.
            if (text[i] == ' ' && i > 0
                && text[i - 1] == Hidden) builder.AddSpace(Math.Min(at + i, markdown.Length), Math.Min(at + i + 1, markdown.Length));
            else builder.Add(text[i], Math.Min(at + i, markdown.Length), Math.Min(at + i + 1, markdown.Length));
        }
    }

    /// <summary>Stands for source code while the rest is parsed: a letter to the parser, that no text has.</summary>
    private const char Hidden = '\uE0FF';

    /// <summary>Front matter as blank lines, and shortcodes as characters that are left out later: the places of all others stay.</summary>
    private static string WithoutSourceCode(string markdown)
    {
        var front = FrontMatterSpan.Of(markdown)?.Whole.End ?? 0;
        if (front == 0 && !markdown.Contains("{%", StringComparison.Ordinal) && !markdown.Contains("{{", StringComparison.Ordinal)) return markdown;
        var characters = markdown.ToCharArray();
        for (var i = 0; i < front; i++) if (characters[i] is not ('\n' or '\r')) characters[i] = ' ';
        foreach (var (opens, closes) in Shortcodes)
        {
            for (var at = markdown.IndexOf(opens, front, StringComparison.Ordinal); at >= 0; at = markdown.IndexOf(opens, at + opens.Length,
                StringComparison.Ordinal))
            {
                var end = markdown.IndexOf(closes, at, Math.Min(LongestShortcode, markdown.Length - at), StringComparison.Ordinal);
                if (end < 0) continue;
                for (var i = at; i < end + closes.Length; i++) if (characters[i] is not ('\n' or '\r')) characters[i] = Hidden;
            }
        }

        return new string(characters);
    }

    /// <summary>Tabs within a line as spaces: after them the parser's places would be wrong. Tabs that indent mean something.</summary>
    private static string WithoutInnerTabs(string markdown)
    {
        if (!markdown.Contains('\t', StringComparison.Ordinal)) return markdown;
        return string.Create(markdown.Length, markdown, (characters, source) =>
        {
            var isIndentation = true;
            for (var i = 0; i < source.Length; i++)
            {
                characters[i] = source[i] == '\t' && !isIndentation ? ' ' : source[i];
                isIndentation = source[i] is '\n' or '\r' || (isIndentation && source[i] is ' ' or '\t');
            }
        });
    }
}
