using System.Globalization;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules;

namespace KazRuMtQa.Phrases;

/// <summary>
/// How often a phrase was met in machine translation, human translation and news written in English, as written in the tables:
/// <c>12/3/0</c>. The lab's <c>train phrases</c> counts; how many words it read stands in <c>counted-words.tsv</c>.
/// </summary>
internal sealed record PhraseCounts(long Machine, long Translation, long English)
{
    /// <summary>So many hits weigh as much as the prior.</summary>
    private const double PriorWeight = 6;

    /// <summary>The words that the counts of the tables were made on.</summary>
    public static Knowledge<PhraseCounts> Words { get; } =
        new(language =>
            language.Tables.Read("counted-words.tsv").Select(row => Parse(string.Join('/', row))).FirstOrDefault() ?? new PhraseCounts(0, 0, 0));

    /// <exception cref="FormatException">The cell is not empty and not three numbers.</exception>
    public static PhraseCounts Parse(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (cell.Length == 0) return new PhraseCounts(0, 0, 0);
        var counts = cell.Split('/').Select(count => long.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        return counts is [var machine, var translation, var english]
            ? new PhraseCounts(machine, translation, english)
            : throw new FormatException($"'{cell}' is not machine/translation/english.");
    }

    /// <summary>
    /// Mean of the Beta posterior of a machine finding being right: what human text would bring in as many words, translated or written in
    /// English, whichever is more, speaks against the findings, the rest of them for it. A habit of translators is right wherever news written in
    /// English does not have it.
    /// </summary>
    public double ConfidenceFrom(double prior, PhraseCounts words, bool isStyle = false)
    {
        var chance = words.Machine * Math.Max(isStyle ? 0 : Rate(Translation, words.Translation), Rate(English, words.English));
        return ((PriorWeight * prior) + Math.Max(0, Machine - chance)) / (PriorWeight + Math.Max(Machine, chance));
    }

    /// <summary>Whether human translators have it at least half as often as machines.</summary>
    public bool IsHabitOfTranslators(PhraseCounts words) =>
        Translation > 0 && 2 * Rate(Translation, words.Translation) >= Rate(Machine, words.Machine);

    private static double Rate(long hits, long words) => words == 0 ? 0 : (double)hits / words;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Machine}/{Translation}/{English}");
}
