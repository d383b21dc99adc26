using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;

namespace KazRuMtQa.Rules.Name;

/// <summary>
/// Which of two spellings of a name an article keeps: what English news knows, what stands more often, what the tables of names prefer, what came
/// first.
/// </summary>
internal static class UsualSpelling
{
    /// <returns>Whether it is the first of the two.</returns>
    public static bool IsFirst(NameForm one, NameForm other, KnownNames names) =>
        !IsWithCase(one.Lower, other.Lower) && (IsWithCase(other.Lower, one.Lower) || Rank(one, names).CompareTo(Rank(other, names)) > 0);

    private static (bool IsKnown, bool IsAccepted, int Count, bool IsCanonical, float PerMillion, int Place) Rank(NameForm form, KnownNames names) =>
        (form.Entry.IsKnown, names.IsAccepted(form.Lower), form.Mentions.Count, names.IsCanonical(form.Lower), form.Entry.PerMillion,
            -form.Mentions[0].Token.Index);

    /// <summary>"Akşener'e": the name with a case ending of Turkish.</summary>
    private static bool IsWithCase(string lower, string bare) =>
        lower.Length > bare.Length && lower[bare.Length] is '\'' or '’' && lower.StartsWith(bare, StringComparison.Ordinal);
}
