using System.Text;
using KazRuMtQa.Reporting;

namespace KazRuMtQa.Tests.Checking;

/// <summary>A source that is not what it should be gives one clear finding, never a hundred; a right one gives none.</summary>
public sealed class SourceTests
{
    private const string Russian =
        "В ночь на воскресенье река затопила нижние улицы города. Губернатор области потребовал проверить дамбу и наказать виновных чиновников. "
        + "Спасатели отвезли двести жителей в школу на холме. Уровень воды снизился к вечеру понедельника. Ущерб оценивают в 40 миллионов рублей. "
        + "Министр Иван Смирнов обещал людям новые дома. Строители начнут работу весной. Жители благодарят врачей и учителей за помощь.";

    private const string English =
        "The river flooded the lower streets of the city on Sunday night. The governor of the region demanded that the dam be checked "
        + "and the guilty officials punished. Rescue workers took two hundred residents to the school on the hill. "
        + "The water level fell by Monday evening. The damage is put at 40 million roubles. Minister Ivan Smirnov promised people new houses. "
        + "Builders will begin work in the spring. Residents thank doctors and teachers for the help.";

    private static readonly MtChecker Checker = new(CheckOptions.Default with { EnabledOnly = new HashSet<string> { "fidelity" } });

    [Test]
    public void ATrueTranslationGivesNoFinding()
    {
        var report = Check(Russian);
        Assert.That(report.Findings, Is.Empty);
        Assert.That(report.Pairs, Has.Count.EqualTo(8));
        Assert.That(report.Pairs[4].Source.In(Russian), Is.EqualTo("Ущерб оценивают в 40 миллионов рублей."));
        Assert.That(report.Pairs[4].Text.In(English), Is.EqualTo("The damage is put at 40 million roubles."));
    }

    [Test]
    public void AWordThatTwoRulesFindForOneReasonIsToldOnce()
    {
        var source = Russian.Replace("Строители начнут", "Весь акимат начнёт", StringComparison.Ordinal);
        var text = English.Replace("Builders will", "The whole akimat will", StringComparison.Ordinal);
        var report = new MtChecker().Check(new Article(text) { Source = source });
        var found = report.Findings.Where(finding => finding.Span.In(text) == "akimat").ToArray();
        Assert.That(found, Has.Length.EqualTo(1));
        Assert.That(found[0].Rule.Id, Is.EqualTo("untranslated/non-word"));
        Assert.That(found[0].Suggestions, Is.Not.Empty);
        Assert.That(found[0].Source?.In(source), Is.EqualTo("акимат"));
    }

    [TestCase("Die Regierung hat am Montag ein neues Gesetz beschlossen. Die Opposition kritisierte das Gesetz scharf.",
        TestName = "a source in German")]
    [TestCase(English, TestName = "the translation as its own source")]
    [TestCase("Сборная выиграла последний матч турнира. Тренер похвалил вратаря и нападающего. Болельщики пели до утра.",
        TestName = "the source of another article")]
    public void AWrongSourceIsSaidOnce(string source) =>
        Assert.That(Check(source).Findings.Select(finding => finding.Rule.Id), Is.EqualTo(new[] { "fidelity/other-source" }));

