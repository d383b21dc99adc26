using KazRuMtQa.Languages;
using KazRuMtQa.Likelihood;
using KazRuMtQa.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Lab.Tests;

/// <summary><c>train classifiers</c> on a few articles made up for it, and what editors' decisions change in what it learns.</summary>
public sealed class TrainClassifiersTests : IDisposable
{
    /// <summary>What an editor decided on: of its words none stands in the made-up articles.</summary>
    private const string Decided = "Fishermen mended nets beside quiet harbours before dawn.";
    private const string Reworded = "Fishermen mended nets beside quiet harbours until noon.";
    private const string Apart = "Nobody expected snow so early.";

    /// <summary>One sentence in so many is written in the other habit, or all would be certain.</summary>
    private const int Surprise = 3;

    private readonly Command command = new("KazRuMtQa.Lab");

    public void Dispose() => command.Dispose();

    [Test]
    public void WhatEditorsDecidedMovesTheLikelihood()
    {
        var plain = Train([]);
        Assert.That(Machine(plain), Is.GreaterThan(Human(plain) + 0.5), "it learns at all");
        var accepted = Train(["--feedback", command.Write("accepted.jsonl", Decision("accepted"))]);
        var dismissed = Train(["--feedback", command.Write("dismissed.jsonl", Decision("dismissed"))]);
        foreach (var sentence in new[] { Decided, Reworded })
        {
            Assert.That(Odds(accepted, sentence), Is.GreaterThan(Odds(plain, sentence) + 0.2));
            Assert.That(Odds(dismissed, sentence), Is.LessThan(Odds(plain, sentence) - 0.2));
            Assert.That(Likelihood(accepted, sentence), Is.GreaterThan(Likelihood(dismissed, sentence)));
        }

        Assert.That(Odds(accepted, Apart) - Odds(plain, Apart), Is.LessThan((Odds(accepted, Decided) - Odds(plain, Decided)) / 2),
            "what nobody decided on moves less");
        Assert.That(Likelihood(Train([]), Decided), Is.EqualTo(Likelihood(plain, Decided)), "the same input gives the same model");
    }

    [Test]
    public void TheFormulasAreComparedWithTreesInTheCard()
    {
        Train(["--compare"]);
        Assert.That(command.Read("out.md"), Does.Match(@"\| Russian and Kazakh, 2018-2019 \| \d\.\d{3} / \S+ \| \d\.\d{3} \| \d\.\d{3} \| \d\.\d{3} / \S+ \| \d\.\d{3} \| \d\.\d{3} \|").And.Contains("The formulas are used"));
    }

    [TestCase("{\"decision\":\"maybe\",\"sentence\":\"So.\"}", "f.jsonl(2): 'decision' is \"maybe\"; \"accepted\" or \"dismissed\" is expected.")]
    [TestCase("{\"sentence\":\"So.\"}", "f.jsonl(2): 'decision' is missing; \"accepted\" or \"dismissed\" is expected.")]
    [TestCase("{\"decision\":5,\"sentence\":\"So.\"}", "f.jsonl(2): 'decision' is 5;")]
    [TestCase("{\"decision\":\"accepted\"}", "f.jsonl(2): 'sentence' is missing; a sentence is expected.")]
    [TestCase("{\"decision\":\"accepted\",\"sentence\":{\"text\":\"So.\"}}", "f.jsonl(2): 'sentence' is {\"text\":\"So.\"};")]
    [TestCase("{\"decision\":\"accepted\",\"sentence\":\"\"}", "f.jsonl(2): 'sentence' is \"\";")]
    [TestCase("{\"decision\":\"accepted\",", "f.jsonl(2,")]
    [TestCase("[]", "f.jsonl(2,1): a JSON object was expected.")]
    public void ALineThatIsNoDecisionIsNamed(string line, string message)
    {
        command.Write("f.jsonl", Decision("accepted") + line + "\n");
        var outcome = command.Run("train", "classifiers", "--documents", Documents(), "--feedback", "f.jsonl", "--output", "out.bin");
        outcome.MustFailWith(message);
        Assert.That(outcome.Output, Is.Empty, "before anything is read");
        Assert.That(File.Exists(command.At("out.bin")), Is.False);
    }

    private static string Decision(string decision) =>
        JsonConvert.SerializeObject(new
        {
            decision,
            rule = "wording/unlikely",
            baselineKey = "0",
            passage = "nets",
            sentence = Decided,
            suggestion = (string?)null,
            confidence = 0.6
        }) + "\n";

    private static double Odds(MtClassifier classifier, string sentence) =>
        classifier.Wording.Read(Document.Create(sentence, Language.English, ModelFolder.Bundled)).Sentence(0);

    private static double Likelihood(MtClassifier classifier, string text) =>
        new MtChecker(null, Models.Bundled.With(classifier)).Check(text).Sentences[0].Estimate;

    private static double Machine(MtClassifier classifier) => Odds(classifier, MadeUp.Sentence(isMachine: true, new Random(99)));

    private static double Human(MtClassifier classifier) => Odds(classifier, MadeUp.Sentence(isMachine: false, new Random(99)));

    private MtClassifier Train(string[] options)
    {
        var outcome = command.Run(["train", "classifiers", "--documents", Documents(), "--output", "out.bin", .. options]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(command.Read("out.md"), Does.StartWith("# Classifiers"));
        return new MtClassifier(ClassifierFile.Read(command.At("out.bin")));
    }

    /// <summary>
    /// Test sets of two folds, so that each can be held out; a system for each. Of the Russian articles a third is never learned from.
    /// </summary>
    private string Documents()
    {
        var random = new Random(1);
        var lines =
            from set in new[] { "wmt18.ru-en", "wmt21.de-en" }
            from id in Enumerable.Range(0, 18)
            from kind in new[] { "mt", "human-translation" }
            select new JObject
            {
                ["testset"] = set.Split('.')[0],
                ["pair"] = set.Split('.')[1],
                ["doc_id"] = $"{set}-{id}",
                ["producer"] = kind == "mt" ? $"engine-{set}" : "ref-A",
                ["kind"] = kind,
                ["sents"] = new JArray(Enumerable.Range(0, 8).Select(_ => MadeUp.Sentence(kind == "mt" ^ random.Next(Surprise) == 0, random))),
            };
        return command.Write("docs.jsonl", string.Concat(lines.Select(line => line.ToString(Formatting.None) + "\n")));
    }

    /// <summary>Sentences of one kind of news, in two habits of writing.</summary>
    private static class MadeUp
    {
        private static readonly string[] Bodies = ["ministry", "council", "agency", "school", "company", "police", "court", "factory"];
        private static readonly string[] Works = ["repair", "purchase", "inspection", "delivery", "sale", "supply"];
        private static readonly string[] Things = ["roads", "buses", "houses", "books", "pumps", "bridges", "boilers"];

        public static string Sentence(bool isMachine, Random random)
        {
            var (body, work, thing) = (Of(Bodies, random), Of(Works, random), Of(Things, random));
            return isMachine
                ? $"In the {body} it was noted that the {work} of the {thing} is carried out in the framework of the program."
                : $"The {body} says its {work} of {thing} will take until {Of(["spring", "May", "Friday", "autumn"], random)}.";
        }

        private static string Of(string[] words, Random random) => words[random.Next(words.Length)];
    }
}
