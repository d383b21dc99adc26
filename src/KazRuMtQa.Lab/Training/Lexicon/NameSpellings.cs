using System.Globalization;
using KazRuMtQa.Alignment;
using KazRuMtQa.Files;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Lab.Training.Lexicon;

/// <summary>
/// Pairs of a Cyrillic and a Latin name whose letters do not show that they are one: what the distance of sounds finds by itself is left out.
/// </summary>
internal static class NameSpellings
{
    private const int FewestBearers = 4;
    private const int MostSpellings = 4;
    private const int Shortest = 3;

    /// <summary>Reads lines of Cyrillic name, Latin name and count.</summary>
    public static Dictionary<string, string[]> Read(string path)
    {
        var spellings = new Dictionary<string, List<(string Latin, int Count)>>(StringComparer.Ordinal);
        using var reader = new StreamReader(Decompression.Open(path));
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var cyrillic, var latin, var number]
                || !int.TryParse(number, CultureInfo.InvariantCulture, out var count)) continue;
            var plain = SourceLanguage.Plain(cyrillic.Replace(" ", "", StringComparison.Ordinal));
            if (count < FewestBearers || plain.Length < Shortest || latin.Length < Shortest || !latin.All(char.IsAsciiLetterLower)) continue;
            var distance = NameSounds.Distance(NameSounds.OfCyrillic(plain), NameSounds.OfLatin(Language.English.Romanisation, latin));
            if (distance <= NameSounds.Same) continue;
            if (!spellings.TryGetValue(plain, out var known)) spellings[plain] = known = [];
            known.Add((latin, count));
        }

        return spellings.ToDictionary(
            pair => pair.Key, pair =>
                pair.Value.OrderByDescending(spelling => spelling.Count).Take(MostSpellings).Select(spelling => spelling.Latin).ToArray(),
                    StringComparer.Ordinal);
    }
}
