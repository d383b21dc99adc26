using KazRuMtQa.Alignment;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>The forms of the text that may be a surname of the source: by sound, as the lexicon spells it, or translated.</summary>
internal static class NameForms
{
    private const int SureLink = 25;

    /// <param name="aligned">The text and its source.</param>
    /// <param name="surname">The surname as it stands in the source, with the ending of its case.</param>
    public static HashSet<string> Of(AlignedSource aligned, string surname)
    {
        var forms = aligned.Matches.NamesLike(surname, inAnyCase: true).Select(name => name.Form).ToHashSet(StringComparer.Ordinal);
        forms.UnionWith(surname.Split('-').Where(part => part.Length > 2).SelectMany(part => aligned.Matches.NamesLike(part))
            .Select(name => name.Form));
        if (aligned.Lexicon is null || aligned.StemLinks is null) return forms;
        foreach (var form in Bases(surname)) forms.UnionWith(aligned.Lexicon.SpellingsOf(form));
        // A name that is a word as well is sometimes translated, and the lexicon knows names that are often in the news.
        foreach (var link in aligned.StemLinks.Of(aligned.StemLinks.IdOf(aligned.StemOf(surname))))
        {
            if (link.Strength >= SureLink) forms.UnionWith(aligned.Matches.FormsOf(link.English));
        }

        return forms;
    }

    private static IEnumerable<string> Bases(string surname)
    {
        yield return surname;
        foreach (var ending in (string[])["а", "у", "ом", "ым", "е", "ой", "ы", "и"])
        {
            if (surname.EndsWith(ending, StringComparison.Ordinal)) yield return surname[..^ending.Length];
        }
    }
}
