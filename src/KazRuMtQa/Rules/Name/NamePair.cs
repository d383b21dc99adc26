using System.Collections.Frozen;
using FuzzySharp;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Rules.Name;

internal enum Likeness : byte
{
    /// <summary>Two names, or nothing can be said.</summary>
    None,

    /// <summary>The same letters by two schemes of romanisation.</summary>
    Romanised,

    /// <summary>One of the two is garbled: the rest of the name is the same.</summary>
    Garbled,
}

/// <summary>
/// Decides whether two spellings in one article name the same person or place. They do when both stand for the same letters and nothing
/// speaks for two persons; when the letters differ, only if the rest of the full name agrees. A feminine or plural ending makes another word.
/// </summary>
internal static class NamePair
{
    private const int ShortestAlone = 5;
    private const int ShortestGarbled = 6;
    private const int FewestShared = 84;

    /// <summary>Two companies share their "Inc".</summary>
    private static readonly FrozenSet<string> CompanyForms = Table.Read("company-forms.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    public static Likeness Of(NameForm one, NameForm other)
    {
        if ((IsAdjective(one) || IsAdjective(other)) && !one.Lower.AsSpan()[^2..].SequenceEqual(other.Lower.AsSpan()[^2..])) return Likeness.None;
        if (IsInflected(one.Lower, other.Lower) || IsInflected(other.Lower, one.Lower) || DifferInMarksOnly(one.Lower, other.Lower)) return Likeness.None;
        var shared = SharesFirstName(one, other);
        var isKnown = KnownNames.Default.AreVariants(one.Lower, other.Lower);
        if (isKnown || Romanisation.AreSame(one.Lower, other.Lower))
            return shared || SharesSurname(one, other) || (MayBeAlone(one, other, isKnown) && !AreTwoPersons(one, other)) ? Likeness.Romanised : Likeness.None;
        return shared && IsGarbled(one, other) ? Likeness.Garbled : Likeness.None;
    }

    /// <summary>"German" is no spelling of Herrmann, whatever letters stand for each other; "Izraeli" is one of Israeli.</summary>
    private static bool IsAdjective(NameForm form) => form.Entry.AdjectiveShare > 0.5f;

    /// <summary>The tables say so, or both are long and one of them is in no word list: two names that English news knows well are likely two names.</summary>
    private static bool MayBeAlone(NameForm one, NameForm other, bool isKnown) =>
        !one.Entry.Is(WordClass.GivenName) && !other.Entry.Is(WordClass.GivenName)
        && (isKnown || (one.Lower.Length >= ShortestAlone && other.Lower.Length >= ShortestAlone && (!one.Entry.IsKnown || !other.Entry.IsKnown)));

    private static bool IsGarbled(NameForm one, NameForm other) =>
        one.Lower.Length >= ShortestGarbled && other.Lower.Length >= ShortestGarbled && (!one.Entry.IsKnown || !other.Entry.IsKnown)
        && Fuzz.Ratio(Romanisation.Fold(one.Lower), Romanisation.Fold(other.Lower)) >= FewestShared;

    private static bool SharesFirstName(NameForm one, NameForm other) =>
        one.Mentions.Any(mention => mention.Before is { } before && other.Mentions.Any(another => another.Before is { } name && IsSameWord(before.Lower, name.Lower)));

    private static bool SharesSurname(NameForm one, NameForm other) =>
        one.Mentions.Any(mention => mention.After is { } after && other.Mentions.Any(another => another.After is { } name && !CompanyForms.Contains(name.Lower) && IsSameWord(name.Lower, after.Lower)));

    /// <summary>Each has a first name of its own, or is one with a surname of its own.</summary>
    private static bool AreTwoPersons(NameForm one, NameForm other) =>
        (one.Mentions.Any(mention => mention.Before is not null) && other.Mentions.Any(mention => mention.Before is not null))
        || one.Mentions.All(mention => mention.After is not null) || other.Mentions.All(mention => mention.After is not null);

    private static bool IsSameWord(string one, string other) =>
        one == other || (one.Length == 2 && one[1] == '.' && one[0] == other[0]) || (other.Length == 2 && other[1] == '.' && one[0] == other[0]) || KnownNames.Default.AreVariants(one, other)
        || (one.Length > 3 && other.Length > 3 && Romanisation.AreSame(one, other));

    /// <summary>Joaquín and Joaquin, Solskjær and Solskjaer, Al-Qaida and Alqaida: so newsrooms write as often as engines.</summary>
    private static bool DifferInMarksOnly(string one, string other) => Letters(one).SequenceEqual(Letters(other));

    private static IEnumerable<char> Letters(string lower) => lower.Replace("æ", "ae", StringComparison.Ordinal).Where(char.IsLetter).Select(PlainLetters.Of);

    /// <summary>Ivanova, Ivanovs, Chechens, Bakuvian: the first spelling with an ending.</summary>
    private static bool IsInflected(string stem, string longer)
    {
        if (longer.Length <= stem.Length || longer.Length > stem.Length + 3 || !longer.StartsWith(stem, StringComparison.Ordinal)) return false;
        return longer.AsSpan(stem.Length) is "a" or "s" or "es" or "n" or "an" or "ian" or "i" or "is" or "in" or "e" or "as" or "na" or "ite" or "y" or "ov" or "ev" or "ova";
    }
}
