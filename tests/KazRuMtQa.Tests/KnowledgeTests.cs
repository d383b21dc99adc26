using System.Text;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests;

/// <summary>
/// Reads every embedded table. A phrase table has the columns phrase, better, wrong, right, origin; <c>¶</c> in its examples is a line end, and
/// <c>[[…]]</c> in <c>wrong</c> marks exactly what some rule must flag, a rule that is silent on <c>right</c>.
/// </summary>
public sealed class KnowledgeTests
{
    private static IEnumerable<TestCaseData> Tables() => Table.Files().Select(file => new TestCaseData(file).SetName($"table {file}"));

    private static IEnumerable<TestCaseData> PhraseRows() =>
        from file in Table.Files()
        where Header(file).StartsWith("phrase\tbetter\twrong\tright\torigin", StringComparison.Ordinal)
        from row in Table.Read(file)
        select new TestCaseData(Example(row[2]), Example(row[3])).SetName($"{file} {row[0]}");

    [TestCaseSource(nameof(Tables))]
    public void RowsAreUniqueTrimmedAndComposed(string file)
    {
        var rows = Table.Read(file).ToArray();
        var isPhraseTable = Header(file).StartsWith("phrase\t", StringComparison.Ordinal);
        Assert.That(rows, Is.Not.Empty);
        Assert.That(rows.Select(row => isPhraseTable ? row[0] : string.Join('\t', row)), Is.Unique);
        Assert.That(rows.SelectMany(row => row).Where(cell => !cell.IsNormalized(NormalizationForm.FormC)), Is.Empty);
    }

    [TestCaseSource(nameof(PhraseRows))]
    public void PhraseFlagsItsWrongAndNotItsRight(Example wrong, Example right)
    {
        var document = Document.Create(wrong.Text);
        var flagging = RuleCatalogue.All.Where(rule => rule.Check(document).Any(finding => !wrong.IsWrong || wrong.Spans.Contains(finding.Span))).ToArray();
        Assert.That(flagging, Is.Not.Empty, $"no rule flags what is marked in: {wrong.Marked}");
        var control = Document.Create(right.Text);
        Assert.That(flagging.Where(rule => !rule.Check(control).Any()), Is.Not.Empty, $"flagged as well: {right.Marked}");
    }

    private static Example Example(string cell) => new(cell.Replace('¶', '\n'));

    private static string Header(string file)
    {
        using var reader = new StreamReader(typeof(Table).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadLine()!;
    }
}
