using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

internal sealed class InitialsAfterSurname : Rule
{
    public override string Title => "Initials after surname";

    public override string Why =>
        "Russian papers write “Petrov I.S.”, with the initials of first name and patronymic last. English news writes the first name, or at least "
            + "puts initials first.";

    public override Category Category => Category.TextualConventions;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.92;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The order was signed by [[Bektemirov A.K.]] on Monday.", "A.K. Bektemirov"),
        new("Judge [[Lavrukhina N. P.]] read the sentence.", "N. P. Lavrukhina"),
        new("The court in Washington D.C. heard the case."),
        new("They asked I.S. Petrov and his wife."),
        new("Maxim I. Petrov wrote it. Darin A. Holt read it."),
        new("The sergeant saw Petrov. U.S. troops came later."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tokens = document.Tokens;
        foreach (var token in tokens.Capitalised)
        {
            if (!token.IsWord || token.Case != LetterCase.Capitalised || token.Lower.Length < 5
                || tokens[token.Index + 1] is not { IsCapitalised: true, SpaceBefore: true } next)
                continue;
            if (Last(tokens, next) is not { } last || !SlavicSurname.Of(document.Language).HasEndingBesideInitials(token.Lower)
                || !NameMentions.IsName(document, token)
                || NameMentions.IsName(document, tokens[last.Index + 1]))
                continue;
            var initials = document.TextOf(Document.SpanOf(next, last));
            var span = Document.SpanOf(token, last);
            yield return Flag(span, $"“{document.TextOf(span)}” has Russian order: put the initials before the surname.",
                $"{initials} {document.TextOf(token)}");
        }
    }

    /// <summary>The last token of two initials: "A.K." or "A. K.".</summary>
    private static Token? Last(TokenList tokens, Token first)
    {
        if (first.Lower is [_, '.', _, '.'])
            return first.Lower is "u.s." or "d.c." or "u.n." or "u.k." or "e.u." or "a.m." or "p.m." or "s.a." or "a.s." ? null : first;
        return first.Lower is [_, '.'] && tokens[first.Index + 1] is { IsCapitalised: true, Lower: [_, '.'] } second ? second : null;
    }
}
