using System.Collections;
using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Phrases;

/// <summary>
/// All phrase tables of a language in one look-up, by the rarest word of each phrase: a form of the text is looked up once, whatever the number
/// and size of the tables, and nothing is allocated where nothing matches. Immutable.
/// </summary>
internal sealed class PhraseBook
{
    private const double CommonnessOfMarks = 100_000;

    private const int SieveBits = 1 << 15;

    private readonly PhraseTable[] tables;
    private readonly FrozenDictionary<string, Entry[]> entries;

    /// <summary>A bit for the length and three letters of every word looked for: it spares most look-ups.</summary>
    private readonly BitArray sieve = new(SieveBits);

    public PhraseBook(IEnumerable<PhraseTable> tables, Language language)
    {
        this.tables = [.. tables];
        entries = (from pair in this.tables.Index()
                   from row in pair.Item.Rows
                   let anchor = RarestOf(pair.Item, row)
                   from word in anchor.Words
                   group new Entry(row, pair.Index, anchor.FewestBefore, anchor.MostBefore, row.Pattern.NeighboursOf(anchor, word)) by word)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        foreach (var word in entries.Keys) sieve[SieveOf(word)] = true;

        PhraseAnchor RarestOf(PhraseTable table, PhraseRow row) =>
            row.Pattern.Anchors().MinBy(anchor => anchor.Words.Sum(CommonnessOf))
                ?? throw new InvalidDataException($"{table.File}({row.Line}): the phrase '{row.Phrase}' has no word that must stand in it.");

        // The word list has no marks, and nothing is more common.
        double CommonnessOf(string word) => char.IsLetterOrDigit(word[0]) ? language.Lexicon[word].PerMillion + 1 : CommonnessOfMarks;
    }

    /// <summary>The tables in the folder <c>phrases</c> of a language, and its unusual phrases.</summary>
    public static Knowledge<PhraseBook> In { get; } = new(language => new PhraseBook(
        language.Tables.Files.Where(file => file.StartsWith(PhraseTable.Folder, StringComparison.Ordinal))
            .Select(file => PhraseTable.Read(file[PhraseTable.Folder.Length..], language)).Append(UnusualPhrases.In.Of(language).Table),
        language));

    /// <summary>The table of the file; an empty one where the language has none.</summary>
    public PhraseTable TableOf(string file) => Array.Find(tables, table => table.File == file) ?? new PhraseTable(file, []);

    /// <summary>What the tables find, each in order; where two phrases of a table overlap the longer one counts.</summary>
    public PhraseMatches Find(Document document)
    {
        var found = new List<PhraseMatch>?[tables.Length];
        foreach (var (form, first) in document.Forms.Forms)
        {
            if (!sieve[SieveOf(form)] || !entries.TryGetValue(form, out var candidates)) continue;
            document.Cancellation.ThrowIfCancellationRequested();
            for (var i = first; i != FormIndex.Never; i = document.Forms.Next(i)) Collect(document, i, candidates, found);
        }

        return new PhraseMatches(tables.Zip(found).Where(pair => pair.Second is not null)
            .ToDictionary(pair => pair.First.File, pair => WithoutOverlaps(pair.Second!), StringComparer.Ordinal));
    }

    private static int SieveOf(string word) => ((word[0] * 7919) + (word[^1] * 613) + (word[word.Length / 2] * 31) + word.Length) & (SieveBits - 1);

    private static void Collect(Document document, int anchor, Entry[] candidates, List<PhraseMatch>?[] found)
    {
        var (before, after) = (document.Tokens[anchor - 1], document.Tokens[anchor + 1]);
        var sentence = document.SentenceOf(document.Tokens[anchor]);
        Span<PhraseSlot> slots = stackalloc PhraseSlot[PhrasePattern.MostElements];
        foreach (ref readonly var entry in candidates.AsSpan())
        {
            if (!entry.Neighbours.Allow(before, after)) continue;
            var filled = slots[..entry.Row.Pattern.Length];
            if (!Stands(document, sentence, anchor, entry, filled)) continue;
            var (first, end) = entry.Row.Pattern.FlaggedTokens(filled);
            var (span, suggestions) = PhraseRepair.Fit(document, entry.Row.Pattern, filled, entry.Row.Better);
            (found[entry.Table] ??= [])
                .Add(new PhraseMatch(entry.Row, Document.SpanOf(document.Tokens[first], document.Tokens[end - 1]), span, suggestions));
        }
    }

    /// <summary>Whether the phrase stands at its place, with the anchor among its words.</summary>
    private static bool Stands(Document document, Sentence sentence, int anchor, Entry entry, Span<PhraseSlot> filled)
    {
        var (from, to) = (anchor - entry.MostBefore, anchor - entry.FewestBefore);
        var pattern = entry.Row.Pattern;
        switch (entry.Row.Place)
        {
            case PhrasePlace.Line:
                if (from > sentence.Paragraph.FirstToken + PhraseMatcher.WidestGap || PhrasePlaces.Line(document, sentence.Paragraph) is not { } line)
                    return false;
                return IsBetween(line.Start.Value) && pattern.Match(document.Tokens, line, filled) && filled[^1].End == line.End.Value;
            case PhrasePlace.Sentence:
                var range = PhrasePlaces.Sentence(document, sentence);
                return IsBetween(range.Start.Value) && pattern.Match(document.Tokens, range, filled);
            case PhrasePlace.Bracket:
                for (var start = Math.Max(sentence.Paragraph.FirstToken + 1, from); start <= to; start++)
                    if (document.Tokens[start - 1].Lower is "(" or "[" && pattern.Match(document.Tokens, start..sentence.Paragraph.EndToken, filled))
                        return true;
                return false;
            default:
                for (var start = Math.Max(sentence.FirstToken, from); start <= to; start++)
                    if (pattern.Match(document.Tokens, start, sentence, filled)) return true;
                return false;
        }

        bool IsBetween(int start) => start >= from && start <= to;
    }

    private static PhraseMatch[] WithoutOverlaps(List<PhraseMatch> found)
    {
        var kept = new List<PhraseMatch>(found.Count);
        foreach (var match in found.OrderBy(match => match.Span))
        {
            if (kept.Count == 0 || !kept[^1].Span.Overlaps(match.Span)) kept.Add(match);
            else if (kept[^1].Phrase.Length < match.Phrase.Length) kept[^1] = match;
        }

        return [.. kept];
    }

    private readonly record struct Entry(PhraseRow Row, int Table, int FewestBefore, int MostBefore, PhraseNeighbours Neighbours);
}
