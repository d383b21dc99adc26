namespace KazRuMtQa.Text;

/// <summary>
/// A run of tokens that ends with a stop or with its paragraph. Closing quotes and brackets, and stray marks after the stop, belong to the
/// sentence before them. <see cref="Tokens"/> holds token indexes, half-open.
/// </summary>
internal sealed record Sentence(int Index, TextSpan Span, Range Tokens, Paragraph Paragraph)
{
    public int FirstToken => Tokens.Start.Value;

    /// <summary>One past the last token.</summary>
    public int EndToken => Tokens.End.Value;

    public bool IsHeading => Paragraph.Kind == ParagraphKind.Heading;
}
