using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests;

/// <summary>What becomes of an article, and what an editor is told.</summary>
internal sealed class VerdictTests
{
    private static readonly string Sound = """
        Weeks of rain have left grain farmers in northern Kazakhstan racing to save what remains of a crop that had promised to be the
        best in a decade. By Monday only 61 percent of the wheat had been cut, against 88 percent at the same point last year, the
        agriculture ministry said. Much of the rest is lying flat in sodden fields. Dryers are working round the clock, and some growers
        are selling wet grain to feed mills at a third off the usual price. "You wait all summer for rain and then it comes in September,"
        said Viktor Gerlitz, who farms 4,000 hectares near Kokshetau. The government has promised cheap diesel and a moratorium on loan
        repayments, though farmers' groups say neither will help those whose grain has already sprouted.
        """.ReplaceLineEndings(" ");

    private static readonly MtChecker Checker = new();

    [Test]
    public void SoundNewsIsPublished()
    {
        var report = Checker.Check(Sound);
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Pass), report.VerdictReason);
        Assert.That(report.VerdictReason, Is.EqualTo("No issues that an editor would change."));
    }

    [Test]
    public void ATextThatIsNotEnglishNeverPasses()
    {
        var report = Checker.Check("Городской совет Тараза в понедельник проголосовал за восстановление крытого рынка, который сгорел в марте. "
            + "Работы начнутся в июне и продлятся около полутора лет.");
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Block));
        Assert.That(report.VerdictReason, Is.EqualTo("The text is in Russian, not in English."));
        Assert.That(report.MtLikelihood, Is.Null);
    }

    [Test]
    public void AConfessionSettlesTheLikelihoodAndIsNotPublishedUnread()
    {
        var report = Checker.Check(Sound + "\n\nThis material was translated automatically and may contain inaccuracies.");
        Assert.That(report.Verdict, Is.GreaterThanOrEqualTo(Verdict.Review));
        Assert.That(report.MtLikelihood, Is.GreaterThanOrEqualTo(0.99));
        Assert.That(report.VerdictReason, Does.Contain("translated automatically"));
    }

    [Test]
    public void OneCriticalFindingBlocksUnlessTheHouseSaysOtherwise()
    {
        const string Refused = "As an AI language model, I do not have access to the page.\n\n";
        var report = Checker.Check(Refused + Sound);
        Assert.That(report.Findings, Has.Some.Matches<Finding>(finding => finding!.Severity == Severity.Critical));
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Block));
        Assert.That(report.VerdictReason, Does.StartWith("“As an AI language model").And.Contain("cannot be printed"));
        var lenient = new MtChecker(CheckOptions.Default with { BlockOnCritical = false, BlockFrom = 1 }).Check(Refused + Sound);
        Assert.That(lenient.Verdict, Is.EqualTo(Verdict.Review));
    }

    [Test]
    public void UnderSixtyWordsNoLikelihoodIsGiven()
    {
        var report = Checker.Check("The city council in Taraz voted on Monday to rebuild the covered market.");
        Assert.That(report.MtLikelihood, Is.Null);
        Assert.That(report.Sentences, Has.All.Matches<SentenceLikelihood>(sentence => sentence!.MtLikelihood is null));
    }

    [Test]
    public void AHouseCanSetLimitsOfItsOwn()
    {
        const string Damaged = "The dam was opened. . It holds.";
        Assert.That(new MtChecker(CheckOptions.Default with { BlockBelow = 100 }).Check(Damaged) is { Verdict: Verdict.Block, VerdictReason: var why }
            ? why
            : "",
            Does.Match(@"^The score of [0-9.]+ is under the house limit of 100\.$"));
        Assert.That(new MtChecker(CheckOptions.Default with { ReviewFrom = 0 }).Check(Sound).Verdict, Is.EqualTo(Verdict.Review));
    }

    /// <summary>More of the same kind never makes an article more publishable.</summary>
    [Test]
    public void MoreFindingsNeverLowerTheChanceOfAnEdit()
    {
        var model = VerdictModel.Read();
        var rule = RuleCatalogue.All[0];
        foreach (var severity in Enum.GetValues<Severity>())
        {
            var (edit, keep) = (0.0, 0.0);
            for (var count = 0; count < 6; count++)
            {
                var findings = Enumerable.Range(0, count)
                    .Select(i => new Finding(rule, new TextSpan(i, i + 1), "x", []) { Severity = severity, Confidence = 0.9 }).ToArray();
                var evidence = VerdictEvidence.Of(findings, 200, 0.4);
                Assert.That(model.EditChance(evidence), Is.GreaterThanOrEqualTo(edit), $"{count} {severity}");
                Assert.That(model.KeepBackChance(evidence), Is.GreaterThanOrEqualTo(keep), $"{count} {severity}");
                (edit, keep) = (model.EditChance(evidence), model.KeepBackChance(evidence));
            }
        }
    }

    /// <summary>Articles about the region read like translations to the likelihood: without a finding an edit must be likelier than not.</summary>
    [Test]
    public void WithoutAFindingAnArticleIsNotSentBackLightly()
    {
        var model = VerdictModel.Read();
        var minor = new Finding(RuleCatalogue.All[0], new TextSpan(0, 1), "x", []) { Severity = Severity.Minor, Confidence = 0.9 };
        var likelihoods = Enumerable.Range(1, 98).Select(i => i / 100.0).ToArray();
        var between = likelihoods.Where(value =>
            model.EditChance(VerdictEvidence.Of([], 200, value)) is var chance && chance >= model.ReviewFrom && chance < 0.5);
        Assert.That(between, Is.Not.Empty);
        foreach (var value in between)
        {
            Assert.That(model.Decide(VerdictEvidence.Of([], 200, value)), Is.EqualTo(Verdict.Pass), $"{value}");
            Assert.That(model.Decide(VerdictEvidence.Of([minor], 200, value)), Is.EqualTo(Verdict.Review), $"{value}");
        }

        Assert.That(model.Decide(VerdictEvidence.Of([], 200, likelihoods[^1])), Is.Not.EqualTo(Verdict.Pass));
    }

    [Test]
    public void DismissedFindingsDoNotCount()
    {
        var finding = new Finding(RuleCatalogue.All[0], new TextSpan(0, 1), "x", []) { Severity = Severity.Major };
        var with = VerdictEvidence.Of([finding with { Dismissal = Dismissal.Inline }], 100, 0.5);
        Assert.That(with.Features, Is.EqualTo(VerdictEvidence.Of([], 100, 0.5).Features));
        Assert.That(VerdictEvidence.Of([finding], 100, 0.5).Features, Is.Not.EqualTo(with.Features));
    }
}
