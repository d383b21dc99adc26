using KazRuMtQa.Languages;

namespace KazRuMtQa.Audit.Across;

/// <summary>Spellings of one name.</summary>
/// <param name="Articles">Mentions of any spelling, counted once an article and spelling.</param>
/// <param name="Unusual">Of these, in another spelling than the usual one.</param>
internal sealed record NameRow(string Usual, IReadOnlyList<NameCount> Others, int Articles, int Unusual);

internal sealed record NameCount(string Name, int Articles);

/// <summary>
/// Counts in how many articles each name stands, and finds spellings of one name: those that can be read as the same letters of the
/// original by some scheme of romanisation. Rare spellings of a frequent name are what an editor wants to see.
/// </summary>
internal sealed class NameSpellings
{
    /// <summary>A name below this is too rare to have a usual spelling.</summary>
    private const int FewestArticles = 5;
    private const int ShortestName = 5;

    private readonly Dictionary<string, int> articles = new(StringComparer.Ordinal);

    /// <summary>
    /// Letters by which a name shows that it was written in Cyrillic. Names of the Latin alphabet have their own spellings: Philip and
    /// Phillip, Carey and Carrie are different people.
    /// </summary>
    private static readonly string[] Signs = ["kh", "zh", "shch", "dzh", "iy", "yy", "yev", "yov", "aya", "aye", "oye", "uly", "kyzy"];
    private static readonly string[] Endings =
    [
        "ov", "ev", "ova", "eva", "sky", "ski", "skaya", "enko", "chuk", "ich", "ovna", "evna", "bek", "bayev", "baev", "uly", "shvili", "adze",
    ];

    /// <summary>Of countries that write, or wrote, in Cyrillic, and of their neighbours in the Caucasus.</summary>
    private static readonly HashSet<string> Region = ["am", "az", "by", "ge", "kg", "kz", "md", "ru", "tj", "tm", "ua", "uz"];

    private static readonly HashSet<string> NamesOfTheRegion =
        [.. Language.English.Names.All.Where(name => Region.Contains(name.Country)).SelectMany(name => name.Canonical.ToLowerInvariant().Split(' '))];

    /// <summary>The distinct names of an article.</summary>
    public void Add(IEnumerable<string> names)
    {
        foreach (var name in names.Select(Bare).Where(name => name.Length >= ShortestName && !name.Any(char.IsAsciiDigit))
            .Distinct(StringComparer.Ordinal))
            articles[name] = articles.GetValueOrDefault(name) + 1;
    }

    /// <summary>Names that are spelt in several ways, those with most unusual spellings first.</summary>
    public IEnumerable<NameRow> Found() =>
        from sharing in articles.GroupBy(entry => Romanisation.Key(entry.Key.ToLowerInvariant()))
        where sharing.Skip(1).Any()
        from row in RowsOf([.. sharing.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal)])
        orderby row.Unusual descending, row.Usual
        select row;

    /// <summary>Each frequent spelling takes the rarer ones that can be the same name.</summary>
    private static IEnumerable<NameRow> RowsOf(List<KeyValuePair<string, int>> spellings)
    {
        while (spellings.Count > 0 && spellings[0].Value >= FewestArticles)
        {
            var usual = spellings[0];
            var lower = usual.Key.ToLowerInvariant();
            var others = spellings.Skip(1)
                .Where(entry =>
                    Language.English.Romanisation.AreSame(lower, entry.Key.ToLowerInvariant()) && !AreOthers(lower, entry.Key.ToLowerInvariant()))
                .ToArray();
            spellings.RemoveAll(entry => entry.Key == usual.Key || others.Contains(entry));
            if (others.Length == 0 || !others.Append(usual).Any(entry => IsRomanised(entry.Key.ToLowerInvariant()))) continue;
            var unusual = others.Sum(other => other.Value);
            yield return new NameRow(usual.Key, [.. others.Select(other => new NameCount(other.Key, other.Value))], usual.Value + unusual, unusual);
        }
    }

    /// <summary>
    /// A first name belongs to many people, each with a spelling of their own (Denis and Dennis); and Cuban is no spelling of Kuban, nor Ghana of
    /// Hanna.
    /// </summary>
    private static bool AreOthers(string usual, string other)
    {
        var (one, two) = (Language.English.Lexicon[usual], Language.English.Lexicon[other]);
        return one.Is(WordClass.GivenName) || two.Is(WordClass.GivenName) || one.AdjectiveShare > 0.1f || two.AdjectiveShare > 0.1f
            || Language.English.Countries.Contains(usual) || Language.English.Countries.Contains(other);
    }

    private static bool IsRomanised(string lower) =>
        NamesOfTheRegion.Contains(lower) || Signs.Any(sign => lower.Contains(sign, StringComparison.Ordinal))
            || WordEnding.IsAny(lower, Endings);

    private static string Bare(string name) =>
        name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name;
}
