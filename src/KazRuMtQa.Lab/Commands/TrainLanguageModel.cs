using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using KazRuMtQa.Files;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Lab.Training;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Languages;
using KazRuMtQa.Runner;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Commands;

/// <summary><c>train lm</c>: counts n-grams of words and of forms in news written in English, and writes both models and their card.</summary>
internal static class TrainLanguageModel
{
    private const int MostHeldOut = 4000;
    private const int WordOrder = 4;
    private const int FormOrder = 5;

    public static Command Create()
    {
        var news = new Option<FileInfo[]>("--news")
        {
            Description = "JSON Lines of news written in English (.jsonl, .gz, .zst)", Required = true,
            AllowMultipleArgumentsPerToken = true, HelpName = "FILE..."
        };
        var output = new Option<DirectoryInfo>("--output", "-o")
        {
            Description = "Folder to write to",
            DefaultValueFactory = _ => new DirectoryInfo("models"), HelpName = "FOLDER"
        };
        var vocabulary =
            new Option<int>("--vocabulary") { Description = "How many words to know at most", DefaultValueFactory = _ => 60_000, HelpName = "N" };
        var words = new Option<int[]>("--words-least")
        {
            Description = "How often pairs, triples and fours of words must be met to be kept",
            DefaultValueFactory = _ => [2, 3, 4], AllowMultipleArgumentsPerToken = true, HelpName = "N N N"
        };
        var forms = new Option<int[]>("--forms-least")
        {
            Description = "The same for two to five forms", DefaultValueFactory = _ => [1, 3, 6, 10],
            AllowMultipleArgumentsPerToken = true, HelpName = "N N N N"
        };
        var limit = new Option<int?>("--limit") { Description = "Articles to read of each file; otherwise all", HelpName = "N" };
        var memory = new Option<int>("--memory") { Description = "Megabytes for sorting n-grams", DefaultValueFactory = _ => 512, HelpName = "N" };
        var command = new Command("lm", "Count n-grams of news into models/words.lm.bin and models/forms.lm.bin") { news, output, vocabulary, words,
            forms, limit, memory };
        vocabulary.Validators.Add(result => { if (result.GetValueOrDefault<int>() is < 1 or > 65_000) result.AddError("--vocabulary must be from 1 to 65000."); });
        memory.Validators.Add(result => { if (result.GetValueOrDefault<int>() is < 16 or > 16_000) result.AddError("--memory must be from 16 to 16000."); });
        foreach (var (least, count) in ((Option<int[]>, int)[])[(words, WordOrder - 1), (forms, FormOrder - 1)])
            least.Validators.Add(result => { if (!IsRising(result.GetValueOrDefault<int[]>() ?? [], count)) result.AddError($"{least.Name} takes {count} numbers from 1 on, none below the one before."); });
        command.SetAction(result =>
            Run(result.GetValue(news)!, result.GetValue(output)!, result.GetValue(vocabulary), result.GetValue(words)!, result.GetValue(forms)!,
            result.GetValue(limit) ?? int.MaxValue, result.GetValue(memory)));
        return command;
    }

    private static bool IsRising(int[] least, int count) =>
        least.Length == count && least[0] >= 1 && least.Zip(least.Skip(1)).All(pair => pair.First <= pair.Second);

    private static int Run(FileInfo[] news, DirectoryInfo output, int size, int[] wordsLeast, int[] formsLeast, int limit, int memory)
    {
        long articles = 0;
        var task = "counting words";
        using var progress = Notes.Progress(() => string.Create(CultureInfo.InvariantCulture, $"{task}: {articles:N0} articles"));
        using var symbols = new NewsSymbols();
        foreach (var (document, heldOut) in Documents(news, limit))
        {
            articles++;
            if (heldOut) symbols.HoldOut(document);
            else symbols.Count(document);
        }

        var (words, forms) = symbols.Vocabularies(size, fewest: 5);
        (task, articles) = ("writing symbols", 0);
        var (wordSymbols, formSymbols) = (new WordSymbols(words, Language.English.Lexicon), new FormSymbols(forms, Language.English.Lexicon));
        foreach (var (document, _) in Documents(news, limit).Where(pair => !pair.HeldOut))
        {
            articles++;
            symbols.Write(document, wordSymbols, formSymbols);
        }

        output.Create();
        task = "estimating n-grams";
        LanguageModelFigures[] figures =
        [
            Estimate(symbols.Words, words, wordsLeast, memory, Path.Combine(output.FullName, NgramModel.WordsFile), HeldOut(news), forms: false),
            Estimate(symbols.Forms, forms, formsLeast, memory, Path.Combine(output.FullName, NgramModel.FormsFile), HeldOut(news), forms: true),
        ];
        foreach (var figure in figures) Console.WriteLine(figure.Row);
        OutputFile.Write(Path.Combine(output.FullName, "lm.md"),
            writer => writer.Write(Card(news, symbols.Words.Symbols, figures, wordsLeast, formsLeast)));
        return ExitCode.Clean;
    }

