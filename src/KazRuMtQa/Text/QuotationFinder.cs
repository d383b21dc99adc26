namespace KazRuMtQa.Text;

/// <summary>
/// Pairs quotation marks paragraph by paragraph. Curly marks say themselves whether they open; straight ones are judged by the white space
/// around them. An apostrophe that ends a word (the Kazakhs') is no quotation mark unless a single quotation is open.
/// </summary>
internal sealed class QuotationFinder
{
    /// <summary>Marks deeper than this are not looked at for a partner: a text of nothing but quotes must not cost its square.</summary>
    private const int DeepestNesting = 16;

    private readonly TokenList tokens;
    private readonly List<Quotation> quotations = [];
    private readonly Stack<int> open = new();

    private QuotationFinder(TokenList tokens) => this.tokens = tokens;

    /// <returns>Complete and incomplete quotations, in the order of their first mark.</returns>
    public static IReadOnlyList<Quotation> Find(TokenList tokens, IReadOnlyList<Paragraph> paragraphs)
    {
        var finder = new QuotationFinder(tokens);
        for (var i = 0; i < paragraphs.Count; i++) finder.Read(paragraphs, i);
        return finder.quotations.OrderBy(quotation => quotation.Open >= 0 ? quotation.Open : quotation.Close).ToArray();
    }

    internal static bool IsDouble(Token token) => token.Kind == TokenKind.Mark && token.Lower is "\"" or "“" or "”" or "„" or "‟" or "«" or "»" or "＂" or "〝" or "〞";

    internal static bool IsSingle(Token token) => token.Kind == TokenKind.Mark && token.Lower is "'" or "‘" or "’" or "‚" or "‛" or "‹" or "›" or "`" or "´";

    private void Read(IReadOnlyList<Paragraph> paragraphs, int index)
    {
        var paragraph = paragraphs[index];
        open.Clear();
        for (var i = paragraph.FirstToken; i < paragraph.EndToken; i++)
        {
            var token = tokens[i];
            if (IsDouble(token)) Take(i, paragraph, single: false);
            else if (IsSingle(token)) Take(i, paragraph, single: true);
        }

        // What is left open goes on in the next paragraph if that one opens with the same kind of mark.
        foreach (var mark in open)
        {
            var goesOn = Opens(paragraphs, index + 1, tokens[mark]);
            if (IsSingle(tokens[mark]) && !goesOn) continue;
            quotations.Add(new Quotation(mark, -1, goesOn));
        }
    }

    private void Take(int i, Paragraph paragraph, bool single)
    {
        var opens = MayOpen(i, paragraph);
        var closes = MayClose(i, paragraph);
        var partner = Partner(single);
        var isInside = partner >= 0;
        if (closes && (isInside || !opens))
        {
            if (isInside && (!opens || !PrefersOpening(i)))
            {
                while (open.Peek() != partner) Unpaired(open.Pop());
                open.Pop();
                quotations.Add(new Quotation(partner, i, false));
                return;
            }

            if (!opens)
            {
                if (!single) quotations.Add(new Quotation(-1, i, false));
                return;
            }
        }

        if (opens && !(single && IsLeadingApostrophe(i))) open.Push(i);
    }

    private void Unpaired(int mark)
    {
        if (!IsSingle(tokens[mark])) quotations.Add(new Quotation(mark, -1, false));
    }

    private int Partner(bool single)
    {
        var depth = 0;
        foreach (var mark in open)
        {
            if (IsSingle(tokens[mark]) == single) return mark;
            if (++depth == DeepestNesting) break;
        }

        return -1;
    }

    /// <summary>A “ that touches the next word opens even inside an open quotation; a straight mark closes what is open.</summary>
    private bool PrefersOpening(int i) => tokens[i].Lower is "“" or "«" or "‘" or "„" && tokens[i].SpaceBefore;

    /// <summary>'em, 'til, 'twas: an apostrophe for letters left out.</summary>
    private bool IsLeadingApostrophe(int i) => tokens[i].Lower is "'" or "’" && tokens[i + 1].Lower is "em" or "til" or "twas" or "tis" or "cause" or "n" or "bout" or "round";

    private bool MayOpen(int i, Paragraph paragraph)
    {
        var next = tokens[i + 1];
        var atEnd = i + 1 >= paragraph.EndToken;
        return tokens[i].Lower switch
        {
            "”" or "»" or "’" or "›" or "´" => false,
            "“" or "«" or "„" or "‘" or "‚" or "‹" or "〝" => !atEnd,
            _ => !atEnd && (tokens[i].SpaceBefore || i == paragraph.FirstToken || IsOpener(tokens[i - 1])),
        };

        bool IsOpener(Token before) => before.Kind == TokenKind.Mark && before.Lower is "(" or "[" or "—" or "–" or "-" or "/" or "‘" or "'" or "“" or "\"" && !next.SpaceBefore;
    }

    private bool MayClose(int i, Paragraph paragraph) => tokens[i].Lower switch
    {
        "“" => IsDouble(tokens[i]) && Partner(single: false) is >= 0 and var mark && tokens[mark].Lower is "„" or "“" && !tokens[i].SpaceBefore && (i + 1 >= paragraph.EndToken || tokens[i + 1].SpaceBefore || tokens[i + 1].Kind == TokenKind.Mark),
        "«" or "„" or "‘" or "‚" or "‹" or "〝" => false,
        "”" or "»" or "’" or "›" => true,
        _ => i + 1 >= paragraph.EndToken || !tokens[i].SpaceBefore || tokens[i + 1].SpaceBefore || tokens[i + 1].Kind == TokenKind.Mark,
    };

    private bool Opens(IReadOnlyList<Paragraph> paragraphs, int index, Token like)
    {
        if (index >= paragraphs.Count) return false;
        var first = tokens[paragraphs[index].FirstToken];
        return IsSingle(like) ? IsSingle(first) : IsDouble(first);
    }
}
