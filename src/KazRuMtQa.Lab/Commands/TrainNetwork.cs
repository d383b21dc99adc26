using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using KazRuMtQa.Languages;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Lab.Reading;
using KazRuMtQa.Files;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Lab.Training.Reading;
using KazRuMtQa.Runner;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Commands;

/// <summary>
/// <c>train network</c>: trains the network that reads words in their context. The work goes on from its checkpoints, however often it is stopped.
/// </summary>
internal static class TrainNetwork
{
    private const double FewestPerMillion = 3;
    private const float Rate = 2e-3f;
    private const int StepsBetweenCheckpoints = 250;
    private const int LongestArticle = 6000;

    public static Command Create()
    {
        var docs = Files("--docs", "Translation test sets with several systems a document (.jsonl, .gz)");
        var annotated = new Option<FileInfo>("--annotated")
        {
            Description = "Articles marked by editors; their documents are not learned from", Required = true, HelpName = "FILE",
        };
        var news = Files("--news", "News written in English");
        var words = Number("--news-words", "Words of each news file to learn from at most, as many again of regional news", 350_000);
        var epochs = Number("--epochs", "Times to read the data", 4);
        var minutes = Number("--minutes", "Stop after so many minutes; a later call goes on from the checkpoint", 600);
        var seed = Number("--seed", "Seed", 1);
        var checkpoints = new Option<DirectoryInfo>("--checkpoints")
        {
            Description = "Folder of the gathered data and the checkpoint", Required = true, HelpName = "FOLDER",
        };
        var output = new Option<FileInfo>("--output", "-o")
        {
            Description = "Where to write", DefaultValueFactory = _ => new FileInfo(ReadingNetwork.FileName), HelpName = "FILE",
        };
        var command = new Command("network", "Train the network that reads words in their context into reading.net.bin") { docs, annotated,
            news, words, epochs, minutes, seed, checkpoints, output };
        command.SetAction(result => Run(
            result.GetValue(docs)!, result.GetValue(annotated)!, result.GetValue(news)!, result.GetValue(words), result.GetValue(epochs),
                result.GetValue(minutes), result.GetValue(seed),
            result.GetValue(checkpoints)!, result.GetValue(output)!));
        return command;
    }

    internal static Option<FileInfo[]> Files(string name, string description) =>
        new(name) { Description = description, Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE..." };

    internal static Option<int> Number(string name, string description, int usual) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual, HelpName = "N" };

    private static int Run(FileInfo[] docs, FileInfo annotated, FileInfo[] news, int newsWords, int epochs, int minutes, int seed,
        DirectoryInfo checkpoints, FileInfo output)
    {
        var watch = Stopwatch.StartNew();
        checkpoints.Create();
        var words = NgramModel.Words.In(ModelFolder.Bundled) ?? throw new ToolException("The language model is missing: run train lm first.");
        var network = new ReadingNetwork(VocabularyOf(words));
        var corpus = Gathered(Path.Combine(checkpoints.FullName, "corpus.bin"), docs, annotated, news, newsWords, network.Vocabulary);
        var training = new NetworkTraining(network);
        NetworkTraining.Initialise(network, seed);
        var checkpoint = Path.Combine(checkpoints.FullName, "checkpoint.bin");
        if (File.Exists(checkpoint))
        {
            using var reader = new BinaryReader(File.OpenRead(checkpoint));
            training.Load(reader);
        }

        var schedule = new NetworkSchedule(corpus, seed);
        var all = epochs * schedule.BatchesInEpoch;
        var loss = 0.0;
        while (training.Steps < all && watch.Elapsed.TotalMinutes < minutes)
        {
            var batch = schedule.Batch(training.Steps);
            loss = (0.99 * loss) + (0.01 * training.Learn(corpus, batch, new Random((seed * 1_000_003) + training.Steps),
                Rate * (1 - (0.95f * training.Steps / all))));
            if (training.Steps % StepsBetweenCheckpoints > 0 && training.Steps < all) continue;
            Save(training, checkpoint);
            OutputFile.Replace(output.FullName, network.Save);
            var heldOut = training.Loss(corpus, schedule.HeldOut());
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{training.Steps:N0} of {all:N0} batches, {watch.Elapsed.TotalMinutes:0.0} minutes: loss {loss:0.0000}, held out {heldOut:0.0000}"));
        }

        Save(training, checkpoint);
        OutputFile.Replace(output.FullName, network.Save);
        return ExitCode.Clean;
    }

    private static void Save(NetworkTraining training, string checkpoint) => OutputFile.Replace(checkpoint, stream =>
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        training.Save(writer);
    });

    private static Vocabulary VocabularyOf(NgramModel model) =>
        new(Enumerable.Range(1, model.Symbols.Count - 1).Where(symbol => model.PerMillion((ushort)symbol) >= FewestPerMillion)
            .Select(symbol => model.Symbols[symbol]).Concat(WordSymbols.Classes));

    private static NetworkCorpus Gathered(string path, FileInfo[] docs, FileInfo annotated, FileInfo[] news, int newsWords, Vocabulary vocabulary)
    {
        if (File.Exists(path)) return NetworkCorpus.Load(path);
        var builder = new NetworkCorpusBuilder(vocabulary);
        var marked = AnnotatedArticle.Read(annotated.FullName).Where(article => !article.IsHeldOut)
            .ToLookup(article => article.DocumentId, StringComparer.Ordinal);
        var sets = marked.SelectMany(articles => articles).Select(article => article.TestSet).ToHashSet(StringComparer.Ordinal);
        foreach (var file in docs.Where(file => sets.Any(set => file.Name.StartsWith(set, StringComparison.Ordinal))))
            foreach (var document in TranslatedDocument.Read(file).Where(document =>
                marked.Contains(document.Id))) builder.Count(new SilverLabels(document), marked[document.Id]);
        Console.WriteLine(builder.Table);
        foreach (var file in docs)
        {
            foreach (var document in TranslatedDocument.Read(file).Where(document =>
                !marked.Contains(document.Id))) builder.AddTranslations(new SilverLabels(document));
            Console.WriteLine($"{file.Name}: {builder.Corpus.Rows:N0} rows");
        }

        foreach (var file in news)
        {
            var (general, regional) = (newsWords, newsWords);
            foreach (var (article, index) in ArticleFile.Read(file.FullName, Origin.Human).Select((article, index) => (article, index)))
            {
                if (general <= 0 && regional <= 0) break;
                if (index % 10 == 9 || !(RegionalNews.Is(article.Text) ? regional > 0 : general > 0 && index % 10 == 4)) continue;
                var document = Document.Create(article.Text.Length > LongestArticle ? article.Text[..LongestArticle] : article.Text,
                    Language.English, ModelFolder.Bundled);
                if (RegionalNews.Is(article.Text)) regional -= document.WordCount;
                else general -= document.WordCount;
                builder.AddNews(document);
            }

            Console.WriteLine($"{file.Name}: {builder.Corpus.Rows:N0} rows");
        }

        builder.Corpus.Save(path);
        return builder.Corpus;
    }
}
