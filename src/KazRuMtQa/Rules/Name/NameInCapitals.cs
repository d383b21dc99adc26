using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

/// <summary>Looks at a name that stands in capitals here and with one capital elsewhere in the article: SKOLKOVO beside Skolkovo.</summary>
internal sealed class NameInCapitals : Rule
{
    private const int Shortest = 5;

    public override string Title => "Name in capitals";

    public override string Why => "The engine took the capitals of a logo or a label into running text, and the article has the name in two ways.";

    public override Category Category => Category.InconsistentTerm;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The second festival in Skolkovo begins today. The head of the [[SKOLKOVO]] fund said so. Skolkovo is near Moscow.", "Skolkovo"),
        new("UNESCO wrote to Unesco's office. NATO and Nato differ by house."),
        new("ASTANA, March 3 (Reuters) - Banks in Astana closed."),
        new("THE BANK OF KAZAN HAS CLOSED, a sign in Kazan said."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var names = NameMentions.In(document);
        foreach (var token in document.Tokens)
        {
            if (token is not { IsWord: true, Case: LetterCase.Upper } || token.Lower.Length < Shortest
                || !token.Lower.All(char.IsAsciiLetter)) continue;
            if (document.IsIn(token, Zones.Heading | Zones.Table | Zones.Dateline | Zones.Byline | Zones.Quotation)
                || document.StartsParagraph(token) || IsAmongCapitals(document, token)) continue;
            // NATO and Nato: the house and its source.
            if (names[token.Lower] is not { } form || token.Entry.CapitalisedShare > 0 && token.Entry.PerMillion > 1
                || form.Mentions.Count < 2) continue;
            var right = document.TextOf(form.Mentions[0].Token);
            yield return Flag(token.Span, $"“{document.TextOf(token)}” is “{right}” elsewhere in this article.", right);
        }
    }

    private static bool IsAmongCapitals(Document document, Token token) =>
        document.Tokens[token.Index - 1] is { IsWord: true, Case: LetterCase.Upper }
            || document.Tokens[token.Index + 1] is { IsWord: true, Case: LetterCase.Upper };
}
