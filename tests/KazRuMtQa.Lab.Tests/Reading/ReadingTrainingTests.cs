using KazRuMtQa.Lab.Data;
using KazRuMtQa.Lab.Reading;
using KazRuMtQa.Lab.Training.Reading;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;
using NUnit.Framework;

namespace KazRuMtQa.Lab.Tests.Reading;

[TestFixture]
internal sealed class ReadingTrainingTests
{
    [Test]
    public void Trees_tell_what_they_were_taught_and_are_calibrated()
    {
        var random = new Random(1);
        var rows = Enumerable.Range(0, 4000).Select(_ =>
        {
            var features = new float[ReadingEvidence.Names.Count];
            features[3] = random.NextSingle();
            return new ReadingRow { Features = features, Label = random.NextDouble() < (features[3] > 0.5 ? 0.8 : 0.1) };
        }).ToArray();
        var trees = ReadingTraining.Learn(rows, seed: 1);
        Assert.That(Probability(0.9f), Is.EqualTo(0.8).Within(0.1));
        Assert.That(Probability(0.1f), Is.EqualTo(0.1).Within(0.1));

        double Probability(float feature)
        {
            var features = new float[ReadingEvidence.Names.Count];
            features[3] = feature;
            return 1 / (1 + Math.Exp(-trees.LogOdds(features)));
        }
    }

    [Test]
    public void Silver_labels_set_apart_what_nobody_else_writes()
    {
        var labels = new SilverLabels(new TranslatedDocument("set", "id",
        [
            new TranslatedVersion("human", false, ["The bus left the town."]), new TranslatedVersion("a", true, ["The bus left the town."]),
            new TranslatedVersion("b", true, ["The bus departed the town."]), new TranslatedVersion("c", true, ["The bus left the town."]),
        ]));
        var text = labels.Versions.Single(version => version.Version.Producer == "b").Text;
        var cells = labels.Of(text);
        Assert.That(cells, Is.EqualTo(new[]
        {
            SilverTable.Cell(humanUses: true, share: 3, novel: 0, function: true), SilverTable.Cell(true, 3, 1, false),
                SilverTable.Cell(false, 0, 2, false),
            SilverTable.Cell(true, 3, 1, true), SilverTable.Cell(true, 3, 0, false), -1,
        }));
    }

    [Test]
    public void Passages_count_as_right_where_they_touch_a_visible_mark()
    {
        const string Sentence = "one two three four five six";
        var document = Document.Create(Sentence, Language.English, ModelFolder.Bundled);
        EditorMark[] marks = [new(new TextSpan(4, 7), "calque", "minor", true), new(new TextSpan(19, 23), "grammar", "major", true)];
        var scores = new float[] { -5, 2, 1.5f, -5, -5, 3 };
        var text = new ReadText(ReadingSide.Annotated, "set", "system", true, document, [0, 1, 2, 3, 4, 5],
            [.. scores.Select(score => new[] { score })], marks);
        var curve = new ReadingCurve([text], row => row[0]);
        var counts = curve.Marks(_ => true, threshold: 1, _ => true);
        Assert.That(counts, Is.EqualTo(new MarkCounts(Found: 2, Right: 1, Marks: 2, Met: 1)));
        Assert.That(MarkedTokens.Of(document, marks), Is.EqualTo(new[] { false, true, false, false, true, false }));
    }

    [Test]
    public void A_model_is_read_as_it_was_written_and_refused_when_cut()
    {
        var judge = new WordJudge(new TreeEnsemble(0.5, [new Tree([new TreeNode(3, 1.5f, ~0, ~1)], [1, 2])]), 2, 1);
        var path = Path.GetTempFileName();
        try
        {
            using (var stream = File.Create(path)) new ReadingModel(judge, 0.25f, new PassageConfidence(1, 0.1f, -1, 0.65f)).Save(stream);
            var model = ReadingModel.Load(path);
            var row = new float[ReadingEvidence.Names.Count];
            row[3] = 2;
            Assert.That(model.Judge.LogOdds(row), Is.EqualTo(6));
            Assert.That((model.Threshold, model.Confidence), Is.EqualTo((0.25f, new PassageConfidence(1, 0.1f, -1, 0.65f))));
            File.WriteAllBytes(path, File.ReadAllBytes(path)[..^1]);
            Assert.That(() => ReadingModel.Load(path), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(path));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
