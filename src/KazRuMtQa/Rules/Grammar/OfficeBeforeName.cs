using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

/// <summary>Looks at "the governor of the region Danial Akhmetov": an office with its "of", and the name right behind it.</summary>
internal sealed class OfficeBeforeName : Rule
{
    private const int LongestOffice = 8;

    private static readonly Knowledge<FrozenSet<string>> Offices = Knowledge.List("grammar/office-before-name offices");

    /// <summary>Bodies and places among the words that can be offices.</summary>
    private static readonly Knowledge<FrozenSet<string>> Bodies = Knowledge.List("grammar/office-before-name bodies");
    private static readonly Triggers Starts = new(Offices.Of);

    public override string Title => "Missing commas round name";

    public override string Why =>
        "Russian and Kazakh set the name right after a long title. English sets it off with commas, or puts a short title before it: “the "
        + "governor, Danial Akhmetov,”.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The [[governor of the region Danial Akhmetov]] opened the plant.", "governor of the region, Danial Akhmetov,"),
        new("The [[head of the Ministry of Health Mikhail Sidorov]] gave the figures.", "head of the Ministry of Health, Mikhail Sidorov,"),
        new("He met the [[director of the plant Sergey Pavlov]].", "director of the plant, Sergey Pavlov"),
        new("Renault head of sales Pierre Martin and White House chief of staff John Smith spoke."),
        new("He wrote to Secretary of State John Smith and to the son of candidate John Smith."),
        new("The governor of the region, Danial Akhmetov, opened it. The director of Mary Sanders said no."),
        new("The head of the John Kennedy Center left. The president of France Emmanuel College spoke. The head of state Sergey thanked."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var end = 0;
        foreach (var office in Starts.In(document))
        {
            if (office.Index < end || document.Tokens[office.Index + 1].Lower != "of" || !IsNoTitle(document, office)) continue;
            if (document.IsIn(office, Zones.Foreign | Zones.Table | Zones.Byline) || NameAfter(document, office) is not { } given) continue;
            end = given + 2;
            var surname = document.Tokens[given + 1];
            var title = document.TextOf(Document.SpanOf(office, document.Tokens[given - 1]));
            var name = document.TextOf(Document.SpanOf(document.Tokens[given], surname));
            var goesOn = document.Tokens[given + 2].IsWord;
            yield return Flag(Document.SpanOf(office, surname), $"Set off “{name}” with commas after the job title.",
                $"{title}, {name}{(goesOn ? "," : "")}");
        }
    }

    /// <summary>"Secretary of State John Kerry" is a title of American news: with a capital it is set before the name as it is.</summary>
    private static bool IsNoTitle(Document document, Token office)
    {
        var before = document.Tokens[office.Index - 1];
        return document.TagOf(office).IsNominal() && office.Lower != "secretary"
            && (office.Case == LetterCase.Lower ? before.Lower == "the" : office.Index == document.SentenceOf(office).FirstToken
                && document.Tokens[office.Index + 2].Lower == "the");
    }

    /// <summary>Index of the given name that follows the office's noun phrase with nothing between; null where there is none.</summary>
    private static int? NameAfter(Document document, Token office)
    {
        for (var i = office.Index + 3; i < office.Index + LongestOffice; i++)
        {
            var token = document.Tokens[i];
            var before = document.Tokens[i - 1];
            if (EndsOffice(document.Language, before) && IsGivenName(token, before) && IsSurname(document, i + 1) && !IsSurname(document, i + 2))
                return i;
            if (!(token.Lower is "of" or "the" or "and" || document.TagAt(i).IsNominal() || document.TagAt(i).IsAdjective())) return null;
        }

        return null;
    }

    /// <summary>A name of the list, or behind a small letter any word that is no common one: "of the region Danial".</summary>
    private static bool IsGivenName(Token token, Token before) =>
        token.Case == LetterCase.Capitalised && !token.Is(WordClass.Month | WordClass.Weekday | WordClass.Function)
        && (token.Is(WordClass.GivenName) || (before.Case == LetterCase.Lower && !token.Entry.IsCommonWord));

    /// <summary>
    /// A common noun that is no office, in whatever case: "of the region", "of the Ministry of Health". A name there may be the first half of a
    /// firm's, and an office has the name as its own: "of President Tokayev".
    /// </summary>
    private static bool EndsOffice(Language language, Token before) =>
        before.IsWord && !before.Is(WordClass.GivenName | WordClass.Function) && before.Entry is { IsCommonWord: true, NounShare: > 0.5f }
        && !Offices.Of(language).Contains(before.Lower) && (!before.Is(WordClass.RoleNoun) || Bodies.Of(language).Contains(before.Lower));

    private static bool IsSurname(Document document, int index) =>
        document.Tokens[index] is { IsWord: true, Case: LetterCase.Capitalised } token
            && !token.Is(WordClass.Function | WordClass.Month | WordClass.Weekday)
        && document.TagAt(index).IsNominal() && !(token.Entry is { IsCommonWord: true });
}
