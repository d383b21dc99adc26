using System.Text.RegularExpressions;
using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Fidelity;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Measuring;

/// <summary>A way to damage a sentence of a sound translation, and the rules that are to see it.</summary>
/// <param name="Name">number, scale, name, gender, clause, sentence, not.</param>
/// <param name="Rules">The ids of the rules.</param>
/// <param name="Damage">The damaged sentence; null where it cannot be damaged so; empty for one that is taken out.</param>
/// <param name="IsStrict">Whether its rules are shown with --strict only; others are measured as they are shown by default.</param>
internal sealed partial record Plant(string Name, string[] Rules, Func<PlantPlace, Random, string?> Damage, bool IsStrict = false)
{
    private const int FewestWords = 5;
    private const int FewestInClause = 4;

    private static readonly string[] Strangers =
        ["Petrenko", "Smirnov", "Johnson", "Abdullayev", "Kuznetsova", "Weber", "Morales", "Ibragimov", "Sokolova", "Nurmagambetov", "Taylor",
            "Fedorov"];

    private static readonly Dictionary<string, string> OtherSex = new(StringComparer.Ordinal)
    {
        ["she"] = "he", ["She"] = "He", ["her"] = "his", ["Her"] = "His", ["he"] = "she", ["He"] = "She", ["his"] = "her", ["His"] = "Her",
        ["him"] = "her",
    };

    public static IReadOnlyList<Plant> All { get; } =
    [
        new("number", ["fidelity/number"], Digit),
        new("scale", ["fidelity/number"], Scale),
        new("name", ["fidelity/name"], Surname),
        new("gender", ["fidelity/gender"], Sex),
        new("clause", ["fidelity/omitted-clause", "fidelity/lost-sentence", "fidelity/unrelated-sentence"], Clause),
        new("sentence", ["fidelity/lost-sentence", "fidelity/unrelated-sentence", "fidelity/omitted-clause"], Sentence),
        new("invented", ["fidelity/invented-sentence", "fidelity/unrelated-sentence"], (_, _) => null),
        new("not", ["fidelity/negation"], Not, IsStrict: true),
    ];

    private static string? Digit(PlantPlace place, Random random)
    {
        var numbers = Figures().Matches(place.Sentence);
        if (numbers.Count == 0) return null;
        var number = numbers[random.Next(numbers.Count)];
        var digits = Enumerable.Range(number.Index, number.Length).Where(i => char.IsAsciiDigit(place.Sentence[i])).ToArray();
        var at = digits[random.Next(digits.Length)];
        var digit = (char)('1' + random.Next(9));
        if (digit == place.Sentence[at]) digit = digit == '9' ? '1' : (char)(digit + 1);
        return place.Sentence[..at] + digit + place.Sentence[(at + 1)..];
    }

    private static string? Scale(PlantPlace place, Random random)
    {
        foreach (var (from, to) in ((string, string)[])[(" million", " billion"), (" billion", " million"), (" thousand", " million")])
        {
            var at = place.Sentence.IndexOf(from, StringComparison.Ordinal);
            if (at > 0 && char.IsAsciiDigit(place.Sentence[at - 1])) return place.Sentence[..at] + to + place.Sentence[(at + from.Length)..];
        }

        return null;
    }

    private static string? Surname(PlantPlace place, Random random)
    {
        foreach (var person in PersonNames.Of(place.Aligned).BySentence[place.SourceSentence])
        {
            foreach (var (form, _) in place.Aligned.Matches.NamesLike(person.Surname))
            {
                var match = Regex.Match(place.Sentence, $@"\b{Regex.Escape(form)}\b", RegexOptions.IgnoreCase);
                if (match.Success) return Regex.Replace(place.Sentence, $@"\b{Regex.Escape(match.Value)}\b",
                    Strangers[random.Next(Strangers.Length)]);
            }
        }

        return null;
    }

    private static string? Sex(PlantPlace place, Random random)
    {
        var female = FemalePronouns().IsMatch(place.Sentence);
        if (female == MalePronouns().IsMatch(place.Sentence)) return null;
        return Pronouns().Replace(place.Sentence, match => OtherSex[match.Value]);
    }

    private static string? Clause(PlantPlace place, Random random)
    {
        var parts = place.Sentence.Split(", ");
        if (parts.Length < 2) return null;
        var at = random.Next(parts.Length);
        var words = Document.Create(parts[at], Language.English, ModelFolder.None)
            .Tokens.Count(token => token.IsWord && !token.Is(WordClass.Function) && token.Lower.Length > 2);
        return words < FewestInClause ? null : string.Join(", ", parts.Where((_, i) => i != at));
    }

    private static string? Sentence(PlantPlace place, Random random) =>
        place.Aligned.SourceWords[place.SourceSentence].Length >= FewestWords && place.Words >= FewestWords ? "" : null;

    private static string? Not(PlantPlace place, Random random)
    {
        var without = Negated().Replace(place.Sentence, "$1", 1);
        if (without != place.Sentence) return without;
        var with = Auxiliaries().Replace(place.Sentence, "$1 not", 1);
        return with != place.Sentence && !place.Sentence.Contains("not", StringComparison.OrdinalIgnoreCase) ? with : null;
    }

    [GeneratedRegex(@"(?<![\w:.,/-])\d[\d,]*(?:\.\d+)?(?![\w:/-])", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    [GeneratedRegex(@"\b(she|her|hers|herself)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FemalePronouns();

    [GeneratedRegex(@"\b(he|his|him|himself)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MalePronouns();

    [GeneratedRegex(@"\b([Ss]he|[Hh]er|[Hh]e|[Hh]is|him)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pronouns();

    [GeneratedRegex(@"\b(did|does|do|is|are|was|were|has|have|had|would|could|should|can|will)(?:n['’]t| not)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Negated();

    [GeneratedRegex(@"\b(is|are|was|were|has|have|will|would|can|could|should)\b(?! not)", RegexOptions.CultureInvariant)]
    private static partial Regex Auxiliaries();
}

/// <summary>A sentence that may be damaged.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="SourceSentence">The sentence of the source, as it was cut there; -1 where it was cut otherwise.</param>
/// <param name="Words">Words of content.</param>
/// <param name="Aligned">The sound translation beside its source.</param>
internal sealed record PlantPlace(string Sentence, int SourceSentence, int Words, AlignedSource Aligned);
