using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

internal sealed class RepeatedInBrackets : Rule
{
    private const int MostWords = 4;

    public override string Title => "Repeated in brackets";

    public override string Why =>
        "Pages in Russian and Kazakh give a foreign name in Latin letters in brackets. Translated, name and brackets say the same: “Greg Skomal "
        + "(Greg Skomal)”.";

    public override Category Category => Category.Duplication;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The researcher Greg Skomal[[ (Greg Skomal)]] filmed it.", ""),
        new("The site of Astana Hub[[ (Astana Hub)]] is open.", ""),
        new("The researcher Greg Skomal (the US) filmed it. The Agency (agency) and the UN (United Nations)."),
        new("It costs 5 (5) and a (a)."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        foreach (var open in tokens.Marks)
        {
            if (!open.IsMark('(') || !tokens[open.Index - 1].IsWord) continue;
            var count = 0;
            while (count <= MostWords && tokens[open.Index + 1 + count].IsWord) count++;
            if (count is 0 or > MostWords || !tokens[open.Index + 1 + count].IsMark(')') || open.Index < count) continue;
            var isSame = true;
            var letters = 0;
            for (var i = 0; i < count && isSame; i++)
            {
                var (before, within) = (tokens[open.Index - count + i], tokens[open.Index + 1 + i]);
                isSame = before.IsWord && document.TextOf(before) == document.TextOf(within);
                letters += within.Lower.Length;
            }

            // "HSBC (HSBC)" gives the sign under which it is traded.
            if (!isSame || letters < 4 || (count == 1 && tokens[open.Index + 1].Case == LetterCase.Upper)) continue;
            var close = tokens[open.Index + 1 + count];
            yield return Repair(new TextSpan(tokens[open.Index - 1].Span.End, close.Span.End),
                $"“{document.TextOf(Document.SpanOf(open, close))}” repeats the words before it. Delete it.", "");
        }
    }
}
