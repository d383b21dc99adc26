using KazRuMtQa.Languages;

namespace KazRuMtQa.Rules.Name;

/// <summary>
/// The names of a place or a body that differ as names: other words, not another spelling of the same ones, nor a part of the whole. Single-word
/// bodies and short forms are left out.
/// </summary>
internal static class OtherNames
{
    /// <summary>Names given up before that year come up where history is told.</summary>
    private const string NotBefore = "2000";

    /// <returns>All of its names, the usual one too; none where it has only that.</returns>
    public static IEnumerable<KnownSpelling> Of(KnownName name)
    {
        var others = name.Kind is "body" or "party" or "company" or "university" or "event"
            ? name.Variants.Select(variant => variant.Spelling).Where(spelling => spelling.Contains(' ', StringComparison.Ordinal))
            : name.Earlier.Where(earlier => string.CompareOrdinal(earlier.To, NotBefore) > 0).Select(earlier => earlier.Spelling);
        var different = others.Where(other => !IsPart(name.Canonical, other)).ToArray();
        return different.Length == 0
            ? []
            : different.Append(name.Canonical).Select(spelling => new KnownSpelling(name, KnownSpelling.WordsOf(spelling), spelling, name.Canonical));
    }

    private static bool IsPart(string one, string other)
    {
        var (first, second) = ($" {American(one)} ", $" {American(other)} ");
        return first.Contains(second, StringComparison.Ordinal) || second.Contains(first, StringComparison.Ordinal);
    }

    private static string American(string spelling) =>
        spelling.Replace("sation", "zation", StringComparison.Ordinal).Replace("entre", "enter", StringComparison.Ordinal)
        .Replace("eatre", "eater", StringComparison.Ordinal).Replace("efence", "efense", StringComparison.Ordinal)
        .Replace("Saint ", "St. ", StringComparison.Ordinal).Replace("St ", "St. ", StringComparison.Ordinal);
}
