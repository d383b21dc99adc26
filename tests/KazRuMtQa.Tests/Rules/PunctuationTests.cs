using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Rules;

/// <summary>What the punctuation and script rules do with a whole text, which the short examples in the rules cannot show.</summary>
public sealed class PunctuationTests
{
    [TestCase("“Yes,” he said. The club “Dynamo\" won.", 1, TestName = "mixed quotes: one slip")]
    [TestCase("“Yes,” he said. \"No,\" she said. \"Why?” they asked.", 0, TestName = "mixed quotes: a page with both kinds")]
    [TestCase("”One“, ”two“, ”three“, ”four“ and ”five“.", 0, TestName = "mixed quotes: turned all through")]
    public void MixedQuotesAreNoStyle(string text, int expected) =>
        Assert.That(Findings("punctuation/mixed-quotes", text), Has.Length.EqualTo(expected));

    [Test]
    public void OneLostMarkIsOneFinding() =>
        Assert.That(Findings("punctuation/unbalanced-quote", "He spoke of \"work, \"bread and \"land to the village."), Has.Length.EqualTo(1));

    [TestCase("â€™", "’")]
    [TestCase("Ñ€", "р")]
    [TestCase("РїСЂРёРІРµС‚", "привет")]
    [TestCase("â‚¬", "€")]
    [TestCase("ðŸ˜€", "😀")]
    public void MisreadTextIsGivenBack(string damaged, string sound) =>
        Assert.That(Findings("script/mojibake", $"It is {damaged} here.").Single().Suggestions, Is.EqualTo(new[] { sound }));

    [TestCase("ru", "Президент заявил, что в области построят мост и дорогу, а жители помогут.")]
    [TestCase("kk", "Қазақстанда биыл жаңа мектеп пен аурухана салынады, деді әкім.")]
    [TestCase("uk", "Рівень води в річці піднявся, і в Сідней прийшли дощі.")]
    [TestCase("fr", "Le maire a déjà dit « non » à l’école, où l’été s’achève ; l’œuvre coûte 5 €.")]
    [TestCase("de", "„Das macht Spaß“, sagte sie über die Übergröße – für Ältere.")]
    [TestCase("tr", "Cumhurbaşkanı dün İstanbul’da konuştu, ığdır çöreği yedi.")]
    public void ScriptRulesAreSilentOnSoundText(string language, string text) =>
        Assert.That(RuleCatalogue.All.Where(rule => rule.Family == "script").SelectMany(rule => rule.Check(Document.Create(text))), Is.Empty,
            language);

    /// <summary>Marks, brackets and odd characters by the hundred thousand: each rule stays linear.</summary>
    [TestCase("(")]
    [TestCase(")")]
    [TestCase(" \"a")]
    [TestCase(", ")]
    [TestCase("a\u0301")]
    [TestCase("a\u00AD")]
    [TestCase("â€")]
    [TestCase("\uFFFD")]
    [TestCase("а-a")]
    [TestCase("a «b ")]
    [TestCase("aB")]
    public void HostileTextCostsNoSquare(string piece)
    {
        Document document = Of(300_000), small = Of(75_000);
        var steep = RuleCatalogue.All.Where(rule => rule.Family is "punctuation" or "script")
            .Where(rule => ProcessorTime.IsSteep(() => _ = rule.Check(small).Count(), () => _ = rule.Check(document).Count()));
        Assert.That(steep.Select(rule => rule.Id), Is.Empty);

        Document Of(int length) => Document.Create(string.Concat(Enumerable.Repeat(piece, length / piece.Length)));
    }

    private static Finding[] Findings(string rule, string text) => RuleCatalogue.Find(rule)!.Check(Document.Create(text)).ToArray();
}
