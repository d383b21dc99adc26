using System.Diagnostics;
using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Reporting;

/// <summary>Every writer takes time in proportion to the report, also when all of it stands in one line and one sentence.</summary>
public sealed class LongReportTests
{
    private static readonly CheckedFile File = new("long.txt", OneLongLine(30_000));

    private static readonly Action<TextWriter>[] Writers =
    [
        writer => JsonReport.Write(writer, File),
        writer => SarifReport.Write(writer, [File]),
        writer => GitHubReport.Write(writer, [File]),
        writer => TextReport.Write(writer, [File]),
        writer => HtmlReport.Write(writer, [File]),
    ];

    [Test]
    public void ALongLineWithManyFindingsIsWrittenInTime([Range(0, 4)] int writer)
    {
        var watch = Stopwatch.StartNew();
        Writers[writer](TextWriter.Null);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)));
    }

    private static Report OneLongLine(int count)
    {
        const string Piece = "the the water is high and ";
        var text = string.Concat(Enumerable.Repeat(Piece, count));
        var finding = Samples.DoubledWord.Find(text, "the the", "“the” is written twice.", "the");
        return Samples.Report(text, [.. Enumerable.Range(0, count).Select(i => finding with { Span = new TextSpan(i * Piece.Length, (i * Piece.Length) + 7) })]);
    }
}
