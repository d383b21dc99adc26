using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;

namespace KazRuMtQa.Rules.Name;

/// <summary>Names of an article, two and two, that may be spellings of one: they share their consonants, however these are romanised.</summary>
internal static class AlikeForms
{
    /// <summary>Names that share their consonants are few in an article; a text made of nothing else must not cost its square.</summary>
    private const int MostAlike = 16;

    public static IEnumerable<(NameForm One, NameForm Other)> Among(IReadOnlyCollection<NameForm> forms) =>
        from form in forms
        from key in KeysOf(form.Lower)
        group form by key into alike
        let first = alike.Take(MostAlike).ToArray()
        from one in Enumerable.Range(0, first.Length)
        from other in first.Skip(one + 1)
        select (first[one], other);

    private static IEnumerable<ulong> KeysOf(string lower)
    {
        yield return Romanisation.Key(lower);
        if ((lower.IndexOf('j', 1) > 0 || lower.Contains("ch", StringComparison.Ordinal)) && Romanisation.Key(lower, isContinental: true) is var key
            && key != Romanisation.Key(lower))
            yield return key;
    }
}
