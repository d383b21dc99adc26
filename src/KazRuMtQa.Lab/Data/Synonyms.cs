using System.Collections.Frozen;
using System.Globalization;
using KazRuMtQa.Files;

namespace KazRuMtQa.Lab.Data;

/// <summary>
/// Words of like meaning from the files of WordNet 3.0 (<c>index.noun</c>, <c>data.noun</c> and those of verbs, adjectives and adverbs), as a
/// program that rewrites articles uses them: the senses of a word are not told apart.
/// </summary>
internal sealed class Synonyms
{
    /// <summary>Of the senses of a word so many count, the most frequent ones: the rest are hardly met in news.</summary>
    private const int MostSenses = 3;

    private readonly FrozenDictionary<(WordNetPart Part, string Word), string[]> entries;

    private Synonyms(FrozenDictionary<(WordNetPart, string), string[]> entries) => this.entries = entries;

    /// <exception cref="ToolException">The folder lacks a file of WordNet.</exception>
    public static Synonyms Read(DirectoryInfo folder)
    {
        var entries = new Dictionary<(WordNetPart, string), string[]>();
        foreach (var part in Enum.GetValues<WordNetPart>())
        {
            var members = Lines(folder, "data", part).ToDictionary(cells => cells[0], MembersOf, StringComparer.Ordinal);
            foreach (var cells in Lines(folder, "index", part))
            {
                var senses = int.Parse(cells[2], CultureInfo.InvariantCulture);
                var words = cells[^senses..].Take(MostSenses).SelectMany(sense => members[sense]).Where(word => word != cells[0]).Distinct()
                    .ToArray();
                if (words.Length > 0) entries[(part, cells[0])] = words;
            }
        }

        return new Synonyms(entries.ToFrozenDictionary());
    }

    /// <summary>
    /// Single words in small letters that share a sense with the word, those of its first sense first; none for a word that is not listed.
    /// </summary>
    public IReadOnlyList<string> Of(WordNetPart part, string word) => entries.GetValueOrDefault((part, word), []);

    private static IEnumerable<string[]> Lines(DirectoryInfo folder, string kind, WordNetPart part)
    {
        var path = Path.Combine(folder.FullName,
            $"{kind}.{part switch { WordNetPart.Noun => "noun", WordNetPart.Verb => "verb", WordNetPart.Adjective => "adj", _ => "adv" }}");
        if (!File.Exists(path)) throw new ToolException($"{path}: no such file; the files of WordNet 3.0 were expected there.");
        // The licence stands first, each line of it behind two blanks.
        return File.ReadLines(path).Where(line => !line.StartsWith("  ", StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A line of data: offset, file, kind, the number of words in hexadecimal, then each word with a number.</summary>
    private static string[] MembersOf(string[] cells)
    {
        var count = int.Parse(cells[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return [.. Enumerable.Range(0, count).Select(i => cells[4 + (2 * i)]).Where(word => word.All(char.IsAsciiLetterLower))];
    }
}

/// <summary>The parts of speech that WordNet has files of.</summary>
internal enum WordNetPart
{
    Noun,
    Verb,
    Adjective,
    Adverb,
}
