using System.CommandLine;
using KazRuMtQa.Files;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Lab.Training;
using KazRuMtQa.Review.Recorded;
using KazRuMtQa.Runner;

namespace KazRuMtQa.Lab.Commands;

/// <summary>
/// <c>train review</c>: fits how sure a finding of a second reader is by our own evidence: the likelihood ratio on the marks of editors, and the
/// odds of each kind on recorded answers, whose documents the ratio does not see.
/// </summary>
internal static class TrainReview
{
    public static Command Create()
    {
        var annotated = new Option<FileInfo>("--annotated")
        {
            Description = "Articles in which editors marked every artifact; those held out are passed over",
            Required = true,
            HelpName = "FILE",
        };
        var recorded = new Option<FileInfo>("--review")
        {
            Description = "Answers of a second reader about some of them, as for 'evaluate'",
            Required = true,
            HelpName = "FILE",
        };
        var seed = new Option<int>("--seed") { Description = "Seed", DefaultValueFactory = _ => 1, HelpName = "N" };
        var output = new Option<FileInfo>("--output", "-o")
        {
            Description = "Where to write",
            DefaultValueFactory = _ => new FileInfo("models/review.tsv"),
            HelpName = "FILE",
        };
        const string Description = "Fit how sure findings of a second reader are into models/review.tsv";
        var command = new Command("review", Description) { annotated, recorded, seed, output };
        command.SetAction(result => Run(result.GetValue(annotated)!, result.GetValue(recorded)!, result.GetValue(seed), result.GetValue(output)!));
        return command;
    }

    private static int Run(FileInfo annotated, FileInfo recorded, int seed, FileInfo output)
    {
        var answers = RecordedAnswers.Read(recorded.ToString(), File.ReadLines(recorded.ToString()));
        AnnotatedArticle[] articles = [.. AnnotatedArticle.Read(annotated.ToString()).Where(article => !article.IsHeldOut)];
        var training = new ReviewTraining(new MtChecker(), answers, seed);
        var lines = training.Fit(articles);
        OutputFile.Write(output.ToString(), writer => writer.Write(string.Concat(lines.Select(line => line + "\n"))));
        Console.WriteLine(training.Figures);
        return ExitCode.Clean;
    }
}
