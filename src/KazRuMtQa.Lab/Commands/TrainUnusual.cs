using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using KazRuMtQa.Files;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Languages;
using KazRuMtQa.Phrases;
using KazRuMtQa.Rules;
using KazRuMtQa.Runner;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Commands;

/// <summary>
/// <c>train unusual</c>: counts the wordings of <c>unusual-phrases.tsv</c> in machine and human translation, in news written in English and on the
/// marks of annotated articles. What English news has of them goes to <c>usual-phrases.tsv</c> and is never reported; the rest is counted for
/// the rows. Rows whose rest tells nothing are named, to be mended or taken out. Only counts are kept, no text.
/// </summary>
internal static class TrainUnusual
{
    private const string Table = "unusual-phrases.tsv";
    private const string UsualTable = "usual-phrases.tsv";

    /// <summary>A wording that tens of millions of words of English news have more often than this is English.</summary>
    private const int MostInEnglish = 2;

    public static Command Create()
    {
        var machine = Files("--machine", "JSON Lines of documents with their machine and human translations (.jsonl, .gz, .zst)");
        var english = Files("--english", "JSON Lines of news written in English; records of another kind are passed over");
        var annotated = Files("--annotated", "Articles in which every artifact is marked; the third that is kept for reporting is passed over");
        var tables = new Option<DirectoryInfo>("--tables")
        {
            Description = "Folder of the tables to read and write",
            DefaultValueFactory = _ => new DirectoryInfo("src/KazRuMtQa/Languages/en"),
            HelpName = "FOLDER",
        };
        var command = new Command("unusual", "Count the wordings of unusual-phrases.tsv and list those that English news has") { machine, english,
            annotated, tables };
        command.SetAction(result => Run(result.GetValue(machine)!, result.GetValue(english)!, result.GetValue(annotated)!, result.GetValue(tables)!));
        return command;
    }

    private static Option<FileInfo[]> Files(string name, string description) =>
        new(name) { Description = description, Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE..." };

    private static int Run(FileInfo[] machine, FileInfo[] english, FileInfo[] annotated, DirectoryInfo tables)
    {
        var path = Path.Combine(tables.FullName, Table);
        var lines = File.ReadAllLines(path);
        var cells = lines.Skip(1).Select(line => line.Split('\t')).OrderBy(row => row[0].ToLowerInvariant(), StringComparer.Ordinal).ToArray();
        var all = new UnusualPhrases(Table, cells, [], Language.English);
        var met = new Counting(all);
        foreach (var file in english) met.Add(ArticleFile.Read(file.FullName, Origin.Human));
        var usual = met.Surfaces.Where(pair => pair.Value > MostInEnglish).Select(pair => pair.Key).Distinct().Order(StringComparer.Ordinal)
            .ToArray();
        var phrases = new UnusualPhrases(Table, cells, usual, Language.English);
        var counting = new Counting(phrases);
        foreach (var file in machine)
        {
            counting.Add(ArticleFile.Read(file.FullName, Origin.Machine));
            counting.Add(ArticleFile.Read(file.FullName, Origin.HumanTranslation).Where(article => article.Origin == Origin.HumanTranslation));
        }

        var marks = Marks(phrases, annotated.SelectMany(file => AnnotatedArticle.Read(file.FullName)).Where(article => !article.IsHeldOut));
        var known = usual.ToHashSet(StringComparer.Ordinal);
        var rest = met.SurfacesOf.ToDictionary(pair => pair.Key.Phrase, pair => pair.Value.Where(surface => !known.Contains(surface.Key))
            .Sum(surface => surface.Value), StringComparer.Ordinal);
        var rows = phrases.Table.Rows.Zip(cells, (row, text) =>
            (Phrase: text[0], Better: text[1], Counts: counting.CountsOf(row) with { English = rest.GetValueOrDefault(row.Phrase) },
                Marks: marks[row])).ToArray();
        OutputFile.Write(path, writer =>
            writer.Write(string.Concat(rows
                .Select(row => $"{row.Phrase}\t{row.Better}\t{row.Counts}\t{row.Marks.Marked}/{row.Marks.Met}\n").Prepend(lines[0] + "\n"))));
        OutputFile.Write(Path.Combine(tables.FullName, UsualTable), writer =>
            writer.Write(string.Concat(usual.Select(surface => surface + "\n").Prepend("phrase\n"))));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{rows.Length} rows, {usual.Length} wordings that {met.Words:N0} words of English news have; "
            + $"the rest is met {1e3 * rest.Values.Sum() / met.Words:0.000} times in 1,000 words there, "
            + $"on a mark {rows.Sum(row => row.Marks.Marked)} of {rows.Sum(row => row.Marks.Met)} times."));
        foreach (var row in rows.Where(row => row.Counts.English > row.Counts.Machine || row.Marks.Marked * 2 < row.Marks.Met))
            Console.WriteLine($"  {row.Phrase}: machine/translation/english {row.Counts}, marked {row.Marks.Marked} of {row.Marks.Met}");
        return ExitCode.Clean;
    }

    private static Dictionary<PhraseRow, (int Marked, int Met)> Marks(UnusualPhrases phrases, IEnumerable<AnnotatedArticle> articles)
    {
        var marks = phrases.Table.Rows.ToDictionary(row => row, _ => (Marked: 0, Met: 0));
        var book = new PhraseBook([phrases.Table], Language.English);
        foreach (var article in articles)
        {
            var document = Document.Create(article.Text, Language.English, Models.Bundled.Folder);
            foreach (var match in phrases.Matches(document, book.Find(document)))
            {
                var (marked, met) = marks[match.Row];
                marks[match.Row] = (marked + (article.Marks.Any(mark => mark.IsVisible && mark.Span.Overlaps(match.Phrase)) ? 1 : 0), met + 1);
            }
        }

        return marks;
    }

    /// <summary>Counts on all cores; the order of work does not matter.</summary>
    private sealed class Counting(UnusualPhrases phrases)
    {
        private readonly Dictionary<PhraseRow, long[]> hits = phrases.Table.Rows.ToDictionary(row => row, _ => new long[3]);
        private readonly Dictionary<PhraseRow, ConcurrentDictionary<string, int>> surfaces =
            phrases.Table.Rows.ToDictionary(row => row, _ => new ConcurrentDictionary<string, int>(StringComparer.Ordinal));

        private readonly PhraseBook book = new([phrases.Table], Language.English);

        private long words;

        public long Words => words;

        public IReadOnlyDictionary<PhraseRow, ConcurrentDictionary<string, int>> SurfacesOf => surfaces;

        public IEnumerable<KeyValuePair<string, int>> Surfaces => surfaces.Values.SelectMany(found => found);

        public PhraseCounts CountsOf(PhraseRow row) => new(hits[row][(int)Origin.Machine], hits[row][(int)Origin.HumanTranslation],
            hits[row][(int)Origin.Human]);

        public void Add(IEnumerable<MeasuredArticle> articles) =>
            Parallel.ForEach(Partitioner.Create(articles, EnumerablePartitionerOptions.NoBuffering), article =>
        {
            var document = Document.Create(article.Text, Language.English, Models.Bundled.Folder);
            Interlocked.Add(ref words, document.WordCount);
            foreach (var match in phrases.Matches(document, book.Find(document)))
            {
                Interlocked.Increment(ref hits[match.Row][(int)article.Origin]);
                if (article.Origin == Origin.Human) surfaces[match.Row].AddOrUpdate(PhraseSurface.Of(document, match.Phrase), 1, (_, count) => count
                    + 1);
            }
        });
    }
}
