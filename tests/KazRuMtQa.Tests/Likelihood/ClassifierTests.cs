using KazRuMtQa.Lab.Data;
using KazRuMtQa.Lab.Training;
using KazRuMtQa.Likelihood;
using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;
using KazRuMtQa.Text;
using NUnit.Framework;

namespace KazRuMtQa.Tests.Likelihood;

internal sealed class ClassifierTests
{
    private const string Text = "The head of the region Erlan Satpayev noted that 12 schools was repaired. According to him, works are conducted "
        + "in regime of saving. The residents wait.";

    private static readonly MtClassifier Shipped = MtClassifier.Model.In(Models.Bundled.Folder)
        ?? throw new InvalidOperationException("models/classifiers.bin is not beside the tests.");

    [Test]
    public void WithoutItsFileTheCheckerWorksAndSaysSo()
    {
        var report = new MtChecker(null, Models.Bundled.With(classifier: null)).Check($"{Text} {Text} {Text}");
        using var writer = new StringWriter();
        TextReport.Write(writer, [new CheckedFile("a.txt", report)]);
        Assert.That(report.LikelihoodBasis, Is.EqualTo(LikelihoodBasis.Rules));
        Assert.That(writer.ToString(), Does.Contain("the trained classifiers are missing"));
        Assert.That((string?)JsonReport.ToJson(report)["likelihoodBasis"], Is.EqualTo("rules"));
    }

    [Test]
    public void EveryWeightIsReadAsItIs()
    {
        var all = Enumerable.Range(0, 1 << 16).Select(bits => BitConverter.UInt16BitsToHalf((ushort)bits)).Where(Half.IsFinite).ToArray();
        var weights = Shipped.Weights with { Buckets = all };
        var read = Enumerable.Range(0, all.Length / 2).SelectMany(bucket => new[] { weights.OfArticle(bucket), weights.OfSentence(bucket) });
        Assert.That(read, Is.EqualTo(all.Select(weight => (float)weight)));
    }

    [Test]
    public void ReasonsAddUpToTheLogOdds()
    {
        var document = Document.Create(Text);
        var findings = RuleCatalogue.All.SelectMany(rule => rule.Check(document)).ToArray();
        var likelihood = new LikelihoodReader(Models.Bundled.Evidence, RuleCatalogue.All, Models.Bundled.Folder)
            .Of(document, isExpected: true, findings);
        var (weights, wording, means) = (Shipped.Weights, Shipped.Wording.Read(document), Shipped.Weights.Means);
        var tokens = document.Sentences.Sum(sentence => sentence.EndToken - sentence.FirstToken);
        var usual = weights.Article.LogOdds([
            .. WordingEvidence.TermsOf(
                weights.ArticleBias + (means.ArticleHabits.Sum() * wording.ArticleValues),
                weights.SentenceBias + (means.SentenceHabits.Sum() * wording.SentenceValues.Average()), wording.Share),
            .. FindingsEvidence.TermsOf(means.RulesPerToken * tokens), .. DamageEvidence.TermsOf(means.Damage, wording.Share)]);
        Assert.That(1 / (1 + Math.Exp(-usual - likelihood.Reasons.Sum(reason => reason.Weight))), Is.EqualTo(likelihood.Value).Within(0.001));
    }

    [Test]
    public void NoHabitIsNamedForEveryText()
    {
        var articles = Directory.EnumerateFiles(Repository.File("seeds", "articles"), "*.txt")
            .Select(path => new MtChecker().Check(File.ReadAllText(path)).Reasons).ToArray();
        var habits = articles.SelectMany(reasons => reasons.Select(reason => reason.Text.Split(':', '(')[0]).Distinct()).CountBy(habit => habit)
            .OrderByDescending(habit => habit.Value).First();
        Assert.That(habits.Value, Is.LessThan(0.8 * articles.Length), habits.Key);
    }

