using System.CommandLine;
using System.Globalization;
using KazRuMtQa.Files;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Lab.Training;
using KazRuMtQa.Likelihood;
using KazRuMtQa.Runner;
using KazRuMtQa.Scoring;

namespace KazRuMtQa.Lab.Commands;

/// <summary>
/// <c>train verdict</c>: fits what a verdict follows from on articles in which editors marked every artifact (those not held out), on human
/// translation and on news written in English, and writes the table and its card.
/// </summary>
internal static class TrainVerdict
{
    public static Command Create()
    {
        var annotated = Files("--annotated", "Articles in which editors marked every artifact; those held out are passed over");
        var translation = Files("--translation", "Human translations, as documents; records of another kind are passed over");
        var human = Files("--human", "News written in English, as documents");
        var folds = new Option<DirectoryInfo>("--folds")
        {
            Description = "Folder of the classifiers that train classifiers --folds wrote: an article is judged by one that has not seen it",
            Required = true,
            HelpName = "DIR",
        };
        var limit = new Option<int>("--limit")
        {
            Description = "Articles to read of each file of human text", DefaultValueFactory = _ => 1500,
            HelpName = "N"
        };
        var reviewed = new Option<double>("--reviewed")
        {
            Description = "The share of news written in English that may be sent to an editor",
            DefaultValueFactory = _ => 0.01, HelpName = "SHARE"
        };
        var blocked = new Option<double>("--blocked")
        {
            Description = "The share of news written in English that may be kept back",
            DefaultValueFactory = _ => 0.003, HelpName = "SHARE"
        };
        var seed = new Option<int>("--seed") { Description = "Seed", DefaultValueFactory = _ => 1, HelpName = "N" };
        var output = new Option<FileInfo>("--output", "-o")
        {
            Description = "Where to write",
            DefaultValueFactory = _ => new FileInfo("models/verdict.tsv"), HelpName = "FILE"
        };
        var command = new Command("verdict", "Fit verdicts to editors' decisions into models/verdict.tsv") { annotated, translation, human, folds,
            limit, reviewed, blocked, seed, output };
        command.SetAction(result => Run(
            result.GetValue(annotated)!, result.GetValue(translation)!, result.GetValue(human)!, result.GetValue(folds)!, result.GetValue(limit),
            (result.GetValue(reviewed), result.GetValue(blocked)), result.GetValue(seed), result.GetValue(output)!));
        return command;

        static Option<FileInfo[]> Files(string name, string description) =>
            new(name) { Description = description, Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE..." };
    }

    private static int Run(
        FileInfo[] annotated, FileInfo[] translation, FileInfo[] human, DirectoryInfo folds, int limit, (double Reviewed, double Blocked) rates,
        int seed, FileInfo output)
    {
        var checkers = Fold.All.ToDictionary(fold => fold, fold => CheckerOf(Path.Combine(folds.FullName, Fold.FileOf(fold))));
        var read = 0;
        using var progress = Notes.Progress(() => $"{read} articles read");
        var marked = annotated.SelectMany(file => AnnotatedArticle.Read(file.ToString())).Where(article => !article.IsHeldOut).Select(OfMarked)
            .ToArray();
        // Human translation is what an editor of a translation desk lets pass; newsroom English what he or she writes. Each side weighs as much as
        // the marked articles.
        var translated = OfHuman(translation, Origin.HumanTranslation, marked.Length);
        var newsroom = OfHuman(human, Origin.Human, marked.Length);

        var training = new VerdictTraining(seed);
        DecidedArticle[] all = [.. marked, .. translated, .. newsroom];
        var model = training.Fit(all, newsroom, rates.Reviewed, rates.Blocked);
        var predicted = training.OutOfFold(all, newsroom, rates.Reviewed, rates.Blocked).ToArray();
        var card = VerdictCard.Of(
            model,
            Kinds()
                .Select(kind =>
                    (kind.Name,
                        predicted.Where(pair => kind.Articles.Contains(pair.Article)).Select(pair => (pair.Article.Decision, pair.Predicted))
                            .ToArray()))
                .ToArray(),
            rates, [.. annotated, .. translation, .. human], seed);
        OutputFile.Write(output.ToString(), writer => writer.Write(string.Concat(model.Lines().Select(line => line + "\n"))));
        OutputFile.Write(Path.ChangeExtension(output.ToString(), ".md"), writer => writer.Write(card));
        Console.WriteLine(card);
        return ExitCode.Clean;

        IEnumerable<(string Name, HashSet<DecidedArticle> Articles)> Kinds() =>
            [("machine translation, marked", [.. marked]), ("human translation", [.. translated]), ("written in English", [.. newsroom])];

        DecidedArticle OfMarked(AnnotatedArticle article)
        {
            read++;
            var report = CheckerFor(article.TestSet).Check(article.Text);
            return new DecidedArticle(article.DocumentId, EvidenceOf(report), DecidedArticle.DecisionOf(article, report.WordCount), 1);
        }

        DecidedArticle[] OfHuman(FileInfo[] files, Origin origin, int weight)
        {
            var checkedArticles =
                files.SelectMany(file => ArticleFile.Read(file.ToString(), origin).Where(article => article.Origin == origin).Take(limit))
                .Select(article => (article.Id, Report: Checked(article))).ToArray();
            return [.. checkedArticles.Select(article =>
                new DecidedArticle(article.Id, EvidenceOf(article.Report), Verdict.Pass, (float)weight / checkedArticles.Length))];
        }

        Report Checked(MeasuredArticle article)
        {
            read++;
            return CheckerFor(article.Set).Check(article.Text);
        }

        // Of what no fold holds every classifier has learned.
        MtChecker CheckerFor(string set) => checkers[Fold.All.FirstOrDefault(fold => fold.Holds(set))
            ?? throw new ToolException($"{set}: no fold holds it, so that every classifier has seen it; leave it out.")];
    }

    private static MtChecker CheckerOf(string path)
    {
        if (!File.Exists(path)) throw new ToolException($"{path}: no such file; train classifiers --folds writes it.");
        return new MtChecker(null, Models.Bundled.With(new MtClassifier(ClassifierFile.Read(path))));
    }

    private static VerdictEvidence EvidenceOf(Report report) => VerdictEvidence.Of(report.Findings, report.WordCount, report.MtLikelihood);
}
