using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace KazRuMtQa.Markup;

/// <summary>
/// How far the parser of one mark may look for the other. An opening without its end is looked for up to the end of the block, and a block
/// of such openings would cost the square of its length. So what was looked through in vain is counted, and from some times the length of the block
/// on only the next <see cref="Near"/> characters are looked at. A mark that finds its end costs nothing: addresses that hold a picture are long.
/// </summary>
internal static class LookAhead
{
    /// <summary>Longer than most addresses, and short enough for a million marks.</summary>
    private const int Near = 250;

    /// <summary>How many times a block may be looked through in vain.</summary>
    private const int Times = 16;

    internal delegate bool Matcher(InlineProcessor processor, ref StringSlice slice);

    /// <param name="processor">What reads the block.</param>
    /// <param name="slice">The rest of the block.</param>
    /// <param name="parser">The index of the parser among all.</param>
    /// <param name="looks">Whether the parser looks farther ahead than the mark itself.</param>
    /// <param name="match">What the parser does.</param>
    public static bool Match(InlineProcessor processor, ref StringSlice slice, int parser, bool looks, Matcher match)
    {
        BoundedParsing.Ask(processor.Context);
        if (!looks) return match(processor, ref slice);
        var vain = processor.ParserStates[parser] as Vain ?? new Vain(slice.Length);
        processor.ParserStates[parser] = vain;
        var rest = slice;
        if (vain.IsEnough) rest.End = Math.Min(rest.End, rest.Start + Near);
        var (start, length) = (rest.Start, rest.Length);
        var isMatch = match(processor, ref rest);
        if (rest.Start <= start + 1) vain.Add(length);
        slice.Start = rest.Start;
        return isMatch;
    }

    /// <summary>What was looked through in vain in one block.</summary>
    private sealed class Vain(int length)
    {
        private long characters;

        public bool IsEnough => characters > (long)Times * length;

        public void Add(int more) => characters += more;
    }
}

/// <summary>Links and pictures: the address and the title are looked for.</summary>
internal sealed class NearLinkParser : LinkInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        LookAhead.Match(processor, ref slice, Index, slice.CurrentChar == ']' && slice.PeekChar() == '(', base.Match);
}

/// <summary>Code: as many backticks as open it.</summary>
internal sealed class NearCodeParser : CodeInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        LookAhead.Match(processor, ref slice, Index, looks: true, base.Match);
}

/// <summary>Tags, comments and addresses between angle brackets.</summary>
internal sealed class NearTagParser : AutolinkInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        LookAhead.Match(processor, ref slice, Index, looks: true, base.Match);
}

/// <summary>
/// Stars and underscores. They are joined when the block ends, in one step that nobody can stop: those beyond what a writer would use are read as
/// they are.
/// </summary>
internal sealed class FewEmphasisParser : EmphasisInlineParser
{
    private const int MostMarks = 5_000;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        BoundedParsing.Ask(processor.Context);
        var marks = processor.ParserStates[Index] as Marks ?? new Marks();
        processor.ParserStates[Index] = marks;
        return ++marks.Count <= MostMarks && base.Match(processor, ref slice);
    }

    private sealed class Marks
    {
        public int Count { get; set; }
    }
}