    private static LanguageModelFigures Estimate(SymbolFile symbols, Vocabulary vocabulary, int[] least, int memory, string path,
        IEnumerable<Document> heldOut, bool forms)
    {
        using var estimation =
            new NgramEstimation(symbols, vocabulary.Count, least.Length + 1, (int)(memory * 1_000_000L / sizeof(ulong) / least.Length));
        var kept = estimation.Estimate([0, 1, .. least]);
        OutputFile.Replace(path, stream => NgramModelFile.Write(stream, vocabulary, kept));
        return LanguageModelFigures.Of(path, kept, heldOut, forms);
    }

    private static IEnumerable<Document> HeldOut(FileInfo[] news) =>
        news.SelectMany(file => LanguageModelData.HeldOut(file, MostHeldOut / news.Length));

    /// <summary>The articles in their order, cut into tokens on all cores; every tenth is held out.</summary>
    private static IEnumerable<(Document Document, bool HeldOut)> Documents(FileInfo[] news, int limit) => news.SelectMany(file =>
        Partitioner.Create(ArticleFile.Read(file.FullName, Origin.Human).Take(limit)
            .Select((article, index) => (article.Text, HeldOut: LanguageModelData.IsHeldOut(index))), EnumerablePartitionerOptions.NoBuffering)
            .AsParallel().AsOrdered()
            .Select(article => (Document: Document.Create(article.Text, Language.English, Models.Bundled.Folder), article.HeldOut))
            .Select(pair => { if (!pair.HeldOut) pair.Document.TagAt(0); return pair; }));

    private static string Card(FileInfo[] news, long words, LanguageModelFigures[] figures, int[] wordsLeast, int[] formsLeast) => string.Create(CultureInfo.InvariantCulture, $"""
        # Language model (`{NgramModel.WordsFile}`, `{NgramModel.FormsFile}`)

        Two n-gram models of news written in English, each read forward (how likely is a symbol after those before it) and backward (before those after
        it). The first is of words: lower-case, with classes for names, numbers and rare words. The second is of forms: grammatical words and marks as they
        are, all other words by their part of speech, so that it judges how a sentence is built and not what it is about. Interpolated modified Kneser-Ney;
        n-grams met too seldom are left out and what they would have had goes to backing off. A probability takes one byte (eighths of a bit). The n-grams
        themselves are not kept, only 15 bits of a hash: no text can be read from the files, and one in 30,000 unseen n-grams is taken for a seen one.

        Learned from {words:N0} symbols. Kept: word pairs, triples and fours met {string.Join(", ", wordsLeast)} times, forms {string.Join(", ", formsLeast)} times.
        Every tenth article of a file is held out (the 10th, 20th …), and no sentence that stands in one is learned elsewhere. Repeated sentences are learned
        once. The human sides of the translation test sets are not learned: figures are measured on them.

        | model | symbols | n-grams from 2 on | size | perplexity forward | backward | symbols held out |
        |---|---|---|---|---|---|---|
        {string.Join('\n', figures.Select(figure => figure.Row))}

        Made by `lab train lm`; the same data give the same files. Limits: agency and US news of 1987 to 2024; names of people and firms are classes;
        a word the vocabulary does not hold is judged by its ending alone.

        | data | SHA-256 | terms |
        |---|---|---|
        {string.Join('\n', news.Select(file => $"| {file.Name} | `{FileHash.Of(file)}` | copyright with the outlets: counts only |"))}

        """);
}
