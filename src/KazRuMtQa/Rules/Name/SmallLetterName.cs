using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

internal sealed class SmallLetterName : Rule
{
    /// <summary>A sentence with fewer capitals than that share of its words may be written without any.</summary>
    private const int WordsToACapital = 25;

    public override string Title => "Name in lower case";

    public override string Why =>
        "An engine that does not know a name takes it for a word and writes it small: “akbarjon Jalilov”, “angel Merkel”, “in russia”. The reader "
            + "stumbles and a search does not find it.";

    public override Category Category => Category.Spelling;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.88;

    /// <summary>Whether the text uses capitals at all is seen from its sentences.</summary>
    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The bomb was carried by [[akbarjon]] Jalilov of Osh.", "Akbarjon"),
        new("The road from [[nastasiinsky]] Lane to the square is closed.", "Nastasiinsky"),
        new("The office was given to Olgerd [[luntovsky]], who leaves in May.", "Luntovsky"),
        new("Chancellor [[angel]] Merkel visited the plant on Monday.", "Angela"),
        new("He moved to [[kazakhstan]] with his family in May.", "Kazakhstan"),
        new("British actor Robert Hardy has died. Robert [[hardy]] played Churchill.", "Hardy"),
        new("The angel Gabriel. An angel. Merkel saw an angel on Monday."),
        new("he moved to russia in may and all is well there"),
        new("The van Gogh museum, the al Qaeda cell, Osama bin Laden and Oscar de la Renta."),
        new("The monks consecrated a three-storey dugan with upturned eaves. It stood in a [[moscow]] suburb.", "Moscow"),
        new("Fans of the Real teh Madrid side. A hardy plant; Robert hardly knew."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var pairs = (
            from surname in document.Tokens.Capitalised
            where surname is { IsWord: true, Case: LetterCase.Capitalised, SpaceBefore: true }
            let given = document.Tokens[surname.Index - 1]
            where given is { IsWord: true, Case: LetterCase.Capitalised }
            select (given.Lower, surname.Lower)).ToHashSet();
        foreach (var token in document.Tokens)
        {
            if (!token.IsWord || token.Case != LetterCase.Lower || token.Scripts != Scripts.Latin || token.Lower.Length < 4
                || document.IsIn(token, Zones.Table | Zones.Foreign) || IsPart(document.Tokens, token))
                continue;
            if (Right(document, token, pairs) is not { } right || !HasCapitals(document, token)) continue;
            yield return Flag(token.Span, $"“{document.TextOf(token)}” looks like a name. Did you mean “{right}”?", right);
        }
    }

    private static string? Right(Document document, Token token, HashSet<(string, string)> pairs)
    {
        if (CapitalWord.Is(document, token)) return Characters.Capitalised(token.Lower);
        if (token.Is(WordClass.Function)) return null;
        var (before, after) = (document.Tokens[token.Index - 1], document.Tokens[token.Index + 1]);
        if (before.Case == LetterCase.Capitalised && token.SpaceBefore && before.Is(WordClass.GivenName)
            && pairs.Contains((before.Lower, token.Lower)) && !token.Is(WordClass.AnyVerb))
            return Characters.Capitalised(token.Lower);
        if (after.Case == LetterCase.Capitalised && after.SpaceBefore && !token.Is(WordClass.Attribution)
            && Array.Find(KnownPeople.FirstNamesOf(document.Language, after.Lower), first => IsSpelt(first, token.Lower)) is { } given)
            return given;
        return !token.Entry.IsKnown && !WordList.Of(document.Language).IsEnglish(token.Lower) && NamesInSmallLetters.IsPart(document, token)
            ? Characters.Capitalised(token.Lower)
            : null;
    }

    /// <summary>Whether the small word spells the first name or nearly spells it: angel, Angela.</summary>
    private static bool IsSpelt(string first, string lower) =>
        first.StartsWith(lower, StringComparison.OrdinalIgnoreCase) && first.Length <= lower.Length + 2;

    /// <summary>An address, a handle, a compound.</summary>
    private static bool IsPart(TokenList tokens, Token token) =>
        (!token.SpaceBefore && tokens[token.Index - 1].Lower is "/" or "@" or "_" or "." or "-" or "#" or "]" or "[")
            || (!tokens[token.Index + 1].SpaceBefore && tokens[token.Index + 1].Lower is "/" or "@" or "_" or "-" or "[" or "]");

    private static bool HasCapitals(Document document, Token token)
    {
        var sentence = document.SentenceOf(token);
        int words = 0, capitals = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!document.Tokens[i].IsWord) continue;
            words++;
            if (document.Tokens[i].IsCapitalised) capitals++;
        }

        return capitals > 0 && capitals * WordsToACapital >= words && document.Tokens[sentence.FirstToken] is { } first
            && (first.IsCapitalised || !first.IsWord);
    }
}
