using System.CommandLine;
using System.Globalization;
using KazRuMtQa.Files;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Lab.Training;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Runner;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Commands;

/// <summary>
/// <c>train unlikely</c>: learns which words read wrong from what annotators marked, against news written in English, and writes the model
/// and its card.
/// </summary>
internal static class TrainUnlikely
{
    /// <summary>Systems of the annotated news set whose outputs are kept for the figures.</summary>
    private static readonly string[] HeldOutSystems = ["Online-B.1605", "OPPO.1422"];

    private const float WeightOfNews = 1;
    private const float WeightOfDamaged = 0.5f;
    private const float WeightOfSound = 0.5f;

    public static Command Create()
    {
        var marked = new Option<FileInfo[]>("--marked")
        {
            Description = "Segments with spans or words marked by annotators (.jsonl, .gz)",
            Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE..."
        };
        var news = new Option<FileInfo[]>("--news")
        {
            Description = "The news that the language model was made from; only the articles held out "
            + "there are used", Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE..."
        };
        var rate = new Option<double>("--rate")
        {
            Description = "Words per 1,000 of news that may be reported", DefaultValueFactory = _ => 0.4,
            HelpName = "N"
        };
        var limit = new Option<int>("--articles")
        {
            Description = "Articles of each news file to use at most", DefaultValueFactory = _ => 1500,
            HelpName = "N"
        };
        var seed = new Option<int>("--seed") { Description = "Seed", DefaultValueFactory = _ => 1, HelpName = "N" };
        var output = new Option<FileInfo>("--output", "-o")
        {
            Description = "Where to write",
            DefaultValueFactory = _ => new FileInfo("models/unlikely.bin"), HelpName = "FILE"
        };
        var command = new Command("unlikely", "Learn unlikely words from annotated segments into models/unlikely.bin") { marked, news, rate, limit,
            seed, output };
        command.SetAction(result =>
            Run(result.GetValue(marked)!, result.GetValue(news)!, result.GetValue(rate), result.GetValue(limit), result.GetValue(seed),
                result.GetValue(output)!));
        return command;
    }

    private static int Run(FileInfo[] marked, FileInfo[] news, double rate, int limit, int seed, FileInfo output)
    {
        var (rows, kept) = (new List<UnlikelyRow>(), new List<UnlikelyRow>());
        var segments = 0;
        using var progress = Notes.Progress(() => $"{segments} segments and articles read");
        foreach (var segment in marked.SelectMany(file => MarkedWords.Read(file.FullName)))
        {
            segments++;
            (IsHeldOut(segment) ? kept : rows).AddRange(UnlikelyRows.OfMarked(segment, WeightOfSound));
        }

        var counts = (Marked: rows.Count(row => row.Label), Sound: rows.Count(row => !row.Label), Damaged: 0, News: 0);
        var (threshold, words) = (new List<UnlikelyRow>(), 0L);
        var damage = new DamagedWords(seed);
        foreach (var (document, index) in news.SelectMany(file => LanguageModelData.HeldOut(file, limit))
            .Select((document, index) => (document, index)))
        {
            segments++;
            if (index % 2 == 1)
            {
                threshold.AddRange(UnlikelyRows.OfNews(document, WeightOfNews));
                words += document.WordCount;
                continue;
            }

            var before = rows.Count;
            rows.AddRange(UnlikelyRows.OfNews(document, WeightOfNews));
            counts.News += rows.Count - before;
            before = rows.Count;
            var (damaged, places) = damage.Damage(document);
            rows.AddRange(UnlikelyRows.OfDamaged(damaged, places, WeightOfDamaged));
            counts.Damaged += rows.Count - before;
        }

        var trees = new UnlikelyTraining(seed).Trees(rows);
        var least = UnlikelyTraining.ThresholdFor(trees, threshold, words, rate);
        OutputFile.Replace(output.FullName, new UnlikelyWords(trees, least).Save);
        var scores = UnlikelyTraining.Scores(trees, kept);
        var labels = kept.Select(row => row.Label).ToArray();
        var agreement = Agreement.At(least, scores, labels);
        var figures = string.Create(CultureInfo.InvariantCulture,
            $"| {string.Join(", ", HeldOutSystems)} | {labels.Length:N0} | {labels.Count(label => label):N0} | {Auc.Of(scores, labels):0.000} | {agreement.Precision:0.00} | {agreement.Recall:0.000} |");
        Console.WriteLine(figures);
        OutputFile.Write(Path.ChangeExtension(output.FullName, ".md"),
            writer => writer.Write(Card(marked, news, counts, words, rate, least, seed, figures)));
        return ExitCode.Clean;
    }

    private static bool IsHeldOut(MarkedWords segment) => HeldOutSystems.Contains(segment.System);

    private static string Card(FileInfo[] marked, FileInfo[] news, (int Marked, int Sound, int Damaged, int News) counts, long words, double rate, float threshold, int seed, string figures) => string.Create(CultureInfo.InvariantCulture, $"""
        # Unlikely words (`{UnlikelyWords.FileName}`)

        Boosted trees (ML.NET FastTree, seed {seed}) over {UnlikelyFeatures.Names.Count} features of a word: its surprisals by the language model in both
        directions, by words and by forms, those of its neighbours, its rarity, its part of speech and what it can be, its place in the sentence. Only
        lower-case words that surprise the language model are looked at. Made by `lab train unlikely`; the same data give the same predictions.

        Learned from {counts.Marked:N0} words that annotators marked in machine translation and {counts.Sound:N0} that they did not (where raters disagree neither),
        {counts.Damaged:N0} words of news that were replaced by another form, preposition or word, and {counts.News:N0} words of news as written, from articles that the
        language model has not seen. A word is reported from the score {threshold:0.000} on: {rate:0.##} of 1,000 words of other held-out news ({words:N0} words) reach it.

        | held-out systems | words looked at | marked | AUC | precision | recall |
        |---|---|---|---|---|---|
        {figures}

        Annotators mark what is wrong against the source as well, which nobody sees in the English: recall is low by nature. Names and
        numbers, headings, lists and tables are not judged.

        | data | SHA-256 | terms |
        |---|---|---|
        {string.Join('\n', marked.Select(file => $"| {file.Name} | `{FileHash.Of(file)}` | {TermsOf(file.Name)} |").Concat(news.Select(file => $"| {file.Name} | `{FileHash.Of(file)}` | copyright with the outlets: weights only |")))}

        """);

    private static string TermsOf(string name) =>
        name.StartsWith("mqm", StringComparison.Ordinal) ? "Apache-2.0" : name.StartsWith("wets", StringComparison.Ordinal) ? "Unlicense" : "CC0";
}
