using System.CommandLine;
using KazRuMtQa.Files;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Lab.Training;
using KazRuMtQa.Likelihood;
using KazRuMtQa.Runner;

namespace KazRuMtQa.Lab.Commands;

/// <summary>
/// <c>train classifiers</c>: learns to tell machine translation from human text into <c>models/classifiers.bin</c>, and writes its card with
/// figures on texts, systems and test sets held out.
/// </summary>
internal static class TrainClassifiers
{
    public static Command Create()
    {
        var documents = Files("--documents",
            "JSON Lines of the same articles in machine and human translation, and English originals (.jsonl, .gz, .zst)", required: true);
        var news = Files("--news", "JSON Lines of news written in English", required: false);
        var feedback =
            Files("--feedback", "Editors' decisions as JSON Lines: \"decision\" (accepted or dismissed) and \"sentence\"", required: false);
        var synonyms = new Option<DirectoryInfo?>("--synonyms")
        {
            Description = "Folder of the WordNet 3.0 files; news is spun with their "
            + "synonyms, and counts as machine text", HelpName = "DIR"
        };
        var folds = new Option<DirectoryInfo?>("--folds")
        {
            Description = "Folder to write the classifiers to that have not seen a fold, for train "
            + "verdict", HelpName = "DIR"
        };
        var each = new Option<int>("--news-articles")
        {
            Description = "Articles to take of each news file", DefaultValueFactory = _ => 1500,
            HelpName = "N"
        };
        var limit = new Option<int>("--limit")
        {
            Description = "Articles to read of each file; nothing is written then",
            DefaultValueFactory = _ => int.MaxValue, HelpName = "N"
        };
        var seed = new Option<int>("--seed") { Description = "Seed of the order of texts", DefaultValueFactory = _ => 1, HelpName = "N" };
        var compare = new Option<bool>("--compare") { Description = "Compare the formulas with boosted trees over the same figures in the card" };
        var output = new Option<FileInfo>("--output", "-o")
        {
            Description = "Where to write; the card and the calibration plot beside it",
            DefaultValueFactory = _ => new FileInfo("models/classifiers.bin"), HelpName = "FILE"
        };
        var command = new Command("classifiers", "Learn to tell machine translation from human text into models/classifiers.bin") { documents, news,
            synonyms, feedback, folds, each, limit, seed, compare, output };
        command.SetAction(result => Run(
            result.GetValue(documents)!, result.GetValue(news) ?? [], result.GetValue(synonyms), result.GetValue(feedback)
                ?? [], result.GetValue(folds),
            result.GetValue(each), result.GetValue(limit), result.GetValue(seed), result.GetValue(compare), result.GetValue(output)!));
        return command;
    }

    private static Option<FileInfo[]> Files(string name, string description, bool required)
    {
        var option = new Option<FileInfo[]>(name)
        {
            Description = description, Required = required, AllowMultipleArgumentsPerToken = true,
            HelpName = "FILE..."
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !File.Exists(token.Value)))
                result.AddError($"{token.Value}: {(Directory.Exists(token.Value) ? "is a directory" : "no such file")}.");
        });
        return option;
    }

    private static int Run(
        FileInfo[] documents, FileInfo[] news, DirectoryInfo? wordNet, FileInfo[] feedback, DirectoryInfo? folds, int newsArticles, int limit,
        int seed, bool compare, FileInfo output)
    {
        // Before all else: a bad line must not be told of after minutes of reading.
        MeasuredArticle[] decided = [.. feedback.SelectMany(file => FeedbackFile.Read(file.ToString()))];
        var synonyms = wordNet is null ? null : Synonyms.Read(wordNet);
        Console.WriteLine("Reading");
        var translations = ClassifierCorpus.Translations(documents, limit).ToArray();
        MeasuredArticle[] texts = [.. translations, .. ClassifierCorpus.News(news, Math.Min(newsArticles, limit))];
        if (synonyms is not null) texts = [.. texts, .. new SpunArticles(synonyms, seed).Of(texts)];
        if (texts.All(text => text.Origin == Origin.Machine) || texts.All(text => text.Origin != Origin.Machine))
            throw new ToolException("There must be news in machine translation and by humans.");
        var damage = new DamagedSentences(seed);
        MeasuredArticle[] excerpts = [.. ClassifierCorpus.Excerpts(texts, seed)];
        // The language model knows the news by heart: nothing of it is damaged.
        MeasuredArticle[] damaged = [.. translations.Where(text => text.Origin != Origin.Machine).SelectMany(damage.Of)];
        var (before, done) = (0, 0);
        LabelledArticle[] read;
        using (Notes.Progress(() => $"{before + done} of {texts.Length + excerpts.Length + damaged.Length} texts read", prints: false))
            read = [.. Label(texts, TextKind.Article), .. Label(excerpts, TextKind.Excerpt), .. Label(damaged, TextKind.Damaged)];
        LabelledArticle[] articles = [.. read.Where(text => text.Kind == TextKind.Article)];
        var decisions = ClassifierCorpus.Label(decided, TextKind.Article, _ => { });
        var training = new ClassifierTraining(read, decisions, seed, Console.WriteLine);
        var heldOut = training.HoldOut();
        if (heldOut.Count == 0)
            throw new ToolException("None of the test sets that are held out is among the documents: "
                + string.Join(", ", Fold.All.SelectMany(fold => fold.Prefixes)) + ".");
        var figures = HeldOutFigures.Of(heldOut, training.Formulas);
        if (compare) Console.WriteLine("Held out: boosted trees");
        var trees = compare ? HeldOutFigures.Of(heldOut, training.Trees) : null;
        var (article, sentence) = training.Combine(heldOut);
        FileInfo[] data = [.. documents, .. news, .. feedback];
        foreach (var (fold, ofFold) in folds is null ? [] : training.Folds(article, sentence))
            OutputFile.Replace(Path.Combine(folds!.FullName, Fold.FileOf(fold)), stream => ClassifierFile.Write(stream, ofFold));

        var weights = training.Train(article, sentence, [.. data.Select(file => (file.Name, FileHash.Of(file)))]);
        weights = weights with { Means = MeanEvidenceTraining.Of(texts, articles, weights) };
        var size = 0L;
        if (limit == int.MaxValue)
        {
            OutputFile.Replace(output.FullName, stream => { ClassifierFile.Write(stream, weights); size = stream.Length; });
            OutputFile.Write(Beside(output, "-calibration.svg"),
                writer => writer.Write(CalibrationPlot.Of(HeldOutFigures.Calibration(figures.Articles))));
        }

        var card = ClassifierCard.Of(weights, figures, trees, articles, data, seed, size);
        if (limit == int.MaxValue) OutputFile.Write(Beside(output, ".md"), writer => writer.Write(card));
        Console.WriteLine(card);
        return ExitCode.Clean;

        LabelledArticle[] Label(MeasuredArticle[] some, TextKind kind)
        {
            (before, done) = (before + done, 0);
            return ClassifierCorpus.Label(some, kind, count => done = count);
        }
    }

    private static string Beside(FileInfo output, string ending) =>
        Path.Combine(output.DirectoryName!, Path.GetFileNameWithoutExtension(output.Name) + ending);
}
