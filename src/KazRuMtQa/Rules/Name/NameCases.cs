using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

/// <summary>The first case of a name that is in another one, where the text or the list of known names has it.</summary>
internal static class NameCases
{
    /// <summary>Endings of Russian cases that no first case has, and the endings of the first case that they can stand for.</summary>
    private static readonly Knowledge<(string Case, string[] First)[]> Endings = OfSign("beside");

    /// <summary>Endings that no name of English news has, and the ending of the first case: Simonovskogo, Veselnickoj.</summary>
    private static readonly Knowledge<(string Case, string[] First)[]> Plain = OfSign("alone");

    /// <summary>A name of four letters may lose its last one to an ending: Akhba, Akhby.</summary>
    public const int ShortestBeside = 4;

    private static readonly Knowledge<Dictionary<string, string>> Surnames = new(language => language.Names.All.Where(name => name.Kind == "person")
        .Select(name => name.Canonical[(name.Canonical.LastIndexOf(' ') + 1)..]).GroupBy(surname => surname.ToLowerInvariant())
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal));

    /// <summary>
    /// A form that the article has beside its first case: Buzovy beside Olga Buzova, Prokopeni beside Prokopenya, Mamayeva beside Anton Mamayev and
    /// no woman of that name.
    /// </summary>
    public static string? Beside(Document document, NameMentions names, NameForm form)
    {
        if (form.Entry.IsKnown) return null;
        var (stem, last) = (form.Lower[..^1], form.Lower[^1]);
        var other = last switch
        {
            'a' when SlavicSurname.Of(document.Language).Masculine(form.Lower) is not null => names[stem],
            'y' or 'u' => names[stem + "a"],
            'i' => names[stem + "ya"] ?? names[stem + "a"],
            _ => null,
        };
        if (other is null || form.Mentions.Any(mention => mention.Before is not null || mention.After is not null)) return null;
        var firstNames = other.Mentions.Select(mention => mention.Before).OfType<Token>().ToArray();
        if (firstNames.Length == 0) return null;
        return last != 'a'
            || Array.TrueForAll(firstNames, name => GivenNames.Of(document.Language).GenderOf(name.Lower) == Gender.Male) && !HasWoman(document)
                ? document.TextOf(other.Mentions[0].Token)
                : null;
    }

    /// <summary>A wife or a daughter may bear the feminine name.</summary>
    private static bool HasWoman(Document document) =>
        document.Tokens.Any(token => token.Lower is "she" or "her" or "wife" or "daughter" or "sister" or "mother" or "woman" or "mrs" or "ms");

    /// <summary>
    /// A form that is no first case whatever stands beside it: "the Simonovskogo court", "Anna Anyukhinoy", "the hospital named Yudina".
    /// </summary>
    public static string? OwnCase(Document document, NameMention mention)
    {
        var (token, lower) = (mention.Token, mention.Token.Lower);
        if (token.Entry.IsKnown) return null;
        foreach (var (ending, first) in Plain.Of(document.Language))
        {
            if (lower.Length >= ending.Length + 3 && lower.EndsWith(ending, StringComparison.Ordinal))
                return Characters.Capitalised(lower[..^ending.Length] + first[0]);
        }

        if (mention.Before is { } given && GivenNames.Of(document.Language) is var givenNames && givenNames.IsEastern(given.Lower)
            && givenNames.GenderOf(given.Lower) == Gender.Female && lower.Length > 5 && lower[^2..] is "oy" or "oi"
            && SlavicSurname.Of(document.Language).Masculine(lower[..^2] + "a") is not null)
            return Characters.Capitalised(lower[..^2] + "a");
        return document.Tokens[token.Index - 1] is { Lower: "named" } named && document.Tokens[named.Index - 1].Is(WordClass.RoleNoun)
            && SlavicSurname.Of(document.Language).Masculine(lower) is { } man && mention.After is null
                ? "after " + Characters.Capitalised(man)
                : null;
    }

    /// <summary>The name as it stands elsewhere in the article or in the tables of names.</summary>
    public static string? FirstCase(Document document, NameMentions names, NameForm form)
    {
        var surnames = Surnames.Of(document.Language);
        foreach (var (ending, firsts) in Endings.Of(document.Language))
        {
            if (form.Lower.Length < ending.Length + 3 || !form.Lower.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = form.Lower[..^ending.Length];
            foreach (var first in firsts)
            {
                if (names[stem + first] is { } other && !IsMan(form, first)) return document.TextOf(other.Mentions[0].Token);
                if (!form.Entry.IsKnown && surnames.TryGetValue(stem + first, out var known) && !surnames.ContainsKey(form.Lower)) return known;
            }
        }

        return null;
    }

    /// <summary>"Ivan Donskoy" beside "Anna Donskaya" are two people: a name in -oy with a first name of its own.</summary>
    private static bool IsMan(NameForm form, string first) =>
        first.EndsWith('a') && form.Mentions.Any(mention => mention.Before is { } before && !before.Is(WordClass.FemaleName));

    private static Knowledge<(string Case, string[] First)[]> OfSign(string sign) => new(language => language.Tables.Read("name-cases.tsv")
        .Where(row => row[2] == sign).Select(row => (row[0], row[1].Split('|'))).ToArray());
}
