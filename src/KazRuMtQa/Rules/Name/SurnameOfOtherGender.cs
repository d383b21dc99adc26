using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

internal sealed class SurnameOfOtherGender : Rule
{
    public override string Title => "Surname of wrong gender";

    public override string Why =>
        "Russian surnames have a form for men and one for women: Polyakov, Polyakova. An engine that puts a name into its first case takes the "
            + "wrong one (“Elena Polyakov”), or leaves a man's in the genitive (“Leonid Volkova”).";

    public override Category Category => Category.Spelling;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The deputy head, Irina [[Shirshin]], was detained for two days.", "Shirshina"),
        new("Two citizens, Yelena [[Polyakov]] and Oksana [[Timofeev]], were on holiday.", "Polyakova"),
        new("The court fined Leonid [[Volkova]] on Friday.", "Volkov"),
        new("The vocalist sang for Dmitry [[Zarechnaya]] in Tver.", "Zarechny"),
        new("Irina Shirshina and Leonid Volkov came. Monica Lewinsky and Anastasia Romanov did not."),
        new("The singer Nikita Belova sang. Sasha Petrova and Zhenya Orlov danced."),
        new("Carlos Medina met Vladimir Molina. Olga Martin won."),
        new("The Elena Volkov Gallery is open."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var surname in document.Tokens.Capitalised)
        {
            if (surname.Lower.Length < 5 || !NameMentions.IsName(document, surname) || surname.Case != LetterCase.Capitalised || !surname.SpaceBefore
                || document.IsIn(surname, Zones.Table | Zones.Foreign))
                continue;
            if (GivenBefore(document, surname) is not { } given
                || Right(document.Language, GivenNames.Of(document.Language).GenderOf(given.Lower), given.Lower, surname.Lower) is not { } right
                || document.Tokens[surname.Index + 1] is { IsWord: true, IsCapitalised: true })
                continue;
            if (surname.Entry.IsKnown || surname.Lower == "romanov") continue;
            var gender = GivenNames.Of(document.Language).GenderOf(given.Lower) == Gender.Female ? "a woman" : "a man";
            yield return Flag(surname.Span,
                $"“{document.TextOf(surname)}” does not fit “{document.TextOf(given)}”, {gender}’s name. Check the surname against the original.",
                Characters.Capitalised(right));
        }
    }

    private static Token? GivenBefore(Document document, Token surname)
    {
        var given = document.Tokens[surname.Index - 1];
        return given.IsWord && given.Case == LetterCase.Capitalised && GivenNames.Of(document.Language).IsEastern(given.Lower)
            && given.Lower != "nikita" && document.SentenceOf(given) == document.SentenceOf(surname) ? given : null;
    }

    private static string? Right(Language language, Gender gender, string given, string surname) => gender switch
    {
        // Emigrants' wives and daughters bear names in -sky, and -in is the end of many other names.
        // Kazakh names are borne by men and women alike: Lyazzat Kiinov.
        Gender.Female when given[^1] == 'a' && !surname.EndsWith("sky", StringComparison.Ordinal)
            && (surname.EndsWith("ov", StringComparison.Ordinal) || surname.EndsWith("ev", StringComparison.Ordinal)
                || surname.EndsWith("shin", StringComparison.Ordinal)
                || surname.EndsWith("kin", StringComparison.Ordinal)) => SlavicSurname.Of(language).Feminine(surname),
        Gender.Male when surname.EndsWith("ova", StringComparison.Ordinal) || surname.EndsWith("eva", StringComparison.Ordinal)
            || surname.EndsWith("skaya", StringComparison.Ordinal) => SlavicSurname.Of(language).Masculine(surname),
        Gender.Male when surname.EndsWith("naya", StringComparison.Ordinal) => surname[..^3] + "y",
        _ => null,
    };
}
