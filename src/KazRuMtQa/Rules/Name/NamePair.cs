using System.Collections.Frozen;
using FuzzySharp;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;

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
    private static readonly Knowledge<FrozenSet<string>> CompanyForms = Knowledge.Words("company-forms.tsv");

    public static Likeness Of(NameForm one, NameForm other, Language language)
    {
        if ((IsAdjective(one) || IsAdjective(other)) && !one.Lower.AsSpan()[^2..].SequenceEqual(other.Lower.AsSpan()[^2..])) return Likeness.None;
        if (IsInflected(one.Lower, other.Lower) || IsInflected(other.Lower, one.Lower) || DifferInMarksOnly(one.Lower, other.Lower))
            return Likeness.None;
        var shared = SharesFirstName(one, other, language);
        var isKnown = language.Names.AreVariants(one.Lower, other.Lower);
        if (isKnown || language.Romanisation.AreSame(one.Lower, other.Lower))
            return shared || SharesSurname(one, other, language) || (MayBeAlone(one, other, isKnown) && !AreTwoPersons(one, other))
                ? Likeness.Romanised
                : Likeness.None;
        return shared && IsGarbled(one, other, language.Romanisation) ? Likeness.Garbled : Likeness.None;
    }

    /// <summary>"German" is no spelling of Herrmann, whatever letters stand for each other; "Izraeli" is one of Israeli.</summary>
    private static bool IsAdjective(NameForm form) => form.Entry.AdjectiveShare > 0.5f;

    /// <summary>
    /// The tables say so, or both are long and one of them is in no word list: two names that English news knows well are likely two names.
    /// </summary>
    private static bool MayBeAlone(NameForm one, NameForm other, bool isKnown) =>
        !one.Entry.Is(WordClass.GivenName) && !other.Entry.Is(WordClass.GivenName)
        && (isKnown || (one.Lower.Length >= ShortestAlone && other.Lower.Length >= ShortestAlone && (!one.Entry.IsKnown || !other.Entry.IsKnown)));

    private static bool IsGarbled(NameForm one, NameForm other, Romanisation romanisation) =>
        one.Lower.Length >= ShortestGarbled && other.Lower.Length >= ShortestGarbled && (!one.Entry.IsKnown || !other.Entry.IsKnown)
        && Fuzz.Ratio(romanisation.Fold(one.Lower), romanisation.Fold(other.Lower)) >= FewestShared;

    private static bool SharesFirstName(NameForm one, NameForm other, Language language) =>
        one.Mentions.Any(mention =>
            mention.Before is { } before
                && other.Mentions.Any(another => another.Before is { } name && IsSameWord(before.Lower, name.Lower, language)));

    private static bool SharesSurname(NameForm one, NameForm other, Language language) =>
        one.Mentions.Any(mention =>
            mention.After is { } after
                && other.Mentions.Any(another =>
                    another.After is { } name && !CompanyForms.Of(language).Contains(name.Lower) && IsSameWord(name.Lower, after.Lower, language)));

    /// <summary>Each has a first name of its own, or is one with a surname of its own.</summary>
    private static bool AreTwoPersons(NameForm one, NameForm other) =>
        (one.Mentions.Any(mention => mention.Before is not null) && other.Mentions.Any(mention => mention.Before is not null))
        || one.Mentions.All(mention => mention.After is not null) || other.Mentions.All(mention => mention.After is not null);

    private static bool IsSameWord(string one, string other, Language language) =>
        one == other || (one.Length == 2 && one[1] == '.' && one[0] == other[0]) || (other.Length == 2 && other[1] == '.' && one[0] == other[0])
            || language.Names.AreVariants(one, other)
        || (one.Length > 3 && other.Length > 3 && language.Romanisation.AreSame(one, other));

    /// <summary>Joaquín and Joaquin, Solskjær and Solskjaer, Al-Qaida and Alqaida: so newsrooms write as often as engines.</summary>
    private static bool DifferInMarksOnly(string one, string other) => Letters(one).SequenceEqual(Letters(other));

    private static IEnumerable<char> Letters(string lower) =>
        lower.Replace("æ", "ae", StringComparison.Ordinal).Where(char.IsLetter).Select(PlainLetters.Of);

    /// <summary>Ivanova, Ivanovs, Chechens, Bakuvian: the first spelling with an ending.</summary>
    private static bool IsInflected(string stem, string longer)
    {
        if (longer.Length <= stem.Length || longer.Length > stem.Length + 3 || !longer.StartsWith(stem, StringComparison.Ordinal)) return false;
        return longer.AsSpan(stem.Length) is "a" or "s" or "es" or "n" or "an" or "ian" or "i" or "is" or "in" or "e" or "as" or "na" or "ite" or "y"
            or "ov" or "ev" or "ova";
    }
}