    [Test]
    public void AReasonQuotesAndCounts()
    {
        const string Text = "The head of the department of the ministry of the region noted that the construction of the school in the village of the district is carried out. " +
            "The allocation of the funds for the purchase of the equipment is carried out by the department of the ministry, which is the customer "
                + "of the works.";
        Assert.That(new MtChecker().Check(Text).Reasons.Select(reason => reason.Text), Has.Some.Match(@"^Use of articles as in machine translation \(“the” \d\d\.\d times in 100 words, usually \d\.\d\): “the "));
    }

    [Test]
    public void FindingLessThanUsualSpeaksForAHuman()
    {
        var text = string.Join(' ',
            Enumerable.Repeat("She took the early train, as she had every day since May, and nobody asked her why.", 20)
                .Select((sentence, i) => sentence.Replace("May", $"{1980 + i}", StringComparison.Ordinal)));
        var document = Document.Create(text);
        var likelihood = new LikelihoodReader(Models.Bundled.Evidence, RuleCatalogue.All, Models.Bundled.Folder);
        Assert.That(likelihood.Of(document, isExpected: true, []).Reasons,
            Has.Some.Matches<Reason>(reason => reason is { Text: "Nothing found", Weight: < 0 }));
    }

    [TestCase(0.9, "Doubled word; Loop. Against: Sound sentences")]
    [TestCase(0.1, "Sound sentences. Against: Doubled word; Loop")]
    public void WhatSpeaksForTheLikelihoodIsSaidFirst(double likelihood, string text) =>
        Assert.That(Wording.Reasons([new Reason("Doubled word", 1), new Reason("Sound sentences", -0.5), new Reason("Loop", 0.2)], likelihood),
            Is.EqualTo(text));

    [TestCase("The council will vote on the new budget on Thursday, the mayor said.",
        "The council will on vote the new budget Thursday on, mayor the said.")]
    [TestCase("The council will vote on the new budget on Thursday, the mayor said.",
        "The council will vote on the the new budget Thursday on, mayor said")]
    [TestCase("Two people were taken to hospital after the fire.", "Two people was take to hospital after fires the.")]
    public void ADamagedSentenceIsLikelierThanASoundOne(string sound, string damaged)
    {
        Assert.That(Shipped.Damage.Read(Document.Create(damaged)).Mean, Is.GreaterThan(Shipped.Damage.Read(Document.Create(sound)).Mean + 0.5));
        Assert.That(new MtChecker().Check(damaged).Estimate, Is.GreaterThan(new MtChecker().Check(sound).Estimate));
    }

    [Test]
    public void NamesAndNumbersSayNothing()
    {
        var other = Text.Replace("Erlan Satpayev", "Dinara Omarova", StringComparison.Ordinal).Replace("12", "4,500", StringComparison.Ordinal);
        Assert.That(Shipped.Wording.Read(Document.Create(other)).Article, Is.EqualTo(Shipped.Wording.Read(Document.Create(Text)).Article));
    }

    [Test]
    public void QuotationMarksAndDashesOfAnyHouseSayTheSame() =>
        Assert.That(Shipped.Wording.Read(Document.Create("“We wait” — he said.")).Article,
            Is.EqualTo(Shipped.Wording.Read(Document.Create("\"We wait\" - he said.")).Article));

