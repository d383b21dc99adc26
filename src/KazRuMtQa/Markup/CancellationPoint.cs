using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace KazRuMtQa.Markup;

/// <summary>Lets a caller give up while Markdown is parsed: asks at every line, and again before the words of every block are read.</summary>
internal sealed class CancellationPoint : BlockParser, IMarkdownExtension
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
        foreach (var parser in pipeline.BlockParsers.OfType<ParagraphBlockParser>())
            parser.Closed += (processor, block) => ((Markdig.Syntax.LeafBlock)block).ProcessInlinesBegin += (inlines, _) => Ask(inlines.Context);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static void Ask(MarkdownParserContext? context)
    {
        if (context?.Properties.TryGetValue(Key, out var token) == true) ((CancellationToken)token).ThrowIfCancellationRequested();
    }
}
