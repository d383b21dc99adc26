using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Name;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class NameWithoutComma : Rule
{
    public override string Title => "Missing comma before name";

    public override string Why =>
        "Russian sets the name straight after the office and all that belongs to it: “the head of the Ministry of Defence Sergei Shoigu”. English "
            + "sets it off with commas, or puts a short title first: “Defence Minister Sergei Shoigu”.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("He met the head of the Ministry of [[Defence Sergei Shoigu]] on Monday.", "Defence, Sergei Shoigu,"),
        new("The head of [[Dagestan Vladimir Vasilyev]] held a meeting.", "Dagestan, Vladimir Vasilyev,"),
        new("The ring of the founder of the modern Olympic [[Games Pierre Coubertin]] was sold.", "Games, Pierre Coubertin,"),
        new("So said the president of the Russian Premier League (RPL[[) Sergei Pryadkin]] on Monday.", "), Sergei Pryadkin,"),
        new("He thanked the mayor of [[Tver Oleg Ptashkin]].", "Tver, Oleg Ptashkin"),
        new("The head of the Ministry of Defence, Sergei Shoigu, came. The mayor of Tver said Oleg Ptashkin had left."),
        new("The director of the Vladimir Putin School and the chairman of the Maria Ivanova Foundation met."),
        new("Secretary of State John Kerry met Director of National Intelligence James Clapper."),
        new("A friend of President Barack Obama, a member of Congress with Robert Kennedy, the owner of the ship Maria Yermolova."),
        new("The mayor of San Francisco and the governor of Santa Catarina met the president of St. Petersburg Zenit."),
        new("The winner of the Anna Karenina prize came."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var given in document.Tokens)
        {
            if (!IsFullName(document, given, out var surname) || document.IsIn(given, Zones.Table | Zones.Byline | Zones.Heading)
                || !HeldOffice.EndsBefore(document, given))
                continue;
            var name = document.TextOf(Document.SpanOf(given, surname));
            var body = document.Tokens[given.Index - 1];
            var comma = document.Tokens[surname.Index + 1].Kind == TokenKind.Mark ? "" : ",";
            yield return Flag(Document.SpanOf(body, surname), $"Set off “{name}” with commas after the job title.",
                $"{document.TextOf(body)}, {name}{comma}");
        }
    }

    private static bool IsFullName(Document document, Token given, out Token surname)
    {
        var tokens = document.Tokens;
        surname = tokens[given.Index + 1];
        if (!given.IsWord || given.Case != LetterCase.Capitalised || !given.SpaceBefore || !given.Is(WordClass.GivenName)) return false;
        if (given.Entry.IsCommonWord || surname.Lower is "de" or "van" or "von") return false;
        if (!NameMentions.IsName(document, surname) || surname.Case != LetterCase.Capitalised || !surname.SpaceBefore) return false;
        var next = tokens[surname.Index + 1];
        if (next.IsWord && next.IsCapitalised && next.SpaceBefore)
        {
            // A patronymic between, or a body that bears the name: "the Vladimir Putin School".
            if (!NameMentions.IsName(document, next) || tokens[next.Index + 1] is { IsWord: true, IsCapitalised: true }) return false;
            surname = next;
            next = tokens[next.Index + 1];
        }

        return next.Lower is not ("'s" or "'" or "’" or "-") && !(next.Kind == TokenKind.Mark && !next.SpaceBefore && next.Lower is "/");
    }
}