    [Test]
    public void RefusesWeightsOfOtherFeatures()
    {
        using var stream = new MemoryStream();
        ClassifierFile.Write(stream, Shipped.Weights);
        var bytes = stream.ToArray();
        bytes[4]++;
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, bytes);
        Assert.That(() => ClassifierFile.Read(path), Throws.InstanceOf<InvalidDataException>().With.Message.Contain("train the classifiers again"));
        bytes[4]--;
        File.WriteAllBytes(path, bytes.AsSpan(0, 1000));
        Assert.That(() => ClassifierFile.Read(path), Throws.InstanceOf<InvalidDataException>().With.Message.Contain("cut short"));
        File.WriteAllBytes(path, bytes);
        var read = ClassifierFile.Read(path);
        File.Delete(path);
        Assert.That(read.Buckets, Is.EqualTo(Shipped.Weights.Buckets));
        Assert.That((read.Damage.Bias, read.Damage.Weights), Is.EqualTo((Shipped.Weights.Damage.Bias, Shipped.Weights.Damage.Weights)));
        Assert.That(read.Means.ArticleHabits.Concat(read.Means.SentenceHabits),
            Is.EqualTo(Shipped.Weights.Means.ArticleHabits.Concat(Shipped.Weights.Means.SentenceHabits)));
        Assert.That((read.Means.Damage, read.Means.RulesPerToken, read.Means.The),
            Is.EqualTo((Shipped.Weights.Means.Damage, Shipped.Weights.Means.RulesPerToken, Shipped.Weights.Means.The)));
        Assert.That(read.Article.All.Concat(read.Sentence.All), Is.EqualTo(Shipped.Weights.Article.All.Concat(Shipped.Weights.Sentence.All)));
        Assert.That((read.ArticleBias, read.SentenceBias), Is.EqualTo((Shipped.Weights.ArticleBias, Shipped.Weights.SentenceBias)));
    }

    [Test]
    public void RefusesWeightsOfOtherReaders()
    {
        var (article, path) = (Shipped.Weights.Article.All, Path.GetTempFileName());
        using (var file = File.Create(path))
            ClassifierFile.Write(file, Shipped.Weights with { Article = new NamedWeights([.. article.Skip(1), KeyValuePair.Create("neural", 1f)]) });
        Assert.That(() => ClassifierFile.Read(path),
            Throws.InstanceOf<InvalidDataException>().With.Message.Contain("damage, neural; expected constant, long"));
        File.Delete(path);
    }

    [TestCase(0.8, 700, 100)]
    [TestCase(0.92, 700, 99.1)]
    [TestCase(1, 700, 98.5)]
    [TestCase(1, 30, 99.7)]
    [TestCase(0.3, 700, 100)]
    public void ALikelyTranslationCostsUpToOneAndAHalfPoints(double likelihood, int words, double score) =>
        Assert.That(Score.Of([], words, likelihood).Value, Is.EqualTo(score));

    [Test]
    public void FeedbackTeachesByWhatWasDecided()
    {
        var path = Path.GetTempFileName();
        File.WriteAllLines(path, [
            """{"decision":"accepted","rule":"fragment/collapsed-list","sentence":"It came. engineers. farmers."}""",
            """{"decision":"dismissed","sentence":"He said so himself."}""",
            """{"decision":"accepted","sentence":"Both ways."}""", """{"decision":"dismissed","sentence":"Both ways."}"""]);
        Assert.That(FeedbackFile.Read(path).Select(article => (article.Text, article.Origin)),
            Is.EquivalentTo([("It came. engineers. farmers.", Origin.Machine), ("He said so himself.", Origin.Human)]));
        File.WriteAllText(path, """{"decision":"maybe","sentence":"So."}""");
        Assert.That(() => FeedbackFile.Read(path), Throws.InstanceOf<InvalidDataException>().With.Message.Contain("(1): 'decision' is \"maybe\""));
        File.Delete(path);
    }

    [TestCase(new[] { 3.0, 2 }, new[] { 1.0, 0 }, 1)]
    [TestCase(new[] { 1.0 }, new[] { 1.0 }, 0.5)]
    [TestCase(new[] { 2.0, 0 }, new[] { 1.0 }, 0.5)]
    [TestCase(new[] { 0.0 }, new[] { 1.0, 2, 0 }, 0.5 / 3)]
    public void AucIsTheShareOfPairsInOrder(double[] machine, double[] human, double auc) =>
        Assert.That(Auc.Of(machine, human), Is.EqualTo(auc).Within(1e-12));
}
