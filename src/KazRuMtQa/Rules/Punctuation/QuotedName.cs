using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class QuotedName : Rule
{
    private const int LongestName = 4;

    /// <summary>What is named with plain capitals in English and in quotation marks in Russian.</summary>
    private static readonly Knowledge<FrozenSet<string>> Before = Knowledge.List("punctuation/quoted-name before");

    private static readonly Knowledge<FrozenSet<string>> After = Knowledge.List("punctuation/quoted-name after");

    public override string Title => "Quote marks round name";

    public override string Why =>
        "Russian and Kazakh put the names of companies, teams, ships and papers in quotation marks; English writes them with capitals alone.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The company [[\"Altyn Zhol\"]] paid, and RIA [[“Novosti”]] wrote about it.", "Altyn Zhol"),
        new("He plays for the club [[«Kairat»]] near the [[\"Annino\"]] landfill.", "Kairat"),
        new("The cruiser [[\"Moskva,\"]] was repaired.", "Moskva,"),
        new("The novel \"Kairat\" and the song “Altyn Zhol” are old. The company “Wants to Help You” is a film."),
        new("He told the agency, \"Kairat won.\" The agency \"Altyn said it.\""),
        new("The club “has money,” he said of the team that “Kairat” beat."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        foreach (var quotation in document.Quotations)
        {
            if (quotation.Open < 0 || quotation.Close < 0) continue;
            var (open, close) = (tokens[quotation.Open], tokens[quotation.Close]);
            var last = tokens[close.Index - 1].IsMark(',') || tokens[close.Index - 1].IsMark('.') ? close.Index - 2 : close.Index - 1;
            if (!QuotationFinder.IsDouble(open) || last <= open.Index || last - open.Index > LongestName || !IsName(tokens, open.Index + 1, last))
                continue;
            if (!open.SpaceBefore || tokens[open.Index + 1].SpaceBefore || close.SpaceBefore || document.IsIn(open, Zones.Table | Zones.Heading))
                continue;
            var before = tokens[open.Index - 1];
            var isNamed = Before.Of(document.Language).Contains(before.Lower) && before.SpaceBefore | before.Index == 0;
            if (!isNamed && !(After.Of(document.Language).Contains(tokens[close.Index + 1].Lower) && last == close.Index - 1)) continue;
            var span = Document.SpanOf(open, close);
            yield return Repair(span, $"The name {document.TextOf(span)} needs no quote marks. Delete them.",
                document.Text[open.Span.End..close.Span.Start].Trim());
        }
    }

    /// <summary>Capitalised words alone, not all of them words that every sentence may begin with.</summary>
    private static bool IsName(TokenList tokens, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!(tokens[i].IsWord && tokens[i].IsCapitalised && !tokens[i].Is(WordClass.Function)) && tokens[i].Lower != "-" && !tokens[i].IsNumber)
                return false;
        }

        return tokens[first].IsWord;
    }
}
