using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Text;

/// <summary>Runs <c>tokens.txt</c>.</summary>
public sealed class TokenTests
{
    private static IEnumerable<TestCaseData> Cases() =>
        from item in TextCases.Read("tokens.txt")
        let lines = item.Text.Split('\n')
        select new TestCaseData(lines[0], lines[1]).SetName("tokens " + item.Name);

    [TestCaseSource(nameof(Cases))]
    public void AreCutAsWritten(string text, string expected)
    {
        var document = Document.Create(text);
        var found = string.Join(' ', document.Tokens.Select(token => document.TextOf(token) + Suffix(token.Kind)));
        Assert.That(TextCases.Visible(found), Is.EqualTo(TextCases.Visible(expected)));
    }

    [TestCase("Kassym-Jomart", LetterCase.Capitalised)]
    [TestCase("O'Brien", LetterCase.Capitalised)]
    [TestCase("NATO", LetterCase.Upper)]
    [TestCase("A", LetterCase.Capitalised)]
    [TestCase("iPhone", LetterCase.Mixed)]
    [TestCase("McDonald", LetterCase.Mixed)]
    [TestCase("e-mail", LetterCase.Lower)]
    [TestCase("Әли", LetterCase.Capitalised)]
    [TestCase("中国", LetterCase.None)]
    [TestCase("5th", LetterCase.None)]
    public void KnowTheirCase(string word, object expected) => Assert.That(Document.Create(word).Tokens[0].Case, Is.EqualTo(expected));

    [TestCase("Kazakh", Scripts.Latin)]
    [TestCase("қазақ", Scripts.Cyrillic)]
    [TestCase("Kаzakh", Scripts.Latin | Scripts.Cyrillic)]
    [TestCase("Αθήνα", Scripts.Greek)]
    [TestCase("თბილისი", Scripts.Other)]
    [TestCase("2024", Scripts.None)]
    public void KnowTheirScripts(string word, object expected) => Assert.That(Document.Create(word).Tokens[0].Scripts, Is.EqualTo(expected));

    [TestCase("O’Brien", "o'brien")]
    [TestCase("Par\u00ADliament", "parliament")]
    [TestCase("CO\u2011OP", "co-op")]
    [TestCase("…", "…")]
    [TestCase("....", "…")]
    [TestCase("ҚАЗАҚ", "қазақ")]
    public void HaveAFormForLookUps(string word, string expected) => Assert.That(Document.Create(word).Tokens[0].Lower, Is.EqualTo(expected));

    [Test]
    public void SayWhetherASpaceStandsBefore() =>
        Assert.That(Document.Create("a, b\u00A0(c)\r\nd").Tokens.Select(token => token.SpaceBefore),
            Is.EqualTo(new[] { true, false, true, true, false, false, true }));

    [Test]
    public void BeyondTheEndsAreNone()
    {
        var tokens = Document.Create("one").Tokens;
        Assert.That(tokens[-1].IsNone && tokens[1].IsNone && tokens[99].Lower.Length == 0);
    }

    private static string Suffix(TokenKind kind) => kind switch
    {
        TokenKind.Number => "/n",
        TokenKind.Symbol => "/s",
        TokenKind.Url => "/u",
        TokenKind.Email => "/e",
        TokenKind.Tag => "/t",
        _ => "",
    };
}
