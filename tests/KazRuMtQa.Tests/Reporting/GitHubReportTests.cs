using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;

namespace KazRuMtQa.Tests.Reporting;

public sealed class GitHubReportTests
{
    [Test]
    public void LooksAsReviewed() => Golden.Check("Reporting/golden/report.github", Write(Samples.File, Samples.Clean));

    [Test]
    public void NothingInTheTextGivesCommands()
    {
        const string Text = "::error::100%\r\n::stop-commands::x, y";
        var lines = Write(new CheckedFile("::warning::a,b:c.txt",
            Samples.Report(Text, Samples.DoubledWord.Find(Text, Text, $"“{Text}” is written twice.", Text))))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(2));
        Assert.That(lines[0], Is.EqualTo(
            "::notice file=%3A%3Awarning%3A%3Aa%2Cb%3Ac.txt,line=1,endLine=2,title=Doubled word (repetition/doubled-word)::" +
            "“::error::100%25%0D%0A::stop-commands::x, y” is written twice. Replace it with “::error::100%25%0D%0A::stop-commands::x, y”."));
        Assert.That(lines[1], Does.StartWith("KazRuMtQa: "));
    }

    [Test]
    public void TheWorstComeFirstAndTheRestIsCounted()
    {
        const string Text = "is is";
        var minor = Samples.DoubledWord.Find(Text, Text, "“is” is written twice.");
        var findings = Enumerable.Repeat(minor, 12).Append(minor with { Severity = Severity.Critical, Confidence = 0.5 }).ToArray();
        var lines = Write(new CheckedFile("a.txt", Samples.Report(Text, findings))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines[0], Does.StartWith("::error "));
        Assert.That(lines[^1], Does.EndWith("2 findings of 13 stand in this log alone."));
    }

    private static string Write(params CheckedFile[] files) => Samples.Write(writer => GitHubReport.Write(writer, files));
}
