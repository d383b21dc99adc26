using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class DoubledMark : Rule
{
    public override string Title => "Doubled mark";

    public override string Why =>
        "When translated pieces are joined, each brings its own stop or comma, and two of them end up side by side. English has one mark at a place.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.93;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Rescuers took the hikers to a clinic[[. .]] The road is open again.", "."),
        new("Two of them[[,,]] a driver and a cook, were hurt.", ","),
        new("The sisters went home[[, .]] They will be back in May.", "."),
        new("The bank lent the money in March[[..]] Nobody paid it back.", "."),
        new("The road was closed for six hours[[ ; .]] Lorries stood in a queue.", "."),
        new("The work took two years[[. .]]It was hard.", ". "),
        new("He paused[[.,]] then went on.", ","),
        new("What?! No!!! Well... They wait, and wait … and wait."),
        new("“I thought . . . that it was over,” she said. It was over. . . . It was not? . . . No."),
        new("Yahoo!, the owner, paid J.P. Morgan, Inc., and Smith Jr., his agent."),
        new("The team won, :smile: said the coach."),
        new("To date, .tv addresses are rare. He works for Yahoo Inc.."),
        new("The prize went to “Who Is Afraid?,” a play by Sen. Ann Lee, D-Minn., and friends."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        foreach (var mark in tokens.Marks)
        {
            if (!Marks.IsPoint(mark) || !Marks.IsPoint(tokens[mark.Index + 1]) || Marks.IsPoint(tokens[mark.Index - 1])) continue;
            var (first, i) = (mark.Index, mark.Index + 1);
            while (Marks.IsPoint(tokens[i + 1])) i++;
            if (document.SentenceOf(tokens[first]).Paragraph != document.SentenceOf(tokens[i]).Paragraph || IsSound(document, first, i)) continue;
            var start = first > 0 && tokens[first].SpaceBefore && !document.StartsParagraph(tokens[first])
                ? tokens[first - 1].Span.End
                : tokens[first].Span.Start;
            var span = new TextSpan(start, tokens[i].Span.End);
            var message = $"“{document.TextOf(span).Trim()}” is one mark too many. Keep one.";
            var kept = Kept(tokens, first, i) + (document.TouchesNext(tokens[i]) && tokens[i + 1].IsWord ? " " : "");
            yield return AreEqual(tokens, first, i) ? Repair(span, message, kept) : Flag(span, message, kept);
        }
    }

    private static bool IsSound(Document document, int first, int last)
    {
        var tokens = document.Tokens;
        if (document.IsIn(tokens[first], Zones.Table) || Marks.IsTwoCommas(document, tokens[first]) || tokens[first - 1].Lower == "…"
            || tokens[last + 1].Lower == "…")
            return true;
        int stops = 0;
        bool criesOnly = true, touching = true;
        for (var i = first; i <= last; i++)
        {
            if (tokens[i].IsMark('.')) stops++;
            criesOnly &= tokens[i].Lower is "!" or "?";
            touching &= i == first || !tokens[i].SpaceBefore;
        }

        // ", :smile:" is the code of an emoji.
        if (tokens[last].IsMark(':') && tokens[last].SpaceBefore && document.TouchesNextWord(tokens[last]) && tokens[last + 2].IsMark(':')
            && !tokens[last + 2].SpaceBefore)
            return true;

        // ". . ." is an ellipsis, before or after another mark too.
        var stopsOnly = stops == last + 1 - first;
        if (criesOnly || stops >= 3) return true;
        if (tokens[last].IsMark(':') && tokens[first].IsMark(':')) return true;
        // "a form .tv": the last stop belongs to the next word. "Corp..": a slip of writers, no sign of translation.
        if (tokens[last].IsMark('.') && tokens[last].SpaceBefore && document.TouchesNext(tokens[last])
            && tokens[last + 1].Case != LetterCase.Capitalised)
            return true;
        if (stopsOnly && touching && IsAbbreviation(document, tokens[first - 1])) return true;
        // "Yahoo!," ends a name, "Minn.," an abbreviation that no list holds.
        var before = tokens[first - 1];
        return touching && last == first + 1 && tokens[last].Lower is "," or ";" or ":"
            && tokens[first].Lower is "!" or "?" or "."
                && (before.IsCapitalised || before.Lower.Length < 4 || !before.Entry.IsCommonWord && !before.IsNumber);
    }

    /// <summary>Of two marks that differ an editor chooses.</summary>
    private static bool AreEqual(TokenList tokens, int first, int last)
    {
        for (var i = first + 1; i <= last; i++) if (tokens[i].Lower != tokens[first].Lower) return false;
        return true;
    }

    private static bool IsAbbreviation(Document document, Token before) => before.IsWord && before.Lower != "etc"
        && document.Language.Lexicon.AbbreviationOf(document.TextOf(before) + ".") != Abbreviation.None;

    /// <summary>The strongest of the marks; a stop before a comma goes when the sentence goes on.</summary>
    private static string Kept(TokenList tokens, int first, int last)
    {
        var kept = tokens[last].Lower;
        for (var i = first; i < last; i++)
        {
            if (tokens[i].Lower is "!" or "?" || (tokens[i].IsMark('.') && kept is not ("!" or "?") && tokens[last + 1].Case != LetterCase.Lower))
                kept = tokens[i].Lower;
        }

        return kept;
    }
}
