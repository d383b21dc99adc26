using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Reporting;

/// <summary>The work of every writer is in proportion to the report, also when all of it stands in one line and one sentence.</summary>
public sealed class LongReportTests
{
    private static readonly CheckedFile Long = new("long.txt", OneLongLine(30_000));
    private static readonly CheckedFile Quarter = new("long.txt", OneLongLine(7_500));

    private static readonly Action<CheckedFile>[] Writers =
    [
        file => JsonReport.Write(TextWriter.Null, file),
        file => SarifReport.Write(TextWriter.Null, [file]),
        file => GitHubReport.Write(TextWriter.Null, [file]),
        file => TextReport.Write(TextWriter.Null, [file]),
        file => HtmlReport.Write(TextWriter.Null, [file]),
    ];

    [Test]
    public void ALongLineWithManyFindingsCostsNoSquare([Range(0, 4)] int writer) =>
        Assert.That(ProcessorTime.IsSteep(() => Writers[writer](Quarter), () => Writers[writer](Long)), Is.False);

    private static Report OneLongLine(int count)
    {
        const string Piece = "the the water is high and ";
        var text = string.Concat(Enumerable.Repeat(Piece, count));
        var finding = Samples.DoubledWord.Find(text, "the the", "“the” is written twice.", "the");
        return Samples.Report(text,
            [.. Enumerable.Range(0, count).Select(i => finding with { Span = new TextSpan(i * Piece.Length, (i * Piece.Length) + 7) })]);
    }
}
