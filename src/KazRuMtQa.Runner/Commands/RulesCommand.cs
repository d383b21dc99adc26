using System.CommandLine;
using System.Globalization;
using KazRuMtQa.Audit.Store;
using KazRuMtQa.Configuration;
using KazRuMtQa.Files;
using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;
using Spectre.Console;
using Rule = KazRuMtQa.Rules.Rule;

namespace KazRuMtQa.Runner.Commands;

/// <summary><c>rules</c>: lists the rules, explains one or a family, or writes the catalogue page.</summary>
internal static class RulesCommand
{
    public static Command Create()
    {
        var id = new Argument<string?>("ID")
        {
            Description = "Rule (family/name) or family to explain; without it all rules are listed",
            Arity = ArgumentArity.ZeroOrOne
        };
        var format = new Option<string>("--format")
        {
            Description = "text; markdown, the whole catalogue; or json, for programs",
            DefaultValueFactory = _ => "text", HelpName = "FORMAT"
        };
        format.AcceptOnlyFromAmong("text", "markdown", "json");
        var command = new Command("rules", "List the rules, or explain one with its examples") { id, format };
        command.SetAction(result => Run(result.GetValue(id), result.GetValue(format)!));
        return command;
    }

    private static int Run(string? id, string format)
    {
        var rules = id is null ? RuleCatalogue.All.ToArray() : RuleCatalogue.Named(id);
        if (rules.Length == 0)
        {
            var known = RuleCatalogue.All.SelectMany(rule => new[] { rule.Id, rule.Family });
            throw new ToolException($"There is no rule or family '{id}'; 'kazrumtqa rules' lists them.{Nearest.Hint(id!, known)}");
        }

        OutputFile.Write(null, writer =>
        {
            if (format == "json") RulesJson.Write(writer, rules, Models.Bundled.Evidence);
            else if (id is not null) writer.Write(string.Concat(rules.Select(RuleCatalogueMarkdown.Of)));
            else if (format == "markdown") writer.Write(RuleCatalogueMarkdown.OfAll());
            else WriteTable(writer, rules);
        });
        return ExitCode.Clean;
    }

    private static void WriteTable(TextWriter writer, Rule[] rules)
    {
        var table = new Spectre.Console.Table { Border = TableBorder.None }.AddColumns("rule", "severity", "confidence", "title");
        foreach (var rule in rules)
            table.AddRow(rule.Id, rule.Severity.ToString().ToLowerInvariant(),
                Models.Bundled.Evidence.ConfidenceOf(rule).ToString("0.00", CultureInfo.InvariantCulture), rule.Title.EscapeMarkup());
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        // A line for each rule, also where nobody looks at the width: lists are searched and cut.
        console.Profile.Width = Console.IsOutputRedirected ? 200 : Math.Max(80, console.Profile.Width);
        console.Write(table);
    }
}
