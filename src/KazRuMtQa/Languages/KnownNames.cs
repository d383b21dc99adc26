using System.Collections.Frozen;

namespace KazRuMtQa.Languages;

/// <summary>The names of the tables <c>names-*.tsv</c>. Immutable.</summary>
internal sealed class KnownNames
{
    public const string Prefix = "names-";

    private readonly FrozenDictionary<(string First, string Surname), Gender> genders;
    private readonly FrozenSet<(string Surname, Gender Gender)> surnames;
    private readonly FrozenSet<(string, string)> variants;
    private readonly FrozenSet<string> canonical;
    private readonly FrozenSet<string> accepted;

    private KnownNames(IEnumerable<KnownName> names, Lexicon lexicon)
    {
        All = names.ToArray();
        genders = (from name in All
                   where name.Gender != '-'
                   from spelling in name.Variants.Select(variant => variant.Spelling).Append(name.Canonical)
                   let words = Words(spelling)
                   where words.Length == 2
                   group name.Gender == 'f' ? Gender.Female : Gender.Male by (words[0], words[1]))
            .Where(group => group.Distinct().Count() == 1).ToFrozenDictionary(group => group.Key, group => group.First());
        surnames = genders.Select(person => (person.Key.Surname, person.Value)).ToFrozenSet();
        variants = All.SelectMany(name => VariantWords(name, IsName)).ToFrozenSet();
        accepted = All.SelectMany(name => name.Variants.Select(variant => variant.Spelling).Append(name.Canonical)).SelectMany(Words).Where(IsName)
            .ToFrozenSet(StringComparer.Ordinal);
        canonical = All.SelectMany(name => Words(name.Canonical)).Where(IsName).ToFrozenSet(StringComparer.Ordinal);

        // In "Astana Center" or "Bank of Kazakhstan", the words that are no words of the language.
        bool IsName(string word) => !lexicon[word].IsCommonWord && !lexicon[word].Is(WordClass.Function);
    }

    public static KnownNames Read(TableFolder tables, Lexicon lexicon) => new(
        tables.Files.Where(file => file.StartsWith(Prefix, StringComparison.Ordinal))
            .SelectMany(file => tables.Read(file).Select((cells, index) => NameOf(file, index + 2, cells))),
        lexicon);

    public IReadOnlyList<KnownName> All { get; }

    /// <summary>The gender of the person of that first name and surname, both in lower case.</summary>
    public Gender GenderOf(string first, string surname) => genders.GetValueOrDefault((first, surname));

    /// <summary>Whether a known person of that gender bears the surname, in lower case.</summary>
    public bool IsSurnameOf(string surname, Gender gender) => surnames.Contains((surname, gender));

    /// <summary>
    /// Whether the two words stand in the same place of two accepted spellings of one name: kyiv and kiev, lukashenko and lukashenka.
    /// </summary>
    public bool AreVariants(string one, string other) => variants.Contains((one, other)) || variants.Contains((other, one));

    /// <summary>Whether the word stands in some name as it is usually spelled.</summary>
    public bool IsCanonical(string word) => canonical.Contains(word);

    /// <summary>Whether the word stands in some name as some house spells it.</summary>
    public bool IsAccepted(string word) => accepted.Contains(word);

    private static IEnumerable<(string, string)> VariantWords(KnownName name, Func<string, bool> isName)
    {
        var spellings = name.Variants.Select(variant => Words(variant.Spelling)).Prepend(Words(name.Canonical)).ToArray();
        return from first in spellings
               from second in spellings
               where first.Length == second.Length
               from pair in first.Zip(second)
               where string.CompareOrdinal(pair.First, pair.Second) < 0 && isName(pair.First) && isName(pair.Second)
               select pair;
    }

    private static string[] Words(string spelling) => spelling.ToLowerInvariant().Split(' ');

    /// <exception cref="InvalidDataException">A cell is not as it should be; the message begins with file and line.</exception>
    private static KnownName NameOf(string file, int line, string[] cells) => new(
        cells[0], cells[1], cells[2], cells[3] is "f" or "m" or "-"
            ? cells[3][0]
            : throw Fault(file, line, $"the gender '{cells[3]}' is not f, m or -"),
        Parts(cells[4]), Parts(cells[5]).Select(Variant).ToArray(), Parts(cells[6]),
        Parts(cells[7]).Select(part => Earlier(file, line, part)).ToArray());

    private static string[] Parts(string cell) => cell.Length == 0 ? [] : cell.Split(" | ");

    private static NameVariant Variant(string part) =>
        part.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at && part.EndsWith(')')
            ? new NameVariant(part[..at], part[(at + 2)..^1])
            : new NameVariant(part, "");

    /// <summary><c>Nur-Sultan 2019-03-23/2022-09-17</c>: either day may be missing.</summary>
    private static EarlierName Earlier(string file, int line, string part)
    {
        var space = part.LastIndexOf(' ');
        var days = space < 0 ? [] : part[(space + 1)..].Split('/');
        if (days.Length != 2 || days.Any(day => !day.All(c => char.IsAsciiDigit(c) || c == '-')))
            throw Fault(file, line, $"'{part}' is not a name with its days: Akmola 1992-07-06/1998-05-06");
        return new EarlierName(part[..space], days[0], days[1]);
    }

    private static InvalidDataException Fault(string file, int line, string what) => new($"{file}({line}): {what}.");
}
