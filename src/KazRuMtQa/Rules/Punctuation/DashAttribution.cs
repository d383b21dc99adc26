using KazRuMtQa.Knowledge;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

public sealed class DashAttribution : Rule
{
    public override string Title => "Attribution after a dash";

    public override string Why =>
        "Russian and Kazakh set a dash between direct speech and its attribution (“, – said X”). English has a comma within the quotation marks and no dash.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("\"The plan will be fulfilled[[\", -]] the head of the region said.", ",\""),
        new("\"The boats are on duty[[,\" -]] said the deputy governor.", ",\""),
        new("- The pumps are running[[, -]] said the deputy governor.", ","),
        new("“Who will pay?[[” –]] he asked.", "”"),
        new("“We are ready[[” —]] noted the minister.", ",”"),
        new("“War and Peace” – a book he said he loves – is long."),
        new("The mayor – said to be rich – left. ALMATY, March 3 (Reuters) - The bank said it is closed."),
        new("He likes “Abai” — it is his favourite book."),
    ];

    public override IEnumerable<Finding> Check(Document document)
    {
        foreach (var dash in document.Tokens)
        {
            if (!Marks.IsDash(dash) || document.IsIn(dash, Zones.Dateline | Zones.Table)) continue;
            var next = document.Tokens[dash.Index + 1];
            if (!next.IsWord || document.StartsParagraph(dash) || document.StartsParagraph(next)) continue;
            var first = FirstMark(document.Tokens, dash.Index - 1);
            if (first == dash.Index || !IsSpeech(document, first, dash.Index) || !OpensAttribution(document, next)) continue;
            var span = Document.SpanOf(document.Tokens[first], dash);
            yield return Flag(span, $"English sets no dash between speech and “{document.TextOf(next)} …”.", Repaired(document.Tokens, first, dash.Index));
        }
    }

    /// <summary>The first of the comma, end mark and closing quote before the dash.</summary>
    private static int FirstMark(TokenList tokens, int last)
    {
        var first = last + 1;
        while (last + 1 - first < 3 && tokens[first - 1] is var mark && (mark.IsMark(',') || (QuotationFinder.IsDouble(mark) && !mark.SpaceBefore))) first--;
        return first;
    }

    /// <summary>A comma before the dash is enough: English never has the two together.</summary>
    private static bool IsSpeech(Document document, int first, int dash)
    {
        for (var i = first; i < dash; i++) if (document.Tokens[i].IsMark(',')) return true;
        return document.Tokens[dash].SpaceBefore || document.Tokens[dash + 1].SpaceBefore;
    }

    private static bool OpensAttribution(Document document, Token next)
    {
        if (next.Is(WordClass.Attribution) && next.Case == LetterCase.Lower) return true;
        var verb = document.Tokens[next.Index + 1];
        if (next.Is(WordClass.Pronoun) && next.Case == LetterCase.Lower && verb.Is(WordClass.Attribution)) return true;
        return document.Tokens[next.Index - 2].IsMark(',') && Attribution.Begins(document.Tokens, next.Index);
    }

    private static string Repaired(TokenList tokens, int first, int dash)
    {
        var quote = "";
        for (var i = first; i < dash; i++) if (!tokens[i].IsMark(',')) quote = tokens[i].Lower;
        return tokens[first - 1].EndsSentence ? quote : "," + quote;
    }
}
