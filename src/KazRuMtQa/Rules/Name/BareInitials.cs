using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

internal sealed class BareInitials : Rule
{
    /// <summary>One initial is a habit of sports pages and company names as well: it is told when everything is.</summary>
    private const double SingleConfidence = 0.4;

    public override string Title => "Initials for first name";

    public override string Why =>
        "Russian and Kazakh papers name people by initials: V. K. Arsenyev, N.Nigmatulin. English news gives the first name when a person comes "
            + "up, and then the surname alone.";

    public override Category Category => Category.TextualConventions;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The village museum bears the name of [[V. K. Arsenyev]], the traveller."),
        new("“I was tall,” [[N.Nigmatulin]] said.", "N. Nigmatulin"),
        new("Minister [[A. Mukhamediuly]] opened the fair."),
        new("The novel of [[S.V. Belousov]] won."),
        new("J. K. Rowling, B. B. King, P. Diddy, W. Bush and J. Edgar Hoover came."),
        new("A. Petrov 3-6, B. Ivanov 2-6, V. Sidorov 4-6."),
        new("Vladimir V. Putin met Sergey A. Bocharov. The U.S. Kuznetsov class sailed."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var surname in document.Tokens.Capitalised)
        {
            if (!surname.IsWord || surname.Case != LetterCase.Capitalised || surname.Lower.Length < 5
                || !SlavicSurname.Of(document.Language).HasEnding(surname.Lower)
                || document.IsIn(surname, Zones.Table | Zones.Byline | Zones.Heading | Zones.Foreign))
                continue;
            if (FirstInitial(document, surname) is not { } first || !NameMentions.IsName(document, surname)) continue;
            var span = Document.SpanOf(first, surname);
            var text = document.TextOf(span);
            if (!surname.SpaceBefore)
                yield return Flag(span, $"“{text}” has only initials, run into the surname. Find the first name.",
                    text.Insert(surname.Span.Start - first.Span.Start, " "));
            else yield return Flag(span,
                $"“{text}” has only initials. Find the first name.") with
            {
                Confidence = first.Index + 1 == surname.Index && first.Lower.Length == 2
                    ? SingleConfidence
                    : Prior
            };
        }
    }

    /// <summary>The first of one or two initials right before the surname, unless a first name or a score stands beside them.</summary>
    private static Token? FirstInitial(Document document, Token surname)
    {
        var tokens = document.Tokens;
        var first = tokens[surname.Index - 1];
        if (!IsInitials(first)) return null;
        if (first.Lower.Length == 2 && IsInitials(tokens[first.Index - 1]) && tokens[first.Index - 1].Lower.Length == 2)
            first = tokens[first.Index - 1];
        var (before, after) = (tokens[first.Index - 1], tokens[surname.Index + 1]);
        if (before.IsWord && before.IsCapitalised && !before.Is(WordClass.RoleNoun | WordClass.Function)
            && document.SentenceOf(before) == document.SentenceOf(surname) && NameMentions.IsName(document, before))
            return null;
        return after.IsNumber || before.IsNumber || (after.IsWord && after.IsCapitalised && NameMentions.IsName(document, after)) ? null : first;
    }

    /// <summary>"V." or "S.V."; not "U.S.".</summary>
    private static bool IsInitials(Token token) =>
        token.IsWord && token.IsCapitalised
            && (token.Lower is [_, '.']
                || (token.Lower is [_, '.', _, '.']
                    && token.Lower is not ("u.s." or "u.n." or "u.k." or "e.u." or "d.c." or "l.a." or "a.m." or "p.m.")));
}
