using KazRuMtQa.Languages;

namespace KazRuMtQa.Text;

/// <summary>
/// Pairs quotation marks paragraph by paragraph. Curly marks say themselves whether they open; straight ones are judged by the white space
/// around them. An apostrophe that ends a word (the Kazakhs') is no quotation mark unless a single quotation is open, and a double mark
/// after a figure (12") is none unless a quotation is. Wrong marks are paired too when their place is plain: <c>”so”</c>, <c>„so"</c> and
/// the moved close of <c>"so, "he said</c>; it is for rules to object to them.
/// </summary>
internal sealed class QuotationFinder
{
    /// <summary>Marks deeper than this are not looked at for a partner: a text of nothing but quotes must not cost its square.</summary>
    private const int DeepestNesting = 16;

    /// <summary>A quotation that is not opened again on each paragraph is waited for this long to close.</summary>
    private const int LongestWait = 8;

    /// <summary>Words between two marks that have both slipped.</summary>
    private const int LongestMoved = 6;

    private readonly TokenList tokens;
    private readonly AskingList<Paragraph> paragraphs;
    private readonly List<Quotation> quotations = [];
    private readonly Stack<int> open = new();
    private Paragraph paragraph = null!;
    private int waiting = -1;
    private int waitingSince;

    private QuotationFinder(TokenList tokens, AskingList<Paragraph> paragraphs) => (this.tokens, this.paragraphs) = (tokens, paragraphs);

    /// <returns>Complete and incomplete quotations, in the order of their first mark.</returns>
    public static Quotation[] Find(TokenList tokens, AskingList<Paragraph> paragraphs)
    {
        var finder = new QuotationFinder(tokens, paragraphs);
        foreach (var paragraph in paragraphs) finder.Read(paragraph);
        return finder.quotations.OrderBy(quotation => quotation.Open >= 0 ? quotation.Open : quotation.Close).ToArray();
    }

    internal static bool IsDouble(Token token) =>
        token.Kind == TokenKind.Mark && token.Lower is "\"" or "“" or "”" or "„" or "‟" or "«" or "»" or "＂" or "〝" or "〞";

    internal static bool IsSingle(Token token) =>
        token.Kind == TokenKind.Mark && token.Lower is "'" or "‘" or "’" or "‚" or "‛" or "‹" or "›" or "`" or "´";

    private void Read(Paragraph current)
    {
        paragraph = current;
        for (var i = paragraph.FirstToken; i < paragraph.EndToken; i++)
        {
            tokens.Ask(i);
            if (IsDouble(tokens[i])) Take(i, single: false);
            else if (IsTwoSingles(i) && Partner(single: false) is >= 0 and var partner) Pair(partner, ++i);
            else if (IsSingle(tokens[i])) Take(i, single: true);
        }

        if (open.Count > 0 && !IsCutInSentence()) CloseParagraph();
    }

    /// <summary>What is left open goes on in the next paragraph if that one opens with the same kind of mark.</summary>
    private void CloseParagraph()
    {
        foreach (var mark in open)
        {
            var goesOn = paragraph.Kind != ParagraphKind.Heading && NextOpens(tokens[mark]);
            if (IsSingle(tokens[mark]) && !goesOn) continue;
            if (!goesOn && paragraph.Kind != ParagraphKind.Heading && !IsMovedClose(mark))
                (waiting, waitingSince) = (quotations.Count, paragraph.Index);
            quotations.Add(new Quotation(mark, -1, goesOn));
        }

        open.Clear();
    }

    private void Take(int i, bool single)
    {
        var partner = Partner(single);
        var opens = MayOpen(i, partner);
        if (partner < 0 && !single && waiting >= 0 && IsMovedClose(i)) { UnpairedClose(i); return; }
        if (partner < 0 && IsMovedOpen(i)) { open.Push(i); return; }
        if (MayClose(i, partner) && (!opens || (partner >= 0 && !PrefersOpening(i))))
        {
            if (partner >= 0) Pair(partner, i);
            else if (!single) UnpairedClose(i);
            return;
        }

        if (!opens || (single && IsLeadingApostrophe(i))) return;
        if (partner >= 0 && StartsAnew(i, partner))
        {
            PopTo(partner);
            quotations.Add(new Quotation(partner, -1, ContinuesInNextParagraph: true));
        }

        if (!single) waiting = -1;
        open.Push(i);
    }

    private void Pair(int partner, int close)
    {
        PopTo(partner);
        quotations.Add(new Quotation(partner, close, false));
    }

    private void PopTo(int partner)
    {
        while (open.Pop() is var mark && mark != partner)
        {
            if (!IsSingle(tokens[mark])) quotations.Add(new Quotation(mark, -1, false));
        }
    }

