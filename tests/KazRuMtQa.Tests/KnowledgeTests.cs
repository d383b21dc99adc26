using System.Text;
using System.Text.RegularExpressions;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests;

/// <summary>Reads every table of English, and of the languages of sources.</summary>
public sealed partial class KnowledgeTests
{
    private static IEnumerable<TestCaseData> Tables() =>
        Language.English.Tables.Files.Select(file => new TestCaseData(file).SetName($"table {file}"));

    [TestCaseSource(nameof(Tables))]
    public void RowsAreUniqueTrimmedAndComposed(string file)
    {
        var rows = Language.English.Tables.Read(file).ToArray();
        var isPhraseTable = Header(file).StartsWith("phrase\t", StringComparison.Ordinal);
        Assert.That(rows, Is.Not.Empty);
        Assert.That(rows.Select(row => isPhraseTable ? row[0] : string.Join('\t', row)), Is.Unique);
        Assert.That(rows.SelectMany(row => row).Where(cell => !cell.IsNormalized(NormalizationForm.FormC)), Is.Empty);
    }

    [Test]
    public void TablesOfSourcesAreUniqueTrimmedAndComposed([Values("ru", "kk")] string code)
    {
        var tables = TableFolder.Embedded(code);
        Assert.That(tables.Files, Is.Not.Empty);
        foreach (var file in tables.Files)
        {
            var rows = tables.Read(file).ToArray();
            Assert.That(rows, Is.Not.Empty, file);
            Assert.That(rows.Select(row => string.Join('\t', row)), Is.Unique, file);
            Assert.That(rows.SelectMany(row => row).Where(cell => !cell.IsNormalized(NormalizationForm.FormC)), Is.Empty, file);
        }
    }

    /// <summary>Of a missing table nothing is known, so a name with a slip would go unnoticed.</summary>
    [Test]
    public void EveryTableThatCodeAsksForIsThere()
    {
        var asked = AskedFor(TableName());
        var there = Language.English.Tables.Files.Concat(TableFolder.Embedded("ru").Files).Concat(TableFolder.Embedded("kk").Files);
        Assert.That(asked.Distinct().Except(there.Select(Path.GetFileName)).Except(["rules.tsv", "verdict.tsv", "words.tsv"]), Is.Empty);
    }

    /// <summary>A list with a slip in its name would be empty, and one that nobody asks for is of no use.</summary>
    [Test]
    public void TheWordListsAreThoseThatRulesAskFor()
    {
        Assert.That(Language.English.Tables.Read("word-lists.tsv").Select(row => row[0]).Distinct(), Is.EquivalentTo(AskedFor(ListName())));
        Assert.That(Language.English.Tables.Read("word-pairs.tsv").Select(row => row[0]).Distinct(), Is.EquivalentTo(AskedFor(PairsName())));
    }

    /// <summary>The names that the code of the library has in such a place.</summary>
    private static IEnumerable<string> AskedFor(Regex place) =>
        from file in Directory.EnumerateFiles(Repository.File("src/KazRuMtQa"), "*.cs", SearchOption.AllDirectories)
        from Match name in place.Matches(File.ReadAllText(file))
        select name.Groups[1].Value;

    [GeneratedRegex("Knowledge\\.List\\(\"([^\"]+)\"\\)")]
    private static partial Regex ListName();

    [GeneratedRegex("Knowledge\\.Pairs\\(\"([^\"]+)\"\\)")]
    private static partial Regex PairsName();

    [GeneratedRegex("\"([a-z-]+\\.tsv)\"")]
    private static partial Regex TableName();

    private static string Header(string file)
    {
        using var reader = new StreamReader(Language.English.Tables.Open(file)!);
        return reader.ReadLine()!;
    }
}
