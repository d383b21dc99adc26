using KazRuMtQa.Reading;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Reading;

/// <summary>Passages are cut where words are worst, within a sentence, around what rules have spoken of.</summary>
public sealed class PassagesTests
{
    private const string Text = "one two three four five six seven eight nine ten. one two three four five six seven eight";

    private static readonly Document Words = Document.Create(Text);

    private static readonly int[] Judged = [.. Words.Tokens.Where(token => token.IsWord).Select(token => token.Index)];

    [Test]
    public void AWeakWordBetweenOddOnesIsBridged() =>
        Assert.That(Cut([1, 1, -1, 1, -9, -9, -9, -9, -9, -9]), Is.EqualTo(new[] { new Passage(0, 4) }));

    [Test]
    public void FewOddWordsAreNoPassage() => Assert.That(Cut([2, 2, 2, -9, -9, -9, -9, -9, -9, -9]), Is.Empty);

    [Test]
    public void WhatHardlyRisesAboveTheLevelIsNoPassage() => Assert.That(Cut([-0.8f, -0.8f, -0.8f, -0.8f, -0.8f, -0.8f]), Is.Empty);

    [Test]
    public void TheRestOfASentenceIsCutAgain() =>
        Assert.That(Cut([1, 1, 1, 1, -9, -9, 2, 2, 2, 2]), Is.EquivalentTo(new[] { new Passage(0, 4), new Passage(6, 10) }));

    [Test]
    public void NoPassageIsLongerThanTheMost() =>
        Assert.That(Cut([.. Enumerable.Repeat(1f, 10)]).Select(passage => passage.Length), Is.All.EqualTo(Passages.Most));

    [Test]
    public void NoPassageGoesOverTheEndOfASentence() => Assert.That(Cut([-9, -9, -9, -9, -9, -9, -9, -9, 3, 3, 3, 3]), Is.Empty);

    [Test]
    public void NoPassageGoesOverWhatARuleHasFound()
    {
        var third = Judged[2];
        var cut = Passages.Of(Words, Judged, Odds([1, 1, 1, 1, 1, 1, 1, 1, -9, -9]), token => token == third);
        Assert.That(cut, Is.EqualTo(new[] { new Passage(3, 8) }));
    }

    [Test]
    public void AnEndlessSentenceIsCutInLinearWork()
    {
        var asked = 0;
        var document = Document.Create(string.Concat(Enumerable.Repeat("again ", 20_000)));
        int[] judged = [.. document.Tokens.Select(token => token.Index)];
        var cut = Passages.Of(document, judged, Enumerable.Repeat(1f, judged.Length).ToArray(), _ => ++asked < 0);
        Assert.That(cut, Has.Count.GreaterThan(2_000));
        Assert.That(asked, Is.LessThan(judged.Length * 3));
    }

    private static List<Passage> Cut(float[] odds) => Passages.Of(Words, Judged, Odds(odds), _ => false);

    private static float[] Odds(float[] first) => [.. first, .. Enumerable.Repeat(-9f, Judged.Length - first.Length)];
}
