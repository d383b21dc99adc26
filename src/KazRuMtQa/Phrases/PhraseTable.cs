using System.Collections;
using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Phrases;

/// <summary>
/// The phrases of a table, each looked up by its rarest word: one look-up for a form of the text, whatever the size of the table, and nothing is
/// allocated where nothing matches. Immutable.
/// </summary>
internal sealed class PhraseTable
{
    private const double CommonnessOfMarks = 100_000;

    private const int SieveBits = 1 << 13;

    private readonly FrozenDictionary<string, Entry[]> entries;

    /// <summary>A bit for the length and three letters of every word looked for: it spares most look-ups.</summary>
    private readonly BitArray sieve = new(SieveBits);

    public PhraseTable(string file, IEnumerable<PhraseRow> rows, Language language)
    {
        File = file;
        Rows = rows.ToArray();
        entries = (from row in Rows
                   let anchor = RarestOf(row)
                   from word in anchor.Words
                   group new Entry(row, anchor.FewestBefore, anchor.MostBefore) by word)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        foreach (var word in entries.Keys) sieve[SieveOf(word)] = true;

        PhraseAnchor RarestOf(PhraseRow row) =>
            row.Pattern.Anchors().MinBy(anchor => anchor.Words.Sum(CommonnessOf))
                ?? throw new InvalidDataException($"{file}({row.Line}): the phrase '{row.Phrase}' has no word that must stand in it.");

        // The word list has no marks, and nothing is more common.
        double CommonnessOf(string word) => char.IsLetterOrDigit(word[0]) ? language.Lexicon[word].PerMillion + 1 : CommonnessOfMarks;
    }

    public string File { get; }

    public IReadOnlyList<PhraseRow> Rows { get; }

    /// <exception cref="InvalidDataException">A row is not as it should be; the message begins with file and line.</exception>
    public static PhraseTable Read(string file, Language language) =>
        new(file, language.Tables.Read(file).Select((cells, index) => RowOf(file, index + 2, cells, language)), language);

    /// <summary>What is found, in order; where two overlap the longer one counts.</summary>
    public IEnumerable<PhraseMatch> Matches(Document document)
    {
        List<PhraseMatch>? found = null;
        foreach (var (form, first) in document.Forms.Forms)
        {
            if (!sieve[SieveOf(form)] || !entries.TryGetValue(form, out var candidates)) continue;
            document.Cancellation.ThrowIfCancellationRequested();
            for (var i = first; i != FormIndex.Never; i = document.Forms.Next(i)) Collect(document, i, candidates, ref found);
        }

        return found is null ? [] : WithoutOverlaps(found);
    }

    private static int SieveOf(string word) => ((word[0] * 7919) + (word[^1] * 613) + (word[word.Length / 2] * 31) + word.Length) & (SieveBits - 1);

    private static void Collect(Document document, int anchor, Entry[] candidates, ref List<PhraseMatch>? found)
    {
        var sentence = document.SentenceOf(document.Tokens[anchor]);
        Span<PhraseSlot> slots = stackalloc PhraseSlot[PhrasePattern.MostElements];
        foreach (var (row, fewest, most) in candidates)
        {
            for (var start = Math.Max(sentence.FirstToken, anchor - most); start <= anchor - fewest; start++)
            {
                var filled = slots[..row.Pattern.Length];
                if (!row.Pattern.Match(document.Tokens, start, sentence, filled)) continue;
                var (first, end) = row.Pattern.FlaggedTokens(filled);
                var (span, suggestions) = PhraseRepair.Fit(document, row.Pattern, filled, row.Better);
                (found ??= []).Add(new PhraseMatch(row, Document.SpanOf(document.Tokens[first], document.Tokens[end - 1]), span, suggestions));
                break;
            }
        }
    }

    private static IEnumerable<PhraseMatch> WithoutOverlaps(List<PhraseMatch> found)
    {
        PhraseMatch? last = null;
        foreach (var match in found.OrderBy(match => match.Span))
        {
            if (last is not null && !last.Span.Overlaps(match.Span)) yield return last;
            else if (last is not null && last.Phrase.Length >= match.Phrase.Length) continue;
            last = match;
        }

        if (last is not null) yield return last;
    }

    private static PhraseRow RowOf(string file, int line, string[] cells, Language language)
    {
        if (cells.Length != PhraseRow.Columns) throw new InvalidDataException($"{file}({line}): {cells.Length} cells, expected {PhraseRow.Columns}.");
        try
        {
            return new PhraseRow(line, cells, language);
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException)
        {
            throw new InvalidDataException($"{file}({line}): {exception.Message}", exception);
        }
    }

    private readonly record struct Entry(PhraseRow Row, int FewestBefore, int MostBefore);
}
