using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Repetition;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Text;

/// <summary>What is known of forms once for all rules.</summary>
public sealed class TriggerTests
{
    private const string Text = "Told of it, Zzyzxova told the press. The zzyzxova of the press... told “no” in May, O’Neil’s co\u00ADoperative.";

    [Test]
    public void TokensOfSeveralFormsComeInOrder()
    {
        var found = new Triggers("the", "zzyzxova", "told", "absent").In(Document.Create(Text)).Select(token => token.Span.In(Text));
        Assert.That(found, Is.EqualTo(new[] { "Told", "Zzyzxova", "told", "the", "The", "zzyzxova", "the", "told" }));
    }

    [Test]
    public void NothingIsFoundWhereNoFormStands() => Assert.That(new Triggers("absent", "zzyzx").In(Document.Create(Text)), Is.Empty);

    [Test]
    public void ATokenHasTheHashOfItsForm()
    {
        var tokens = Document.Create(Text).Tokens;
        Assert.That(tokens.Select(token => token.Hash), Is.EqualTo(tokens.Select(token => FormHash.Of(token.Lower))));
    }

    [Test]
    public void WhatHasACapitalIsKnown() => Assert.That(Document.Create(Text).Tokens.Capitalised.Select(token => token.Span.In(Text)),
        Is.EqualTo(new[] { "Told", "Zzyzxova", "The", "May", "O’Neil" }));

    [TestCase("the old mill burned and the old mill fell", 2, 3)]
    [TestCase("the old mill burned and the old mill fell", 3, 0)]
    [TestCase("one by one by one", 3, 1)]
    [TestCase("one by one by one", 2, 5)]
    [TestCase("nothing stands here twice", 2, 0)]
    public void RunsOfRecurringWordsAreCounted(string text, int times, int longest)
    {
        var document = Document.Create(text);
        Assert.That(PhraseCounts.LongestOf(document, document.Sentences[0], times), Is.EqualTo(longest));
    }
}
