using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Text;

public sealed class PhrasePatternTests
{
    [TestCase("share on facebook|x", "Share on X today", "Share on X")]
    [TestCase("share on facebook|x", "Share on Telegram", null)]
    [TestCase("# comment|comments", "12 Comments", "12 Comments")]
    [TestCase("i can't|can_not translate", "I can not translate this", "I can not translate")]
    [TestCase("i can't|can_not translate", "I can’t translate this", "I can’t translate")]
    [TestCase("translator's (own) note :", "Translator's note: a lift", "Translator's note:")]
    [TestCase("translator's (own) note :", "Translator's own note: a lift", "Translator's own note:")]
    [TestCase("follow us on * news", "Follow us on the all new Google News page", "Follow us on the all new Google News")]
    [TestCase("follow us on * news", "Follow us on one two three four five six seven news", null)]
    [TestCase("read also : …", "Read also: Prices rise again", "Read also: Prices rise again")]
    [TestCase("(please) share", "Please share", "Please share")]
    [TestCase("(please) share", "Share it", "Share")]
    [TestCase("translation : $", "Translation:**", "Translation:**")]
    [TestCase("translation : $", "Translation: nobody pays", null)]
    public void MatchesFromTheFirstToken(string phrase, string text, string? matched)
    {
        var document = Document.Create(text);
        var end = new PhraseIndex([phrase]).Match(document.Tokens, 0, document.Tokens.Count);
        Assert.That(end < 0 ? null : document.TextOf(Document.SpanOf(document.Tokens[0], document.Tokens[end - 1])), Is.EqualTo(matched));
    }

    [TestCase("* news")]
    [TestCase("")]
    [TestCase("read … also")]
    public void RefusesAPhraseItCannotLookUp(string phrase) => Assert.That(() => new PhraseIndex([phrase]), Throws.TypeOf<InvalidDataException>());
}
