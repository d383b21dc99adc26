using KazRuMtQa.Knowledge;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

internal sealed class PatronymicGender : Rule
{
    public override string Title => "Patronymic of the other gender";

    public override string Why =>
        "A patronymic has the gender of its bearer: Anna Sergeyevna, Ivan Sergeyevich. An engine that declines it wrongly, or takes it from another name, makes one person of two.";

    public override Category Category => Category.Spelling;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The teacher Anna [[Sergeyevich]] Petrova came.", "Sergeyevna"),
        new("Ivan [[Sergeyevna]] Petrov came.", "Sergeyevich"),
        new("Anna Sergeyevna Petrova met Ivan Sergeyevich Petrov."),
        new("Ana Ivanovich won in Paris. Maria Markovich Jones lost."),
        new("Sasha Nikolayevna Orlova came."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tokens = document.Tokens;
        foreach (var token in tokens)
        {
            if (!token.IsCapitalised || token.Lower.Length < 7 || Other(token.Lower) is not { } other) continue;
            var (given, surname) = (tokens[token.Index - 1], tokens[token.Index + 1]);
            if (!given.Is(WordClass.GivenName) || !surname.IsWord || surname.Case != LetterCase.Capitalised) continue;
            var isFeminine = token.Lower.EndsWith("vna", StringComparison.Ordinal);
            if (given.Is(isFeminine ? WordClass.FemaleName : WordClass.MaleName) || !HasGender(surname.Lower, !isFeminine)) continue;
            var text = document.TextOf(token);
            var right = text[..^(token.Lower.Length - other.Stem)] + other.Ending;
            yield return Flag(token.Span, $"“{text}” is the patronymic of a {(isFeminine ? "woman" : "man")}, while “{document.TextOf(given)}” is a name of the other gender.", right);
        }
    }

    /// <summary>The length of the stem of a patronymic, and its ending for the other gender; null for any other word.</summary>
    private static (int Stem, string Ending)? Other(string lower)
    {
        if (lower.EndsWith("vich", StringComparison.Ordinal)) return (lower.Length - 4, "vna");
        return lower.EndsWith("ovna", StringComparison.Ordinal) || lower.EndsWith("evna", StringComparison.Ordinal) ? (lower.Length - 3, "vich") : null;
    }

    private static bool HasGender(string surname, bool isFeminine) => isFeminine
        ? surname.EndsWith("ova", StringComparison.Ordinal) || surname.EndsWith("eva", StringComparison.Ordinal) || surname.EndsWith("ina", StringComparison.Ordinal) || surname.EndsWith("aya", StringComparison.Ordinal)
        : surname.EndsWith("ov", StringComparison.Ordinal) || surname.EndsWith("ev", StringComparison.Ordinal) || surname.EndsWith("in", StringComparison.Ordinal) || surname.EndsWith("sky", StringComparison.Ordinal);
}
