using System.Globalization;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Text;
using KazRuMtQa.Rules;
using Spectre.Console;

namespace KazRuMtQa.Lab.Measuring;

/// <summary>Findings of the rules that compare with the source, per 1,000 words, for every human translation and every system.</summary>
internal sealed class ComparisonEvaluation(bool isStrict)
{
    private readonly MtChecker checker = new((isStrict
        ? CheckOptions.Default.Strict() : CheckOptions.Default) with
    { EnabledOnly = new HashSet<string> { "fidelity" } });
    private readonly SortedDictionary<(bool IsMachine, string Producer), Dictionary<string, int>> counts = [];
    private readonly Dictionary<(bool, string), long> words = [];
    private readonly List<string> samples = [];

    public void Check(TranslatedArticle article)
    {
        var key = (!article.IsHuman, article.Producer);
        if (!counts.TryGetValue(key, out var ofProducer)) counts[key] = ofProducer = new Dictionary<string, int>(StringComparer.Ordinal);
        var report = checker.Check(article.ToArticle());
        words[key] = words.GetValueOrDefault(key) + report.WordCount;
        foreach (var finding in report.Findings)
        {
            ofProducer[finding.Rule.Id] = ofProducer.GetValueOrDefault(finding.Rule.Id) + 1;
            var source = finding.Source is { } span ? span.In(report.Article.Source!) : "";
            var place = Excerpt.Around(report.Article.Text, finding.Span, 90, 60);
            samples.Add($"{(article.IsHuman ? "Hu" : "Ma")} {finding.Rule.Id} [{article.Producer}] {finding.Message} | {place} | {source}");
        }
    }

    public Table Table()
    {
        var rules = RuleCatalogue.All.Where(rule => rule.ComparesWithSource && counts.Values.Any(ofProducer => ofProducer.ContainsKey(rule.Id)))
            .ToArray();
        var table = new Table().AddColumns([.. rules.Select(rule => rule.Id.Split('/')[1]).Prepend("words").Prepend("by").Append("all")]);
        foreach (var (key, ofProducer) in counts)
        {
            var all = 1000.0 * ofProducer.Values.Sum() / Math.Max(1, words[key]);
            table.AddRow([.. rules.Select(rule => Rate(ofProducer.GetValueOrDefault(rule.Id), words[key])).Prepend($"{words[key]}")
                .Prepend((key.IsMachine ? "" : "human ") + key.Producer.EscapeMarkup())
                .Append(all.ToString("0.00", CultureInfo.InvariantCulture))]);
        }

        return table;
    }

    /// <summary>As many of each rule and side, in a mixed order that is the same each time.</summary>
    public void WriteSamples(TextWriter writer, int show)
    {
        foreach (var group in samples.GroupBy(sample => string.Join(' ', sample.Split(' ')[..2])))
        {
            foreach (var sample in group.OrderBy(sample => Text.StableHash.Of(sample)).Take(show)) writer.WriteLine(sample);
        }
    }

    private static string Rate(int count, long words) =>
        count == 0 ? "" : (1000.0 * count / Math.Max(1, words)).ToString("0.00", CultureInfo.InvariantCulture);
}