    private void UnpairedClose(int i)
    {
        if (waiting >= 0 && paragraph.Index - waitingSince <= LongestWait) quotations[waiting] = new Quotation(quotations[waiting].Open, i, false);
        else if (!IsInchMark(i)) quotations.Add(new Quotation(-1, i, false));
        waiting = -1;
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
    private bool PrefersOpening(int i) => tokens[i].Lower is "“" or "«" or "‘" or "„" && tokens[i].SpaceBefore && !IsMovedClose(i);

    /// <summary>'em, 'til, 'twas: an apostrophe for letters left out.</summary>
    private bool IsLeadingApostrophe(int i) =>
        tokens[i].Lower is "'" or "’" && tokens[i + 1].Lower is "em" or "til" or "twas" or "tis" or "cause" or "n" or "bout" or "round";

    /// <summary>Two apostrophes for a closing double mark, an old habit of wire services.</summary>
    private bool IsTwoSingles(int i) => tokens[i].IsMark('\'') && TouchesNext(i) && tokens[i + 1].IsMark('\'') && !tokens[i].SpaceBefore;

    private bool IsInchMark(int i) => tokens[i].Lower is "\"" or "”" && tokens[i - 1].IsNumber && !tokens[i].SpaceBefore;

    private bool IsAtEnd(int i) => i + 1 >= paragraph.EndToken;

    private bool TouchesNext(int i) => !IsAtEnd(i) && !tokens[i + 1].SpaceBefore;

    private bool MayOpen(int i, int partner) => tokens[i].Lower switch
    {
        "’" or "›" or "´" => false,
        // The wrong way round, as in ”so”.
        "”" or "»" => partner < 0 && tokens[i].SpaceBefore && TouchesNext(i) && tokens[i + 1].Kind is TokenKind.Word or TokenKind.Number,
        "“" or "«" or "„" or "‘" or "‚" or "‹" or "〝" => !IsAtEnd(i),
        _ => !IsAtEnd(i)
            && (tokens[i].SpaceBefore || i == paragraph.FirstToken
                || (TouchesNext(i)
                    && (IsOpener(tokens[i - 1]) || (partner < 0 && tokens[i - 1] is { Lower: ":" or "," } && tokens[i + 1].IsCapitalised)))),
    };

    private static bool IsOpener(Token before) =>
        before.Kind is TokenKind.Mark or TokenKind.Symbol
            && before.Lower is "(" or "[" or "—" or "–" or "-" or "/" or "‘" or "'" or "“" or "\"" or "*" or "_" or "=";

    private bool MayClose(int i, int partner) => tokens[i].Lower switch
    {
        "”" or "»" or "’" or "›" => true,
        "“" => partner >= 0
            && (tokens[partner].Lower is "„" or "“" or "”" && !tokens[i].SpaceBefore
                && (IsAtEnd(i) || tokens[i + 1].SpaceBefore || tokens[i + 1].Kind == TokenKind.Mark) || IsMovedClose(i)),
        "«" or "„" or "‘" or "‚" or "‹" or "〝" => false,
        "\"" when partner >= 0
            && (IsMovedClose(i) || (i - partner <= LongestMoved && IsMovedOpen(partner) && tokens[i].SpaceBefore && TouchesNext(i))) => true,
        _ => IsAtEnd(i) || !tokens[i].SpaceBefore || tokens[i + 1].SpaceBefore || tokens[i + 1].Kind == TokenKind.Mark,
    };

    /// <summary><c>this year, "the head said</c>: after a comma or an end mark, touching the first word of an attribution.</summary>
    private bool IsMovedClose(int i) =>
        tokens[i].SpaceBefore && TouchesNext(i) && tokens[i - 1] is { SpaceBefore: false, Kind: TokenKind.Mark } before
        && (before.IsMark(',') || before.EndsSentence) && (tokens[i + 1].Case == LetterCase.Lower || Attribution.IsNamedSpeaker(tokens, i + 1))
            && Attribution.Begins(tokens, i + 1);

    /// <summary><c>called it a" turning point</c>: after a grammatical word, away from the words it opens.</summary>
    private bool IsMovedOpen(int i) => tokens[i].Lower is "\"" or "“" or "”" && !tokens[i].SpaceBefore && !IsAtEnd(i) && tokens[i + 1].SpaceBefore
        && tokens[i + 1].Kind == TokenKind.Word
            && (tokens[i - 1].Is(WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction) || MovedPartner(i) > 0);

    /// <summary><c>our club" Kairat "won</c>: both marks have slipped to their outer neighbours. The index of the second; 0 for none.</summary>
    private int MovedPartner(int i)
    {
        if (tokens[i - 1] is not { IsWord: true, Case: LetterCase.Lower } || tokens[i].Lower != "\"") return 0;
        for (var j = i + 2; j <= i + LongestMoved && j < paragraph.EndToken; j++)
        {
            if (IsDouble(tokens[j])) return tokens[j].SpaceBefore && tokens[j].Lower == "\"" && (IsAtEnd(j) || !tokens[j + 1].SpaceBefore) ? j : 0;
        }

        return 0;
    }

    /// <summary>Paragraphs of a quotation put into one line: each begins with a mark of its own after the end of a sentence.</summary>
    private bool StartsAnew(int i, int partner) => tokens[i].Lower == tokens[partner].Lower && tokens[i].SpaceBefore && TouchesNext(i)
        && tokens[i - 1].EndsSentence && tokens[i + 1].Case != LetterCase.Lower;

    /// <summary>A line end within a sentence, as in text that was wrapped with blank lines, ends no quotation.</summary>
    private bool IsCutInSentence()
    {
        var last = tokens[paragraph.EndToken - 1];
        var next = tokens[paragraph.EndToken];
        if (last.EndsSentence || last.IsMark(':') || next.IsNone || IsDouble(last)) return false;
        return next.Case == LetterCase.Lower || last.Is(WordClass.Function) || last.IsMark(',')
            || (paragraph.Kind == ParagraphKind.Running && next.Kind is TokenKind.Word or TokenKind.Number && last.IsWord && last.Lower[^1] != '.');
    }

    private bool NextOpens(Token like)
    {
        for (var index = paragraph.Index + 1; index < paragraphs.Count; index++)
        {
            var first = tokens[paragraphs[index].FirstToken];
            if (IsSingle(like) ? IsSingle(first) : IsDouble(first)) return true;
            // A caption or sub-heading may stand between two paragraphs of a quotation.
            if (paragraphs[index].Kind is ParagraphKind.Running or ParagraphKind.ListItem || index > paragraph.Index + 1) return false;
        }

        return false;
    }
}
