using System.Numerics;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

/// <summary>
/// The genders of the persons of an article, by surname, where the text makes them plain. Contradicting evidence makes a person unknown.
/// </summary>
internal sealed class People(KnownNames names)
{
    /// <summary>Occurrences in a million words of news from which on a surname may stand for someone whom the article does not introduce.</summary>
    private const double FamousPerMillion = 5;

    private readonly Dictionary<string, Gender> genders = new(StringComparer.Ordinal);
    private readonly HashSet<string> contradicted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> firstNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GenderSign> signs = new(StringComparer.Ordinal);

    public Gender Of(string lower) => contradicted.Contains(lower) ? Gender.Unknown : genders.GetValueOrDefault(lower);

    /// <summary>Whether a title, a role or a patronymic tells the gender, or two weaker signs do; not a given name alone.</summary>
    public bool IsPlain(string lower) =>
        signs.TryGetValue(lower, out var of) && ((of & (GenderSign.Title | GenderSign.Known)) != 0 || BitOperations.PopCount((uint)of) > 1);

    /// <summary>The text says both, or names two persons so.</summary>
    public bool IsContradicted(string lower) => contradicted.Contains(lower);

    /// <summary>Somewhere in the text it is the last of two capitalised words.</summary>
    public bool IsSurname(string lower) => firstNames.ContainsKey(lower);

    /// <summary>Notes a first name of the surname; one that stands after two first names belongs to two persons.</summary>
    public void Introduce(string surname, string first)
    {
        if (!firstNames.TryAdd(surname, first) && firstNames[surname] != first) contradicted.Add(surname);
    }

    /// <summary>Notes a first name that tells nothing, unless the surname has one: "JD Vance".</summary>
    public void IntroduceByInitials(string surname, string initials) => firstNames.TryAdd(surname, initials);

    public void Learn(Token name, Gender gender, GenderSign sign)
    {
        if (gender == Gender.Unknown || (sign == GenderSign.GivenName && signs.GetValueOrDefault(name.Lower).HasFlag(GenderSign.Known))) return;
        // "Ivanka Trump" makes no woman of "Trump", whom news call by his surname alone; a rare surname is the one who was introduced.
        if (sign is GenderSign.GivenName or GenderSign.Known && name.Entry.PerMillion >= FamousPerMillion
            && names.IsSurnameOf(name.Lower, Other(gender)))
            contradicted.Add(name.Lower);
        if (genders.TryGetValue(name.Lower, out var known) && known != gender) contradicted.Add(name.Lower);
        genders[name.Lower] = gender;
        signs[name.Lower] = signs.GetValueOrDefault(name.Lower) | sign;
    }

    public static Gender Other(Gender gender) => gender == Gender.Female ? Gender.Male : Gender.Female;
}
