using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

internal sealed class SmallLetterSurname : Rule
{
    private static readonly Knowledge<FrozenSet<string>> Endings = Knowledge.List("name/small-letter-surname english-endings");

    /// <summary>The share of capitals from which a word is a name; "christian" is below it.</summary>
    private const float NameShare = 0.9f;

    private const int Shortest = 4;

    public override string Title => "Surname in lower case";

    public override string Why =>
        "An engine that takes a surname for a word writes it small or translates it: “Theresa may said”. The reader loses the person.";

    public override Category Category => Category.Mistranslation;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.93;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Theresa [[may]] said the talks would go on.", "May"),
        new("The office of Theresa [[may]]'s successor was closed.", "May"),
        new("A spokesman for Donald [[trump]] declined to comment.", "Trump"),
        new("The aide of Volodymyr [[zelensky]] came by train.", "Zelensky"),
        new("The lawyer Oleg [[lavrukhin]] asked for a delay.", "Lavrukhin"),
        new("“We won,” said Sergei [[ponkratiev]].", "Ponkratiev"),
        new("The fine was paid by Nursultan [[nazarbayev]]'s office.", "Nazarbayev"),
        new("Theresa may come tomorrow. So may we all."),
        new("Oleg interceded for her. Sergei didn't. Oleg re-enlisted."),
        new("Erik dela Cruz wrote it. Ludwig van Beethoven heard it."),
        new("A Hillary flunky wrote it, and a Christian baker answered."),
        new("Patriarch Kirill consecrated the church. The Diego knockoffs sold well."),
        new("Tim cooked for Bill, who gates the sheep."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tokens = document.Tokens;
        foreach (var token in tokens.Capitalised)
        {
            if (!token.IsWord || token.Case != LetterCase.Capitalised || token.Is(WordClass.Function)
                || tokens[token.Index + 1] is not { IsWord: true, Case: LetterCase.Lower, SpaceBefore: true } next)
                continue;
            if (!IsKnownSurname(document, token, next) && !IsNameLike(document, token, next)) continue;
            var surname = Characters.Capitalised(next.Lower);
            yield return Flag(next.Span,
                $"“{document.TextOf(next)}” after “{document.TextOf(token)}” looks like a surname. Did you mean “{surname}”?", surname);
        }
    }

    /// <summary>"Theresa may said": someone whom the tables know.</summary>
    private static bool IsKnownSurname(Document document, Token given, Token surname) =>
        KnownPeople.FirstNamesOf(document.Language, surname.Lower).Contains(given.Lower, StringComparer.OrdinalIgnoreCase)
            && (!surname.Is(WordClass.FiniteVerb) || IsSubject(document.Tokens, surname));

    /// <summary>
    /// "Oleg lavrukhin": after a first name, a word that English writes with a capital, or does not know and that is no form of a verb or noun.
    /// </summary>
    private static bool IsNameLike(Document document, Token given, Token surname)
    {
        if (!given.Is(WordClass.GivenName) || given.Entry.CapitalisedShare < NameShare || !NameMentions.IsName(document, given)
            || surname.Lower.Length < Shortest || surname.Scripts != Scripts.Latin)
            return false;
        // "a Hillary flunky", "a Christian baker"
        if (document.IsIn(given, Zones.Table | Zones.Foreign) || given.Lower == "christian" || document.Tokens[given.Index - 1].Lower is "a" or "an"
            || IsPlaceOpening(document.Tokens[given.Index - 1]) || document.Tokens[surname.Index + 1].IsCapitalised)
            return false;
        return surname.Entry.PerMillion > 0
            ? surname.Entry.CapitalisedShare >= NameShare && !surname.Is(WordClass.AnyVerb | WordClass.Function)
            : !surname.Entry.IsKnown && surname.Lower.All(char.IsLetter)
                && !WordEnding.IsAny(surname.Lower, Endings.Of(document.Language).Items.AsSpan());
    }

    /// <summary>"San Antonio".</summary>
    private static bool IsPlaceOpening(Token token) => token.Lower is "san" or "st" or "st." or "saint" or "santa" or "el" or "los";

    /// <summary>A verb after "may" shows that "may" is none.</summary>
    private static bool IsSubject(TokenList tokens, Token surname)
    {
        var next = tokens[surname.Index + 1];
        return next.Lower == "'s" || (next.Is(WordClass.VerbPast | WordClass.VerbThird) && !next.Is(WordClass.VerbBase) && next.Lower is not "'d")
            || next.Lower is "has" or "had" or "was" or "is" or "did" or "does";
    }
}
