using KazRuMtQa.Files;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Lab.Training;

namespace KazRuMtQa.Lab.Tests;

/// <summary>Articles spun with a word list in the form of WordNet's files.</summary>
public sealed class SpunArticlesTests
{
    private const string Licence = "  1 The licence of the file.\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("wordnet-");

    [OneTimeSetUp]
    public void WriteFiles()
    {
        Write("index.noun", "dam n 1 1 @ 1 0 00000001\npump n 4 0 4 0 00000002 00000003 00000004 00000005\n");
        Write("data.noun", "00000001 06 n 03 dam 0 barrage 0 High_Dam 0 000 | a wall\n00000002 06 n 02 pump 0 heart 0 000 | a\n"
            + "00000003 06 n 01 pump 0 000 | b\n00000004 06 n 01 pump 0 000 | c\n00000005 06 n 02 pump 0 shoe 0 000 | d\n");
        Write("index.verb", "buy v 1 0 1 0 00000006\n");
        Write("data.verb", "00000006 40 v 02 buy 0 purchase 0 000 | get\n");
        foreach (var part in (string[])["adj", "adv"]) foreach (var kind in (string[])["index", "data"]) Write($"{kind}.{part}", "");
    }

    [OneTimeTearDown]
    public void RemoveFiles() => folder.Delete(recursive: true);

    [Test]
    public void SynonymsAreSingleWordsInSmallLetters()
    {
        var synonyms = Synonyms.Read(folder);
        Assert.That(synonyms.Of(WordNetPart.Noun, "dam"), Is.EqualTo(new[] { "barrage" }));
        Assert.That(synonyms.Of(WordNetPart.Verb, "buy"), Is.EqualTo(new[] { "purchase" }));
        Assert.That(synonyms.Of(WordNetPart.Verb, "dam"), Is.Empty);
    }

    [Test]
    public void OnlyTheFirstThreeSensesCount() => Assert.That(Synonyms.Read(folder).Of(WordNetPart.Noun, "pump"), Is.EqualTo(new[] { "heart" }));

    [Test]
    public void AMissingFileIsNamed() => Assert.That(
        () => Synonyms.Read(folder.CreateSubdirectory("empty")), Throws.TypeOf<ToolException>().With.Message.Contains("data.noun: no such file"));

    [Test]
    public void SomeArticlesAreSpunAlikeEachTime()
    {
        MeasuredArticle[] articles = [.. Enumerable.Range(0, 200).Select(i => new MeasuredArticle($"{i}", "desk", "outlet", Origin.Human,
            $"The town bought two pumps on day {i}. The dams held. Engineers say the dam needs pumps, and the mayor bought them."))];
        var spun = Spin();
        Assert.That(spun, Has.Length.InRange(1, articles.Length / 2));
        Assert.That(spun.Select(article => (article.Origin, article.Producer)).Distinct(), Is.EqualTo(new[] { (Origin.Machine, "spun-outlet") }));
        var words = string.Join(' ', spun.Select(article => article.Text)).Split(' ', '.', ',');
        Assert.That(words, Does.Contain("purchased").And.Contains("barrages").And.Contains("hearts"), "in the form of the word replaced");
        Assert.That(words, Does.Contain("bought").Or.Contains("dam"), "not every word is");
        Assert.That(Spin().Select(article => article.Text), Is.EqualTo(spun.Select(article => article.Text)));
        Assert.That(new SpunArticles(Synonyms.Read(folder), 1).Of([.. articles.Select(article => article with { Origin = Origin.HumanTranslation })]),
            Is.Empty);

        MeasuredArticle[] Spin() => [.. new SpunArticles(Synonyms.Read(folder), 1).Of(articles)];
    }

    private void Write(string name, string lines) => File.WriteAllText(Path.Combine(folder.FullName, name), Licence + lines);
}
