using System.CommandLine;
using System.Globalization;
using KazRuMtQa.Files;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Lab.Training.Mining;
using KazRuMtQa.Runner;

namespace KazRuMtQa.Lab.Commands;

/// <summary>
/// <c>train mined</c>: finds phrases of two to five words that several systems write in several articles, that English news hardly ever has and
/// that stand on marks of annotated articles, and lists them with their counts. A person reads the list; what is wrong in any text goes into
/// <c>unusual-phrases.tsv</c>, which <c>train unusual</c> counts.
/// </summary>
internal static class TrainMined
{
    private const int FewestArticles = 2;
    private const int FewestSystems = 2;
    private const int ArticlesAtATime = 2000;

    /// <summary>In tens of millions of words of English news.</summary>
    private const int MostInEnglish = 3;

    /// <summary>Share of its places in annotated articles that are marked.</summary>
    private const double FewestMarked = 0.7;

    public static Command Create()
    {
        var machine = Files("--machine", "JSON Lines of documents with their machine and human translations (.jsonl, .gz, .zst)");
        var english = Files("--english", "JSON Lines of news written in English; records of another kind are passed over");
        var annotated = Files("--annotated", "Articles in which every artifact is marked; the third that is kept for reporting is passed over");
        var output = new Option<FileInfo>("--output", "-o") { Description = "Where to write the list (TSV)", Required = true, HelpName = "FILE" };
        var command = new Command("mined", "List phrases that machine translation has and English news does not, for a person to read") { machine,
            english, annotated, output };
        command.SetAction(result => Run(result.GetValue(machine)!, result.GetValue(english)!, result.GetValue(annotated)!, result.GetValue(output)!));
        return command;
    }

    private static Option<FileInfo[]> Files(string name, string description) =>
        new(name) { Description = description, Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE..." };

    private static int Run(FileInfo[] machine, FileInfo[] english, FileInfo[] annotated, FileInfo output)
    {
        var numbers = new SymbolNumbers();
        var windows = new PhraseWindows(numbers);
        var marked = annotated.SelectMany(file => AnnotatedArticle.Read(file.FullName)).Where(article => !article.IsHeldOut)
            .Select(article => AnnotatedSymbols.Of(article, numbers)).ToArray();
        var translations = new SymbolCorpus(numbers);
        foreach (var file in machine)
        {
            translations.Add(ArticleFile.Read(file.FullName, Origin.Machine));
            translations.Add(ArticleFile.Read(file.FullName, Origin.HumanTranslation).Where(article => article.Origin == Origin.HumanTranslation));
        }

        var found = new PhraseCandidates(windows);
        foreach (var article in marked) found.Count(article);
        found.Keep(candidate => candidate.Marked >= FewestMarked * candidate.Met);
        found.Collect(translations);
        found.Keep(candidate => candidate.Articles >= FewestArticles && candidate.SystemCount >= FewestSystems);
        var news = new SymbolCorpus(numbers);
        foreach (var articles in english.SelectMany(file => ArticleFile.Read(file.FullName, Origin.Human)).Chunk(ArticlesAtATime))
        {
            news.Add(articles);
            found.Count(news);
            news.Clear();
        }

        found.Keep(candidate => candidate.English <= MostInEnglish);
        var rows = found.Shortest().OrderByDescending(candidate => candidate.Articles)
            .ThenBy(candidate => numbers.TextOf(candidate.Phrase), StringComparer.Ordinal).ToArray();
        OutputFile.Write(output.FullName, writer =>
        {
            writer.Write("phrase\tmachine\tarticles\tsystems\ttranslation\tenglish\tmarked\tmet\n");
            foreach (var row in rows)
                writer.Write(string.Create(CultureInfo.InvariantCulture,
                    $"{numbers.TextOf(row.Phrase)}\t{row.Machine}\t{row.Articles}\t{row.SystemCount}\t{row.Translation}\t"
                    + $"{row.English}\t{row.Marked}\t{row.Met}\n"));
        });
        Console.WriteLine($"{output.FullName}: {rows.Length} phrases to read.");
        return ExitCode.Clean;
    }
}
