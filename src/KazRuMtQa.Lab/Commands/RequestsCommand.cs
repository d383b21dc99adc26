using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KazRuMtQa.Files;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Review.Prompting;
using KazRuMtQa.Runner;

namespace KazRuMtQa.Lab.Commands;

/// <summary>
/// <c>requests</c>: writes what a second reader would be asked about annotated articles, without their marks, so that any model, or a person, can
/// answer it and be measured by <c>evaluate --annotated --review</c>.
/// </summary>
internal static class RequestsCommand
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var annotated = new Option<FileInfo>("--annotated")
        {
            Description = "Articles in which editors marked every artifact, as JSON Lines; those held out are passed over",
            Required = true,
            HelpName = "FILE",
        };
        var sample = new Option<int>("--sample") { Description = "So many articles, drawn by lot", DefaultValueFactory = _ => 20, HelpName = "N" };
        var seed = new Option<int>("--seed") { Description = "Another number draws other articles", DefaultValueFactory = _ => 1, HelpName = "N" };
        var output = new Option<string?>("--output", "-o") { Description = "Where to write; otherwise standard output", HelpName = "FILE" };
        const string Description = "Write what a second reader is asked about annotated articles, without their marks";
        var command = new Command("requests", Description) { annotated, sample, seed, output };
        command.SetAction(result =>
            Run(result.GetValue(annotated)!, result.GetValue(sample), result.GetValue(seed), result.GetValue(output)));
        return command;
    }

    private static int Run(FileInfo file, int sample, int seed, string? output)
    {
        var checker = new MtChecker();
        var articles = AnnotatedArticle.Read(file.ToString()).Where(article => !article.IsHeldOut)
            .OrderBy(article => article.Id, StringComparer.Ordinal).ToArray();
#pragma warning disable CA5394 // A sample needs no secrecy.
        new Random(seed).Shuffle(articles);
#pragma warning restore CA5394
        OutputFile.Write(output, writer =>
        {
            foreach (var article in articles.Take(sample))
            {
                foreach (var window in ArticleWindows.Of(checker.Read(new Article(article.Text)).Document)) writer.WriteLine(LineOf(article, window));
            }
        });
        return ExitCode.Clean;
    }

    private static string LineOf(AnnotatedArticle article, Window window) => new JsonObject
    {
        ["article"] = article.Id,
        ["window"] = window.Id,
        ["prompt"] = Prompt.SecondReader.Id,
        ["request"] = JsonNode.Parse(window.ToJson([])),
    }.ToJsonString(Readable);
}
