using System.Text.Json;
using KazRuMtQa.Reporting;
using KazRuMtQa.Review.Answers;
using KazRuMtQa.Review.Checks;
using KazRuMtQa.Review.Confidence;
using KazRuMtQa.Review.Prompting;
using Microsoft.Extensions.AI;

namespace KazRuMtQa.Review.Tests;

/// <summary>Articles of the tests' own, and the ways to have them read.</summary>
internal static class Articles
{
    public const string Bridge =
        "The bridge was delivered into use on Monday in the city of Oral. Workers replaced the conductors of the line near the old school.";

    /// <summary>Sure of everything, so that tests see what passes the checks.</summary>
    private static readonly EvidenceWeights Sure = EvidenceWeights.Parse(
        "sure.tsv", [.. OwnEvidence.Terms.Select(term => $"{term}\t0").Prepend("constant\t0").Prepend("prior/all\t2").Prepend("term\tweight")]);

    /// <summary>One issue as a model writes it.</summary>
    public static string Issue(int sentence, string quote, string kind, string? repair, string why = "It is odd.", string severity = "minor") =>
        JsonSerializer.Serialize(new { sentence, quote, kind, severity, why, repair });

    public static string Issues(params string[] issues) => $$"""{"window":"$WINDOW","issues":[{{string.Join(',', issues)}}]}""";

    public static ScriptedClient Saying(params string[] issues) => new(_ => Issues(issues));

    public static Task<Report> Read(
        IChatClient client, string text = Bridge, CheckOptions? options = null, ReviewOptions? review = null, ReviewBudget? budget = null) =>
        Read(client, new Article(text), options, review, budget);

    public static Task<Report> Read(
        IChatClient client, Article article, CheckOptions? options = null, ReviewOptions? review = null, ReviewBudget? budget = null) =>
        new SecondReader(new MtChecker(options), client, review ?? Options(), null, Sure).Read(article, null, budget);

    /// <summary>All that the report says, but for what was asked of a model.</summary>
    public static string Own(Report report)
    {
        using var writer = new StringWriter();
        JsonReport.Write(writer, report with { Review = null });
        return writer.ToString();
    }

    /// <summary>Findings as text: those of two checks are equal, but not the same.</summary>
    public static IEnumerable<string> Findings(IEnumerable<Finding> findings) =>
        findings.Select(finding =>
            $"{finding.Span} {finding.Rule.Id} {finding.Message} {finding.Confidence} {string.Join('|', finding.Suggestions)}");

    /// <summary>No waiting between the tries.</summary>
    public static ReviewOptions Options() => new("scripted") { FirstDelay = TimeSpan.Zero };

    /// <summary>What becomes of one proposal about an article.</summary>
    public static CheckedProposal Check(Proposal proposal, string text, CheckOptions? options = null, string? source = null)
    {
        var checker = new MtChecker(options);
        var article = new Article(text) { Source = source };
        var document = checker.Read(article).Document;
        var known = checker.Check(article).Findings.Select(finding => finding.Span);
        var check = new ProposalCheck(document, checker.Options, known, new OwnEvidence(document, [], Sure));
        return check.Check(ArticleWindows.Of(document)[0], [proposal]).Single();
    }
}
