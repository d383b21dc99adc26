using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class DashAttribution : Rule
{
    public override string Title => "Dash before attribution";

    public override string Why =>
        "Russian and Kazakh set a dash between direct speech and its attribution (“, – said X”). English has a comma within the quotation marks "
            + "and no dash.";

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
        new("Who will pay?[[ -]] he asked. Look what you buy![[ –]] Nadezhda Serik said.", ""),
        new("Usha, a farmer:[[ -]] From the morning on there is smoke.", ""),
        new("Is it over? - The answer came late. Reasons: - cost. KEY POINTS: - Jobs fell."),
        new("“War and Peace” – a book he said he loves – is long."),
        new("The mayor – said to be rich – left. ALMATY, March 3 (Reuters) - The bank said it is closed."),
        new("He likes “Abai” — it is his favourite book. “Help” – urging him to come – was a song."),
    ];

    private static readonly Knowledge<FrozenSet<string>> Verbs = Knowledge.List("punctuation/dash-attribution verbs");

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var dash in document.Tokens.Marks)
        {
            if (!Marks.IsDash(dash) || document.IsIn(dash, Zones.Dateline | Zones.Table)) continue;
            var next = document.Tokens[dash.Index + 1];
            if (!next.IsWord || document.StartsParagraph(dash) || document.StartsParagraph(next)) continue;
            var before = document.Tokens[dash.Index - 1];
            if (before.IsMark(':') && dash.SpaceBefore && next is { IsCapitalised: true, SpaceBefore: true }
                && document.Tokens[before.Index - 1].Case != LetterCase.Upper)
            {
                yield return Flag(new TextSpan(before.Span.End, dash.Span.End), "Delete the dash between the colon and the quote.", "");
                continue;
            }

            var first = FirstMark(document.Tokens, dash.Index - 1);
            var hasMarks = first < dash.Index;
            if (!hasMarks && (!before.EndsSentence || before.IsMark('.') || !dash.SpaceBefore)) continue;
            var isSure = hasMarks ? HasComma(document.Tokens, first, dash.Index) : Attribution.IsNamedSpeaker(document.Tokens, next.Index);
            if (!OpensAttribution(document, next, isSure)) continue;
            var start = hasMarks ? document.Tokens[first].Span.Start : before.Span.End;
            yield return Flag(new TextSpan(start, dash.Span.End), $"Use a comma, not a dash, before the attribution “{document.TextOf(next)} …”.",
                Repaired(document.Tokens, first, dash.Index));
        }
    }

    /// <summary>The first of the comma, end mark and closing quote before the dash.</summary>
    private static int FirstMark(TokenList tokens, int last)
    {
        var first = last + 1;
        while (last + 1 - first < 3 && tokens[first - 1] is var mark && (mark.IsMark(',') || (QuotationFinder.IsDouble(mark) && !mark.SpaceBefore)))
            first--;
        return first;
    }

    private static bool HasComma(TokenList tokens, int first, int dash)
    {
        for (var i = first; i < dash; i++) if (tokens[i].IsMark(',')) return true;
        return false;
    }

    /// <summary>
    /// A comma and a dash never meet in English, and a named speaker behind "?" is sure as well; else a clause may simply go on after the dash.
    /// </summary>
    private static bool OpensAttribution(Document document, Token next, bool isSure)
    {
        var verb = next.Is(WordClass.Pronoun) ? document.Tokens[next.Index + 1] : next;
        return (next.Case == LetterCase.Lower && Verbs.Of(document.Language).Contains(verb.Lower))
            || (isSure && Attribution.Begins(document.Tokens, next.Index));
    }

    private static string Repaired(TokenList tokens, int first, int dash)
    {
        var quote = "";
        for (var i = first; i < dash; i++) if (!tokens[i].IsMark(',')) quote = tokens[i].Lower;
        return tokens[first - 1].EndsSentence ? quote : "," + quote;
    }
}
