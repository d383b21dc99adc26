using KazRuMtQa.Rules.Number;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Date;

internal sealed class YearWord : Rule
{
    public override string Title => "Needless “year”";

    public override string Why => "Russian and Kazakh say “in 2023 year”. In English the figure says it alone.";

    public override Category Category => Category.DateFormat;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The plant was built in [[2019 year]].", "2019"),
        new("From May of [[2021 year]] prices fell.", "2021"),
        new("In the [[2023 year]] the price was lower. It was built before [[2019 year]].", "2023"),
        new("In the 2023 year book he found it; for the 2022 year, the firm made a loss."),
        new("The 2023 fiscal year began, a 20 year sentence, the 2024 year of volunteers."),
        new("In 2023 years of work ended, and the 2022 year-end results came."),
        new("In 2008 year-on-year growth slowed; the 2009 year was bad."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var year in document.Tokens.Numbers)
        {
            var word = document.Tokens[year.Index + 1];
            if (word.Lower != "year") continue;
            var before = document.Tokens[year.Index - 1];
            if (CalendarWords.YearOf(year) == 0 || !IsOpener(document.Tokens, before, word)
                || document.Tokens[word.Index + 1].Lower is "of" or "end" or "ago" or "-")
                continue;
            yield return Repair(Document.SpanOf(year, word),
                $"“{document.TextOf(Document.SpanOf(year, word))}” needs no “year”. Use the figure alone.", year.Lower);
        }
    }

    /// <summary>"in 2019 year"; "in the 2023 year" where no noun follows.</summary>
    private static bool IsOpener(TokenList tokens, Token before, Token word) =>
        before.Lower is "in" or "of" or "since" or "from" or "until" or "to" or "by" or "," or "and" or "before" or "after" or "till"
        || (before.Lower == "the" && tokens[before.Index - 1].Lower is "in" or "since" or "until" or "from" or "of"
            && tokens[word.Index + 1] is var next && (next.IsMark('.') || next.Is(Languages.WordClass.Article)));
}
