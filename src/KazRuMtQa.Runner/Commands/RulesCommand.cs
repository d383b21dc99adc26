using System.CommandLine;
using System.Globalization;
using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;
using Spectre.Console;
using Rule = KazRuMtQa.Rules.Rule;

namespace KazRuMtQa.Runner.Commands;

/// <summary><c>rules</c>: lists the rules, explains one, or writes the catalogue page.</summary>
internal static class RulesCommand
{
    public static Command Create()
    {
        var id = new Argument<string?>("ID") { Description = "Rule to explain (family/name)", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = "text, or markdown for the catalogue page", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown");
        var command = new Command("rules", "List the rules, explain one, or write the catalogue") { id, format };
        command.SetAction(result => Run(result.GetValue(id), result.GetValue(format)!));
        return command;
    }

    private static int Run(string? id, string format)
    {
        if (id is not null)
        {
            var rule = RuleCatalogue.Find(id) ?? throw new ToolException($"There is no rule '{id}'; 'kazrumtqa rules' lists them.");
            Console.Write(RuleCatalogueMarkdown.Of(rule));
        }
        else if (format == "markdown") Console.Write(RuleCatalogueMarkdown.OfAll());
        else AnsiConsole.Write(Table());
        return ExitCode.Clean;
    }

    private static Spectre.Console.Table Table()
    {
        var table = new Spectre.Console.Table { Border = TableBorder.None }.AddColumns("rule", "severity", "confidence", "title");
        foreach (var rule in RuleCatalogue.All)
            table.AddRow(rule.Id, rule.Severity.ToString().ToLowerInvariant(), EvidenceTable.Default.ConfidenceOf(rule).ToString("0.00", CultureInfo.InvariantCulture), rule.Title.EscapeMarkup());
        return table;
    }
}
