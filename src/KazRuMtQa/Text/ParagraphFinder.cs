namespace KazRuMtQa.Text;

/// <summary>Gives each paragraph its tokens and its kind.</summary>
internal static class ParagraphFinder
{
    public static Paragraph[] Find(string text, TokenList tokens, bool isHeading = false)
    {
        var paragraphs = new List<Paragraph>();
        var token = 0;
        foreach (var span in Lines.Paragraphs(text, tokens.Cancellation))
        {
            var first = token;
            while (token < tokens.Count && tokens[token].Span.Start < span.End) tokens.Ask(token++);
            if (token == first) continue;
            var trimmed = TextSpan.Covering(tokens[first].Span, tokens[token - 1].Span);
            paragraphs.Add(new Paragraph(paragraphs.Count, trimmed, first..token,
                isHeading ? ParagraphKind.Heading : ParagraphKinds.Of(text, tokens, first, token, paragraphs.Count == 0)));
        }

        return [.. paragraphs];
    }
}
