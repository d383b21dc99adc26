using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Reporting;

public sealed class TextReportTests
{
    [Test]
    public void LooksAsReviewed() => Golden.Check("Reporting/golden/report.txt", Write(Samples.File, Samples.Clean));

    [Test]
    public void ColoursAreWrittenOnlyWhenAskedFor()
    {
        var coloured = Samples.Write(writer => TextReport.Write(writer, [Samples.File], colour: true));
        Assert.That(coloured, Does.Contain("\e[1;31mcritical\e[0m"));
        Assert.That(System.Text.RegularExpressions.Regex.Replace(coloured, "\e\\[[0-9;]*m", ""), Is.EqualTo(Write(Samples.File)));
    }

    [Test]
    public void WhatAnArticleHoldsDoesNotDriveTheTerminal()
    {
        const string Text = "\e[2J\u009b31m\a\u202Eevil\0 is is";
        var report = Write(new CheckedFile("\e]0;x\a.txt", Samples.Report(Text, Samples.DoubledWord.Find(Text, Text, $"“{Text}”", Text))));
        Assert.That(report.Where(c => char.IsControl(c) && c != '\n'), Is.Empty);
        Assert.That(report, Does.Not.Contain('\u202E'));
        Assert.That(report, Does.Contain("␛[2J").And.Contain("<U+202E>"));
    }

    [Test]
    public void ATextThatIsNotEnglishIsSaidToBeSo() =>
        Assert.That(Write(new CheckedFile("a.txt", Samples.Report("Тихо.") with { Language = "ru" })), Does.Contain("not English but Russian"));

    [Test]
    public void EqualFindingsAreWrittenOnceWithTheirPlaces()
    {
        var text = string.Concat(Enumerable.Repeat("It is is cold.\n", 12)) + "It is is hot.\n";
        var first = Samples.DoubledWord.Find(text, "is is", "“is” is written twice.", "is") with { Confidence = 0.97 };
        var other = first with { Message = "“is” comes twice." };
        var report = Write(new CheckedFile("a",
            Samples.Report(text,
                [.. Enumerable.Range(0, 12).Select(i => first with { Span = new TextSpan((i * 15) + 3, (i * 15) + 8) }),
                    other with { Span = new TextSpan(183, 188) }])));
        Assert.That(report,
            Does.Contain("certain finding  12 ×").And.Contain("Also at 2:4, 3:4, 4:4, 5:4, 6:4, 7:4, 8:4, 9:4 and 3 "
                + "more\n").And.Contain("a:13:4  minor").And.Not.Contain("a:2:4  minor"));
        Assert.That(report, Does.Contain("13 findings"), "each counts");
    }

    [TestCase("It is is cold.", "is is", "It ", "is is", " cold.")]
    [TestCase("It \u200Bis i\u200Bs cold.\u200B", "is i\u200Bs", "It ", "is i<U+200B>s", " cold.",
        TestName = "a character without a shape is shown where it is flagged")]
    [TestCase("  It\tis is cold.  ", "is is", "It ", "is is", " cold.", TestName = "white space at the ends is left out")]
    [TestCase("is is\r\nIt is is cold.", "It", "", "It", " is is cold.", TestName = "other lines are left out")]
    [TestCase("It is is\nis is cold.", "is is\nis is", "It ", "is is…", "", TestName = "a finding over two lines is shown on its first")]
    public void ShowsThePassageInItsLine(string text, string flagged, string before, string shown, string after) =>
        Assert.That(PassageOf(text, flagged), Is.EqualTo(new Passage(before, shown, after)));

    [Test]
    public void OfALongLineAWindowIsShown()
    {
        var words = string.Join(' ', Enumerable.Range(100, 100));
        var passage = PassageOf($"{words} is is {words}", "is is");
        Assert.That(passage.Before, Does.StartWith("…1").And.EndWith(" 198 199 "));
        Assert.That(passage.After, Does.StartWith(" 100 101 ").And.EndWith("…"));
        Assert.That(DisplayWidth.Of(passage.Before + passage.Flagged + passage.After), Is.InRange(75, 92));
        Assert.That(PassageOf(words, words).Flagged, Has.Length.InRange(50, 72).And.EndsWith("…"));
    }

    [TestCase("абв", 3)]
    [TestCase("新闻", 4)]
    [TestCase("e\u0301", 1)]
    [TestCase("👨‍👩‍👧", 2)]
    [TestCase("🇰🇿", 2)]
    [TestCase("a\u200Bb", 2)]
    public void CountsColumns(string text, int columns) => Assert.That(DisplayWidth.Of(text), Is.EqualTo(columns));

    [Test]
    public void MarksStandUnderWideCharacters()
    {
        var passage = PassageOf("新闻 e\u0301 is is", "is is");
        Assert.That(passage.MarkStart, Is.EqualTo(7));
    }

    private static Passage PassageOf(string text, string flagged)
    {
        var span = Samples.DoubledWord.Find(text, flagged, "").Span;
        var lines = new LineMap(text);
        return Passage.Of(text, span, lines.Line(lines.At(span.Start).Line));
    }

    private static string Write(params CheckedFile[] files) => Samples.Write(writer => TextReport.Write(writer, files));
}