    [Test]
    public void ASourceInAnotherEncodingIsSaidOnce()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var misread = Encoding.GetEncoding(1252).GetString(Encoding.GetEncoding(1251).GetBytes(Russian));
        Assert.That(Check(misread).Findings.Select(finding => finding.Rule.Id), Is.EqualTo(new[] { "fidelity/other-source" }));
    }

    [Test]
    public void ASourceThatWasCutIsSaidOnce()
    {
        var cut = Russian[..Russian.IndexOf(" Ущерб", StringComparison.Ordinal)];
        var finding = Check(cut).Findings.Single();
        Assert.That(finding.Rule.Id, Is.EqualTo("fidelity/invented-sentence"));
        Assert.That(finding.Span.In(English), Does.StartWith("Minister").And.EndsWith("for the help."));
    }

    [Test]
    public void ATextThatWasCutIsSaidOnce()
    {
        var article = new Article(English[..English.IndexOf(" The damage", StringComparison.Ordinal)]) { Source = Russian };
        var finding = Checker.Check(article).Findings.Single();
        Assert.That(finding.Rule.Id, Is.EqualTo("fidelity/lost-sentence"));
        Assert.That(finding.Source!.Value.In(Russian), Does.StartWith("Министр").And.EndsWith("за помощь."));
    }

    [Test]
    public void ALostSentenceIsFoundAlthoughOthersShareItsWords()
    {
        const string Lost = " Rescue workers took two hundred residents to the school on the hill.";
        var finding = Checker.Check(new Article(English.Replace(Lost, "", StringComparison.Ordinal)) { Source = Russian }).Findings.Single();
        Assert.That(finding.Rule.Id, Is.EqualTo("fidelity/lost-sentence"));
        Assert.That(finding.Source!.Value.In(Russian), Is.EqualTo("Спасатели отвезли двести жителей в школу на холме."));
    }

    [TestCase(ArticleFormat.Html)]
    [TestCase(ArticleFormat.Plain)]
    public void ASourceMayBeAPage(ArticleFormat format)
    {
        var html = "<html><body><p>" + Russian.Replace("40 миллионов", "<b>90&nbsp;миллионов</b>", StringComparison.Ordinal) + "</p></body></html>";
        var finding = Checker.Check(new Article(English) { Source = html, SourceFormat = format }).Findings.Single();
        Assert.That(finding.Rule.Id, Is.EqualTo("fidelity/number"));
        Assert.That(finding.Span.In(English), Is.EqualTo("40 million"));
        Assert.That(finding.Source!.Value.In(html), Is.EqualTo("90&nbsp;миллионов"));
    }

    [Test]
    public void WhatDiffersCountsInTheScoreAndNotInTheLikelihood()
    {
        var (checker, source) = (new MtChecker(), Russian.Replace("40 миллионов", "90 миллионов", StringComparison.Ordinal));
        var (alone, compared) = (checker.Check(English), checker.Check(new Article(English) { Source = source }));
        Assert.That(compared.Findings.Select(finding => finding.Rule.Id), Does.Contain("fidelity/number"));
        Assert.That(compared.Score, Is.LessThan(alone.Score));
        Assert.That(compared.MtLikelihood, Is.EqualTo(alone.MtLikelihood));
    }

    [Test]
    public void WithoutModelsNothingIsCompared()
    {
        var report = new MtChecker(null, Models.None).Check(new Article(English) { Source = Russian });
        Assert.That(report.Findings.Where(finding => finding.Rule.Family == "fidelity"), Is.Empty);
        Assert.That(report.MissingModels, Does.Contain("lexicon.bin"));
    }

    [Test]
    public void ARowIsConfirmedByItsWordInTheSource()
    {
        const string Text = "The company has 40 heads of cattle near the village.";
        var (alone, confirmed, other) = (Rows(Text, null), Rows(Text, "У компании 40 голов скота возле села."),
            Rows(Text, "У компании 40 коров возле села."));
        Assert.That(alone, Is.Not.Empty, "the row says nothing any more; choose another");
        Assert.That(confirmed[0].Source, Is.Not.Null);
        Assert.That(confirmed[0].Message, Does.Contain("the source has “голов … скота”"));
        Assert.That(confirmed[0].Confidence, Is.GreaterThanOrEqualTo(alone[0].Confidence));
        Assert.That(other, Is.Empty);
    }

    /// <summary>Whatever is sent as a source, in whatever text: no exception, and spans within both.</summary>
    [Test]
    public void AnySourceIsRead()
    {
        string[] pieces =
        [
            "миллиард ", "сто ", "hundred ", "thousand ", "12 ", "000 ", "123,45,6 ", "4х100 ", "99999999999999999999999 ", "1.2.3 ", "10:30 ",
                "XXI ", "-", "«", "»",
            ". ", "\n\n", "Иван Смирнов ", "сказала ", "он ", "she ", "Қазақстан ", "мыңға ", "</p>", "<p>", "\u00AD", "\uD83D", "٣ ", "½ ",
                "Дакар-2020 ", "г. ", "не ",
        ];
        var random = new Random(5);
        for (var i = 0; i < 300; i++)
        {
            var (text, source) = (Any(), Any());
            var report = Checker.Check(new Article(text) { Source = source }, new CheckScope { IsStrict = true });
            foreach (var finding in report.Findings)
            {
                Assert.That(finding.Span.End, Is.LessThanOrEqualTo(text.Length));
                if (finding.Source is { } span) Assert.That(span.End, Is.LessThanOrEqualTo(source.Length));
            }
        }

        string Any() => string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Length)]));
    }

    [Test]
    public void TheReportKnowsTheSource()
    {
        var json = JsonReport.ToJson(Check(Russian));
        Assert.That(json["pairs"]!.Count(), Is.EqualTo(8));
    }

    private static Finding[] Rows(string text, string? source) =>
        [.. new MtChecker(CheckOptions.Default.Strict()).Check(new Article(text) { Source = source })
            .Findings.Where(finding => finding.Rule.Family is "calque" or "wording")];

    private static Report Check(string source) => Checker.Check(new Article(English) { Source = source });
}
