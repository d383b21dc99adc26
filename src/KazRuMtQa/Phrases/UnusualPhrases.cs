using System.Collections.Frozen;
using System.Globalization;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Phrases;

/// <summary>
/// Phrases that machine translation has and English news does not (<c>unusual-phrases.tsv</c>), with counts of both and of the annotated
/// articles. A row may hold many wordings; those that English news has are listed (<c>usual-phrases.tsv</c>) and never reported. Both are
/// counted by the lab's <c>train unusual</c>. Immutable.
/// </summary>
internal sealed class UnusualPhrases
{
    /// <summary>So many marks weigh as much as the prior.</summary>
    private const double PriorWeight = 6;

    /// <summary>
    /// Confidence of a row that no annotated article had: of such rows about two findings in three met a mark in documents they were not made from.
    /// That is too little to be shown unasked; it stays below one half too where the counts of the rule lift its prior to 0.98.
    /// </summary>
    private const double UnprovenConfidence = 0.32;

    /// <summary>
    /// The most that a row with marks is worth. Its own marks flatter it, since the rows were chosen by them: in documents that were left out some
    /// 55 of 100 findings met a mark, the others wordings that are rare and that editors let stand.
    /// </summary>
    private const double ProvenConfidence = 0.6;

    private readonly FrozenSet<string> usual;
    private readonly FrozenDictionary<PhraseRow, (int Marked, int Met)> marks;

    /// <param name="file">What faults are told of.</param>
    /// <param name="rows">Phrase, what to write instead (as in the other phrase tables), counts, and how many of its places in annotated articles
    /// are marked.</param>
    /// <param name="usual">What English news has of them, by <see cref="PhraseSurface"/>.</param>
    /// <param name="language">Whose words the phrases are.</param>
    public UnusualPhrases(string file, IEnumerable<string[]> rows, IEnumerable<string> usual, Language language)
    {
        var read = rows.Select((cells, index) => (Row: RowOf(file, index + 2, cells, language), Marks: cells[3])).ToArray();
        Table = new PhraseTable(file, read.Select(pair => pair.Row));
        marks = read.ToFrozenDictionary(pair => pair.Row, pair => MarksOf(pair.Marks));
        this.usual = usual.ToFrozenSet(StringComparer.Ordinal);
    }

    public PhraseTable Table { get; }

    /// <summary>The phrases of a language; none where it has no table of them.</summary>
    public static Knowledge<UnusualPhrases> In { get; } =
        new(language => new UnusualPhrases("unusual-phrases.tsv", language.Tables.Read("unusual-phrases.tsv"),
            language.Tables.Read("usual-phrases.tsv").Select(row => row[0]), language));

    /// <summary>What is to be reported, in order.</summary>
    public IEnumerable<PhraseMatch> Matches(Document document) => Matches(document, PhraseMatches.Of(document));

    /// <summary>Of what was found the part that is to be reported.</summary>
    public IEnumerable<PhraseMatch> Matches(Document document, PhraseMatches found) => found[Table.File]
        .Where(match => !usual.Contains(PhraseSurface.Of(document, match.Phrase)));

    /// <summary>The lower of what the counts and the marks say. Human translators may have the wording as well: editors mark it whoever wrote
    /// it.</summary>
    public double ConfidenceOf(PhraseRow row, double prior, PhraseCounts words)
    {
        var (marked, met) = marks[row];
        var byMarks = met == 0 ? UnprovenConfidence : Math.Min(ProvenConfidence, ((PriorWeight * prior) + marked) / (PriorWeight + met));
        return Math.Min(row.Counts.ConfidenceFrom(prior, words, isStyle: true), byMarks);
    }

    /// <summary>The row in the form of the other phrase tables, which have examples and more columns.</summary>
    private static PhraseRow RowOf(string file, int line, string[] cells, Language language) =>
        PhraseTable.RowOf(file, line, [cells[0], "", cells[1].Length == 0 ? "?" : cells[1], "minor", "", "", "ru,kk", cells[2]], language);

    private static (int Marked, int Met) MarksOf(string cell)
    {
        if (cell.Length == 0) return (0, 0);
        var slash = cell.IndexOf('/', StringComparison.Ordinal);
        return (int.Parse(cell.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture),
            int.Parse(cell.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture));
    }
}
