using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace KazRuMtQa.Markup;

/// <summary>
/// Takes the definitions of links off a long paragraph in parts: the parser takes them off one by one and moves all other lines up each time, and
/// thousands would cost the square of their number. So would the list that it looks through before it adds to it; the list is emptied after each
/// part, as definitions are found again by their labels alone. Nothing else changes.
/// </summary>
internal sealed class DefinitionParser : ParagraphBlockParser
{
    private const int LinesOfPart = 200;

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        // A line that underlines a heading takes the definitions off what is above it.
        if (processor.CurrentChar is '=' or '-') TakeDefinitions(processor, block);
        return base.TryContinue(processor, block);
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        TakeDefinitions(processor, block);
        return CloseAndForget(processor, block);
    }

    private void TakeDefinitions(BlockProcessor processor, Block block)
    {
        if (block is ParagraphBlock { Lines.Count: > LinesOfPart } paragraph && paragraph.Lines.Lines[0].Slice.CurrentChar == '[')
            TakeDefinitions(processor, paragraph);
    }

    private bool CloseAndForget(BlockProcessor processor, Block block)
    {
        var isKept = base.Close(processor, block);
        processor.Document.GetLinkReferenceDefinitions(addGroup: false).Clear();
        return isKept;
    }

    /// <summary>Leaves the paragraph the part in which the definitions end, and what follows.</summary>
    private void TakeDefinitions(BlockProcessor processor, ParagraphBlock paragraph)
    {
        var all = paragraph.Lines;
        for (var taken = 0; ;)
        {
            BoundedParsing.Ask(processor.Context);
            var part = new ParagraphBlock(this) { Lines = new StringLineGroup(LinesOfPart), Line = paragraph.Line + taken };
            taken = Add(part, all, taken, LinesOfPart);
            if (taken < all.Count && !CloseAndForget(processor, part)) continue;
            Add(part, all, taken, all.Count);
            paragraph.Lines = part.Lines;
            return;
        }
    }

    /// <returns>One past the last line that was added.</returns>
    private static int Add(ParagraphBlock part, StringLineGroup all, int from, int most)
    {
        var end = Math.Min(all.Count, from + most);
        for (var i = from; i < end; i++) part.Lines.Add(ref all.Lines[i]);
        return end;
    }
}
