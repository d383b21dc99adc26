using KazRuMtQa.Lab.Data;
using KazRuMtQa.Lab.Training;
using KazRuMtQa.Lab.Training.Reading;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Languages;
using KazRuMtQa.Reading;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;
using NUnit.Framework;

namespace KazRuMtQa.Lab.Tests.Reading;

[TestFixture]
internal sealed class ReadingTrainingTests
{
    private const string Sentence = "The bus with the workers of plant moved on road into direction of the lake.";

    [Test]
    public void Trees_tell_what_they_were_taught_and_are_calibrated()
    {
        var random = new Random(1);
        var rows = Enumerable.Range(0, 4000).Select(_ =>
        {
            var features = new float[WordEvidence.Names.Count];
            features[3] = random.NextSingle();
            return new ReadingRow { Features = features, Label = random.NextDouble() < (features[3] > 0.5 ? 0.8 : 0.1) };
        }).ToArray();
        var trees = WordTraining.Learn(rows, seed: 1);
        Assert.That(Probability(0.9f), Is.EqualTo(0.8).Within(0.1));
        Assert.That(Probability(0.1f), Is.EqualTo(0.1).Within(0.1));

        double Probability(float feature)
        {
            var features = new float[WordEvidence.Names.Count];
            features[3] = feature;
            return 1 / (1 + Math.Exp(-trees.LogOdds(features)));
        }
    }

    [Test]
    public void A_word_is_marked_where_a_visible_mark_lies_on_it()
    {
        var text = Text(
            new EditorMark(SpanOf("of plant"), "grammar", "minor", true), new EditorMark(SpanOf("lake"), "mistranslation", "major", false));
        var marked = text.Words.Judged.Zip(text.Labels()).Where(pair => pair.Second)
            .Select(pair => text.Document.TextOf(text.Document.Tokens[pair.First]));
        Assert.That(marked, Is.EqualTo(new[] { "of", "plant" }));
    }

    [Test]
    public void A_finding_is_right_on_a_mark_and_beside_the_place_of_a_missing_word()
    {
        var missing = SpanOf("road").Start;
        var text = Text(new EditorMark(new TextSpan(missing, missing), "grammar", "minor", true));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text.IsRight(SpanOf("road")));
            Assert.That(text.IsRight(SpanOf("moved on road into")));
            Assert.That(text.IsRight(SpanOf("into direction")), Is.False);
        }
    }

    [Test]
    public void Right_findings_of_rules_are_dropped_by_lot_and_wrong_ones_kept()
    {
        var rule = RuleCatalogue.Find("calque/literal-rendering")!;
        var right = Enumerable.Range(0, 20).Select(i => new Finding(rule, new TextSpan(i, i + 1), "", []));
        var wrong = new Finding(rule, SpanOf("lake"), "", []);
        var text = Text(new EditorMark(new TextSpan(0, 20), "calque", "minor", true)) with { Findings = [.. right, wrong] };
        var (once, again) = (text.AsUnseen(0.5), text.AsUnseen(0.5));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text.AsUnseen(0).Findings, Is.EqualTo(new[] { wrong }));
            Assert.That(text.AsUnseen(1).Findings, Has.Count.EqualTo(21));
            Assert.That(once.Findings, Has.Count.InRange(6, 16));
            Assert.That(again.Findings, Is.EqualTo(once.Findings));
        }
    }

    [Test]
    public void Runs_drawn_by_lot_meet_marks_as_often_as_these_lie_thick()
    {
        var judge = new WordJudge(new TreeEnsemble(0, []), 1, 0);
        var all = new JudgedText(Text(new EditorMark(new TextSpan(0, Sentence.Length), "incoherent", "major", true)), judge);
        var one = new JudgedText(Text(new EditorMark(SpanOf("bus"), "word-choice", "minor", true)), judge);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(all.Chance(4), Is.EqualTo(1));
            Assert.That(one.Chance(1), Is.EqualTo(1.0 / one.Text.Words.Judged.Count));
        }
    }

    [Test]
    public void A_share_lies_within_its_interval_and_one_document_has_none_to_spread()
    {
        var share = ResampledShare.Of([("a", 1, 2), ("a", 1, 2), ("b", 0, 4)])!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((share.Value, share.Low, share.High), Is.EqualTo((0.25, 0.0, 0.5)));
            Assert.That(ResampledShare.Of([("a", 1, 4)]), Is.EqualTo(new ResampledShare(0.25, 0.25, 0.25)));
            Assert.That(ResampledShare.Of([("a", 0, 0)]), Is.Null);
        }
    }

    private static TextSpan SpanOf(string part)
    {
        var start = Sentence.IndexOf(part, StringComparison.Ordinal);
        return new TextSpan(start, start + part.Length);
    }

    private static ReadText Text(params EditorMark[] marks)
    {
        var document = Document.Create(Sentence, Language.English, ModelFolder.Bundled);
        return new ReadText(ReadingSide.Annotated, "set", "document", document, new WordEvidence(document, document.Surprisals()!), [], marks);
    }
}
