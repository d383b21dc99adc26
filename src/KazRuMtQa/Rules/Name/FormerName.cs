using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Number;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

/// <remarks>Needs to know when the article was written: by its date, or by a day that stands in a line of its own at its head. Without one it is
/// silent.</remarks>
internal sealed class FormerName : Rule
{
    /// <summary>Names given up before that day come up where history is told, and no engine of today has learned them.</summary>
    private static readonly DateOnly NotBefore = new(2010, 1, 1);

    /// <summary>Days that the press takes to follow.</summary>
    private const int DaysToFollow = 60;

    private static readonly Knowledge<SpellingIndex> Former = new(language => new SpellingIndex(
        from name in language.Names.All
        from earlier in name.Earlier
        where earlier.LastDay >= NotBefore
        select new KnownSpelling(name, KnownSpelling.WordsOf(earlier.Spelling), earlier.Spelling, name.Canonical)));

    public override string Title => "Former name";

    public override string Why =>
        "Engines learned their names from old news: they put “Nur-Sultan” where the source says Astana. It is flagged in articles that are known "
            + "to be younger than the change.";

    public override Category Category => Category.InconsistentTerm;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("12 March 2024\n\nThe minister flew to [[Nur-Sultan]] on Monday. Talks were held there.", "Astana"),
        new("May 5, 2023\n\nThe [[Nur Otan]] party will hold a congress in June.", "Amanat"),
        new("12 March 2021\n\nThe minister flew to Nur-Sultan on Monday."),
        new("The minister flew to Nur-Sultan on Monday."),
        new("12 March 2024\n\nAstana, which was called Nur-Sultan for three years, has a new park. In 2020 he moved to Nur-Sultan."),
        new("12 March 2024\n\nThe boxer Nur-Sultan Aitbayev won. Cherkasy and the Dnipropetrovsk region were shelled."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if ((document.Date ?? CalendarWords.Of(document).DayAtHead(document)) is not { } date) yield break;
        foreach (var token in document.Tokens.Capitalised)
        {
            if (document.IsIn(token, Zones.Quotation | Zones.Foreign)
                || Former.Of(document.Language).Match(document.Tokens, token) is not { } spelling)
                continue;
            var last = token.Index + spelling.Words.Length - 1;
            var end = spelling.Name.Earlier.First(earlier => earlier.Spelling == spelling.Text).LastDay;
            if (date < end.AddDays(DaysToFollow) || IsPartOfName(document, token, last)
                || KnownSpelling.IsExplained(document.Tokens, token.Index, last) || IsOfThen(document, token, end))
                continue;
            var span = Document.SpanOf(token, document.Tokens[last]);
            yield return Flag(span, $"“{document.TextOf(span)}” has been called {spelling.Right} since {end.Year}. Use the new name.",
                spelling.Right);
        }
    }

    /// <summary>A person of that first name, or a name that holds on: a newspaper, an airport, a region.</summary>
    private static bool IsPartOfName(Document document, Token first, int last)
    {
        var (before, after) = (document.Tokens[first.Index - 1], document.Tokens[last + 1]);
        return after.IsCapitalised || (before is { IsWord: true, IsCapitalised: true } && document.SentenceOf(first).FirstToken != before.Index);
    }

    /// <summary>A sentence with a year of the former name tells of that time.</summary>
    private static bool IsOfThen(Document document, Token token, DateOnly end)
    {
        var sentence = document.SentenceOf(token);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (CalendarWords.YearOf(document.Tokens[i]) is > 0 and var year && year <= end.Year) return true;
        return false;
    }
}
