using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace KazRuMtQa.Markup;

/// <summary>
/// Keeps the time that Markdown takes linear in its length, and lets a caller give up meanwhile: asks at every line, at the end of every block,
/// before its words are read, and at every mark.
/// </summary>
internal sealed class BoundedParsing : BlockParser, IMarkdownExtension
{
    /// <summary>Under which the context of the parser holds the token.</summary>
    public const string Key = nameof(CancellationToken);

    public override BlockState TryOpen(BlockProcessor processor)
    {
        Ask(processor.Context);
        return BlockState.None;
    }

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, this);
        pipeline.BlockParsers.Replace<ParagraphBlockParser>(new DefinitionParser());
        pipeline.InlineParsers.Replace<LinkInlineParser>(new NearLinkParser());
        pipeline.InlineParsers.Replace<CodeInlineParser>(new NearCodeParser());
        pipeline.InlineParsers.Replace<AutolinkInlineParser>(new NearTagParser());
        pipeline.InlineParsers.Replace<EmphasisInlineParser>(new FewEmphasisParser());
        foreach (var parser in pipeline.BlockParsers.OfType<BlockParser>())
            parser.Closed += (processor, _) => Ask(processor.Context);
        foreach (var parser in pipeline.BlockParsers.OfType<ParagraphBlockParser>())
            parser.Closed += (processor, block) => ((Markdig.Syntax.LeafBlock)block).ProcessInlinesBegin += (inlines, _) => Ask(inlines.Context);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    internal static void Ask(MarkdownParserContext? context)
    {
        if (context?.Properties.TryGetValue(Key, out var token) == true) ((CancellationToken)token).ThrowIfCancellationRequested();
    }
}
