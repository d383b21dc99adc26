using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using KazRuMtQa.Files;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Languages;
using KazRuMtQa.Phrases;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Commands;

/// <summary>
/// <c>train phrases</c>: counts every row of the phrase tables in machine translation, human translation and news written in English, and
/// writes the counts into the tables, sorted. Rows that do not tell machine from human are named, to be mended or taken out.
/// </summary>
internal static class TrainPhrases
{
    private static readonly PhraseRule[] PhraseRules = RuleCatalogue.All.OfType<PhraseRule>().ToArray();

    public static Command Create()
    {
        var machine = Texts("--machine", "JSON Lines of machine translation (.jsonl, .gz, .zst); records of another kind are passed over");
        var translation = Texts("--translation", "JSON Lines of human translation; records of another kind are passed over");
        var english = Texts("--english", "JSON Lines of news written in English; records of another kind are passed over");
        var tables = new Option<DirectoryInfo>("--tables")
        {
            Description = "Folder of the tables to write into",
            DefaultValueFactory = _ => new DirectoryInfo("src/KazRuMtQa/Languages/en")
        };
        var limit = new Option<int>("--limit")
        {
            Description = "Articles to read per file; nothing is written then",
            DefaultValueFactory = _ => int.MaxValue
        };
        var command =
            new Command("phrases", "Count the phrases of the tables and write the counts into them") { machine, translation, english, tables, limit };
        command.SetAction(result =>
        {
            var counting = new Counting();
            foreach (var (option, origin) in new[] { (machine, Origin.Machine), (translation, Origin.HumanTranslation), (english, Origin.Human) })
                foreach (var file in result.GetValue(option)!)
                    counting.Add(ArticleFile.Read(file.FullName, origin).Where(article => article.Origin == origin).Take(result.GetValue(limit)));
            foreach (var rule in PhraseRules) Report(rule, counting);
            if (result.GetValue(limit) < int.MaxValue) return 0;
            foreach (var rule in PhraseRules)
                Write(Path.Combine(result.GetValue(tables)!.FullName, PhraseTable.Folder, rule.TableOf(Language.English).File), rule, counting);
            File.WriteAllText(Path.Combine(result.GetValue(tables)!.FullName, "counted-words.tsv"),
                $"machine\ttranslation\tenglish\n{counting.Words.ToString().Replace('/', '\t')}\n");
            return 0;
        });
        return command;
    }

    private static Option<FileInfo[]> Texts(string name, string description) =>
        new(name) { Description = description, Required = true, AllowMultipleArgumentsPerToken = true };

    private static void Report(PhraseRule rule, Counting counting)
    {
        var rows = rule.TableOf(Language.English).Rows.Select(row => (Row: row, Counts: counting.Of(row))).ToArray();
        Console.WriteLine($"{rule.TableOf(Language.English).File}: {rows.Length} rows, {rows.Count(row => row.Counts.Machine > 0)} met in machine translation; per million words: "
            + Rates(counting,
                new PhraseCounts(rows.Sum(row => row.Counts.Machine), rows.Sum(row => row.Counts.Translation), rows.Sum(row => row.Counts.English))));
        foreach (var (row, counts) in rows.OrderByDescending(row => row.Counts.English))
        {
            var (machine, translation, english) = (PerMillion(counts.Machine, counting.Words.Machine),
                PerMillion(counts.Translation, counting.Words.Translation), PerMillion(counts.English, counting.Words.English));
            var fault = english > 0 && english >= machine
                ? "as often in English news"
                : translation > machine && counts.Translation > 2 && !row.Origin.IsStyle
                ? "more often in human translation"
                : null;
            if (fault is not null)
                Console.WriteLine($"  {rule.TableOf(Language.English).File}({row.Line}) {row.Phrase}: {fault}: {Rates(counting, counts)} ({counts})");
        }
    }

    private static string Rates(Counting counting, PhraseCounts counts) => string.Create(CultureInfo.InvariantCulture,
        $"machine {PerMillion(counts.Machine, counting.Words.Machine):0.##}, translation {PerMillion(counts.Translation, counting.Words.Translation):0.##}, English {PerMillion(counts.English, counting.Words.English):0.##}");

    private static double PerMillion(long hits, long words) => words == 0 ? 0 : 1e6 * hits / words;

    private static void Write(string path, PhraseRule rule, Counting counting)
    {
        var counts = rule.TableOf(Language.English).Rows.ToDictionary(row => row.Phrase, counting.Of, StringComparer.Ordinal);
        var lines = File.ReadAllLines(path);
        var rows = lines.Skip(1).Select(line => line.Split('\t')).OrderBy(cells => cells[0].ToLowerInvariant(), StringComparer.Ordinal)
            .Select(cells =>
                counts.TryGetValue(cells[0], out var counted)
                    ? string.Join('\t', cells[..^1].Append(counted.ToString()))
                    : throw new ToolException($"{path}: '{cells[0]}' was not counted; build the tool with this table first."));
        File.WriteAllText(path, string.Concat(rows.Prepend(lines[0]).Select(row => row + "\n").ToArray()));
    }

    /// <summary>Counts on all cores; the order of work does not matter.</summary>
    private sealed class Counting
    {
        private readonly long[] words = new long[3];
        private readonly Dictionary<PhraseRow, long[]> hits = PhraseRules.SelectMany(rule => rule.TableOf(Language.English).Rows)
            .ToDictionary(row => row, _ => new long[3]);

        public PhraseCounts Words => Counts(words);

        public PhraseCounts Of(PhraseRow row) => Counts(hits[row]);

        public void Add(IEnumerable<MeasuredArticle> articles) =>
            Parallel.ForEach(Partitioner.Create(articles, EnumerablePartitionerOptions.NoBuffering), article =>
        {
            var document = Document.Create(article.Text, Language.English, Models.Bundled.Folder);
            Interlocked.Add(ref words[(int)article.Origin], document.WordCount);
            foreach (var rule in PhraseRules)
                foreach (var match in rule.Matches(document)) Interlocked.Increment(ref hits[match.Row][(int)article.Origin]);
        });

        private static PhraseCounts Counts(long[] counts) =>
            new(counts[(int)Origin.Machine], counts[(int)Origin.HumanTranslation], counts[(int)Origin.Human]);
    }
}
