using KazRuMtQa.Knowledge;

namespace KazRuMtQa.Text;

/// <summary>
/// Groups the tokens of each paragraph into sentences. The stop of an abbreviation, initial, decimal or address ends none, a dateline
/// belongs to the sentence after it, and a sentence may end without white space after its stop ("said.The").
/// </summary>
internal static class Segmenter
{
    public static IReadOnlyList<Sentence> Segment(TokenList tokens, IReadOnlyList<Paragraph> paragraphs)
    {
        var sentences = new List<Sentence>();
        foreach (var paragraph in paragraphs)
        {
            var first = paragraph.FirstToken;
            var resume = DatelineFinder.Find(tokens, first, paragraph.EndToken);
            if (paragraph.Kind == ParagraphKind.ListItem) resume = Math.Max(resume, first + (tokens[first + 1].Lower is "." or ")" ? 2 : 1));
            for (var i = resume; i < paragraph.EndToken; i++)
            {
                if (paragraph.Kind == ParagraphKind.Table) break;
                if (!MayEnd(tokens[i])) continue;
                var last = IncludeClosers(tokens, i, paragraph.EndToken);
                if (last + 1 < paragraph.EndToken && !Breaks(tokens, i, last)) { i = last; continue; }
                Add(first, last + 1);
                first = last + 1;
                i = last;
            }

            if (first < paragraph.EndToken) Add(first, paragraph.EndToken);

            void Add(int from, int to) => sentences.Add(new Sentence(sentences.Count,
                TextSpan.Covering(tokens[from].Span, tokens[to - 1].Span), from..to, paragraph));
        }

        return sentences;
    }

    private static bool MayEnd(Token token) => token.EndsSentence || (token.IsWord && token.Lower.Length > 1 && token.Lower[^1] == '.');

    /// <summary>Closing quotes and brackets that touch the stop, and further stops, also after a space (". .").</summary>
    private static int IncludeClosers(TokenList tokens, int stop, int end)
    {
        var last = stop;
        while (last + 1 < end)
        {
            var next = tokens[last + 1];
            if (next.EndsSentence || (ParagraphFinder.IsCloser(next) && !next.SpaceBefore && !OpensNext(tokens, last + 1, end))) last++;
            else if (next.Kind == TokenKind.Mark && next.Lower is "”" or "»" or ")" or "]" && (tokens[last + 2].SpaceBefore || last + 2 >= end)) last++;
            else break;
        }

        return last;
    }

    /// <summary>A straight or low-high mark that touches the next word and not the stop's sentence: <c>end."Next</c> is decided for closing.</summary>
    private static bool OpensNext(TokenList tokens, int mark, int end) =>
        tokens[mark].Lower == "“" && mark + 1 < end && !tokens[mark + 1].SpaceBefore;

    private static bool Breaks(TokenList tokens, int stop, int last)
    {
        var mark = tokens[stop];
        var next = tokens[last + 1];
        var closed = last > stop && !tokens[last].EndsSentence;
        if (mark.IsWord) return BreaksAfterAbbreviation(mark, next, closed);
        var following = next;
        for (var i = last + 1; following.Kind == TokenKind.Mark && following.Lower is "\"" or "“" or "„" or "«" or "'" or "‘" or "(" or "[" && i < last + 4; i++)
            following = tokens[i + 1];
        var startsLower = following.Case == LetterCase.Lower && !following.Is(WordClass.Brand);
        if (next.Kind == TokenKind.Mark && next.Lower is "," or ";" or ":" or "-" or "–" or "—" or ")" or "”" or "»") return false;
        return mark.Lower switch
        {
            "." when closed => !startsLower,
            "." when next.SpaceBefore => !startsLower || !mark.SpaceBefore,
            "." => !startsLower && following.IsWord && tokens[stop - 1].Lower.Length > 1,
            "…" => !startsLower && following.IsCapitalised | following.IsNumber,
            _ => !startsLower && (next.SpaceBefore || closed || following.IsCapitalised),
        };
    }

    /// <summary>After "p.m." or "Inc." a sentence ends when the next word is capitalised but usually is not.</summary>
    private static bool BreaksAfterAbbreviation(Token abbreviation, Token next, bool closed)
    {
        if (abbreviation.Lower.Length == 2 || !next.SpaceBefore || !next.IsCapitalised || next.Kind != TokenKind.Word) return closed && next.IsCapitalised;
        if (Lexicon.Default.IsTitle(abbreviation.Lower)) return false;
        if (next.Is(WordClass.Function) && next.Lower is not ("of" or "and")) return true;
        return abbreviation.Lower is "a.m." or "p.m." or "etc." or "inc." or "ltd." or "corp." or "co." && next.Entry.IsCommonWord;
    }
}
