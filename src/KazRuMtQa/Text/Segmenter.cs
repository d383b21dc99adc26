using KazRuMtQa.Languages;

namespace KazRuMtQa.Text;

/// <summary>
/// Groups the tokens of each paragraph into sentences. The stop of an abbreviation, initial, decimal or address ends none, a dateline
/// belongs to the sentence after it, and a sentence may end without white space after its stop ("said.The").
/// </summary>
internal sealed class Segmenter
{
    private readonly TokenList tokens;
    private readonly Lexicon lexicon;
    private readonly List<Sentence> sentences = [];

    /// <summary>Whether a straight quotation mark was opened in this paragraph and not yet closed.</summary>
    private bool isQuoting;

    private Segmenter(TokenList tokens, Lexicon lexicon) => (this.tokens, this.lexicon) = (tokens, lexicon);

    public static Sentence[] Segment(TokenList tokens, AskingList<Paragraph> paragraphs, Language language)
    {
        var segmenter = new Segmenter(tokens, language.Lexicon);
        foreach (var paragraph in paragraphs) segmenter.Read(paragraph);

        return [.. segmenter.sentences];
    }

    private void Read(Paragraph paragraph)
    {
        var first = paragraph.FirstToken;
        var end = paragraph.Kind == ParagraphKind.Table ? first : paragraph.EndToken;
        var lead = EndOfLead(paragraph);
        isQuoting = false;
        for (var i = first; i < end; i++)
        {
            tokens.Ask(i);
            if (tokens[i].IsMark('"')) isQuoting = !isQuoting;
            if (!MayEnd(tokens[i]) || i < lead) continue;
            var last = IncludeClosers(i, end);
            if (last + 1 < end && Breaks(i, last))
            {
                Add(first, last + 1, paragraph);
                first = last + 1;
            }

            i = last;
        }

        if (first < paragraph.EndToken) Add(first, paragraph.EndToken, paragraph);
    }

    private void Add(int from, int to, Paragraph paragraph) =>
        sentences.Add(new Sentence(sentences.Count, TextSpan.Covering(tokens[from].Span, tokens[to - 1].Span), from..to, paragraph));

    /// <summary>One past the dateline or the number of the list item: a stop there ends no sentence.</summary>
    private int EndOfLead(Paragraph paragraph)
    {
        var first = paragraph.FirstToken;
        return paragraph.Kind == ParagraphKind.ListItem ? first + 2 : DatelineFinder.Find(tokens, first, paragraph.EndToken);
    }

    private static bool MayEnd(Token token) => token.EndsSentence || (token.IsWord && token.Lower.Length > 1 && token.Lower[^1] == '.');

    /// <summary>Closing quotes and brackets after the stop, further stops (". ."), and the number of a footnote ([12]).</summary>
    private int IncludeClosers(int stop, int end)
    {
        var last = stop;
        while (last + 1 < end)
        {
            if (tokens[last + 1].EndsSentence) last++;
            else if (Closes(last + 1, end))
            {
                if (tokens[++last].IsMark('"')) isQuoting = false;
            }
            else if (last + 3 < end && tokens[last + 1].IsMark('[') && tokens[last + 2].IsNumber && tokens[last + 3].IsMark(']')) last += 3;
            else break;
        }

        return last;
    }

    /// <summary>
    /// Whether the mark belongs to the sentence before it: one that can close, does not touch the next word, or has something to close.
    /// </summary>
    private bool Closes(int mark, int end)
    {
        var token = tokens[mark];
        if (!ParagraphKinds.IsCloser(token)) return false;
        var isBeforeSpace = mark + 1 >= end || tokens[mark + 1].SpaceBefore;
        if (!token.SpaceBefore) return isBeforeSpace || (token.Lower == "\"" ? isQuoting || !tokens[mark + 1].IsWord : token.Lower != "“");
        return isBeforeSpace && (token.Lower is "”" or "»" or ")" or "]" || (token.Lower == "\"" && (isQuoting || mark + 1 >= end)));
    }

    private bool Breaks(int stop, int last)
    {
        var mark = tokens[stop];
        var next = tokens[last + 1];
        if (next.Kind == TokenKind.Mark && next.Lower is "," or ";" or ":" or "-" or "–" or "—" or ")" or "”" or "»") return false;
        var start = SkipOpeners(last + 1);
        var isClosed = last > stop && !tokens[last].EndsSentence;
        if (mark.IsWord) return BreaksAfterAbbreviation(mark, start, isClosed);
        var startsLower = tokens[start].Case == LetterCase.Lower && tokens[start].IsWord && !tokens[start].Is(WordClass.Brand);
        return mark.Lower switch
        {
            "." when isClosed => !startsLower,
            "." when next.SpaceBefore => !startsLower || !mark.SpaceBefore,
            "." => !startsLower && tokens[start].IsWord && tokens[stop - 1].Lower.Length > 1,
            "。" or "！" or "？" => true,
            "…" => !startsLower && tokens[start].IsCapitalised | tokens[start].IsNumber,
            _ => !startsLower && (next.SpaceBefore || isClosed || tokens[start].IsCapitalised) && !(isClosed && IsAttribution(start)),
        };
    }

    private int SkipOpeners(int index)
    {
        var start = index;
        while (start < index + 3 && tokens[start].Kind == TokenKind.Mark
            && tokens[start].Lower is "\"" or "“" or "„" or "«" or "'" or "‘" or "(" or "[")
            start++;
        return start;
    }

    /// <summary>"Why?" Asel Nurlanova asked: a name and its verb of saying go on with the sentence.</summary>
    private bool IsAttribution(int start)
    {
        var i = start;
        while (i < start + 4 && tokens[i].IsWord && tokens[i].IsCapitalised && !tokens[i].Is(WordClass.Function)) i++;
        return i > start && tokens[i].Is(WordClass.Attribution) && tokens[i].Case == LetterCase.Lower;
    }

    /// <summary>After "p.m." or "Inc." a sentence ends when the next word is one that is capitalised only at the start of sentences.</summary>
    private bool BreaksAfterAbbreviation(Token abbreviation, int start, bool isClosed)
    {
        var next = tokens[start];
        if (!next.IsWord || !next.IsCapitalised || !(next.SpaceBefore || start > abbreviation.Index + 1)) return false;
        if (isClosed) return true;
        if (abbreviation.Lower.Length == 2 || lexicon.IsTitle(abbreviation.Lower)) return false;
        if (next.Is(WordClass.Function)) return next.Lower is not ("of" or "and");
        // "Inc. Chief Executive" goes on, "Inc. Shares fell" does not.
        return abbreviation.Lower is "a.m." or "p.m." or "etc." or "inc." or "ltd." or "corp." or "co." or "jr." or "sr."
            && next.Entry.IsCommonWord && !tokens[start + 1].IsCapitalised;
    }
}
