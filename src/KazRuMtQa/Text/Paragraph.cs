namespace KazRuMtQa.Text;

internal enum ParagraphKind : byte
{
    Running,

    /// <summary>Short, no full stop, stands alone: a title, a sub-heading or a label.</summary>
    Heading,
    ListItem,
    Table,
    Byline,
}

/// <summary>A line, or the lines of a hard-wrapped block, between line ends or blank lines. Indexes are half-open.</summary>
internal sealed record Paragraph(int Index, TextSpan Span, Range Tokens, ParagraphKind Kind)
{
    public int FirstToken => Tokens.Start.Value;

    public int EndToken => Tokens.End.Value;
}
