using KazRuMtQa.Audit.Across;
using KazRuMtQa.Checking;
using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Audit.Results;

/// <summary>A finding with what stands around it, so that it can be read without the archive.</summary>
internal sealed record FoundPassage(Finding Finding, string Before, string Passage, string After);

/// <summary>What checking gave: a report with its passages, or what went wrong.</summary>
internal sealed record ArticleResult(Report? Report, IReadOnlyList<FoundPassage> Passages, ArticleTraits? Traits, string? Line, byte[]? Packed,
    string? Fault)
{
    private const int MostBefore = 120;
    private const int MostPassage = 240;
    private const int MostAfter = 80;

    public static ArticleResult Failed(string fault) => new(null, [], null, null, null, fault);

    /// <param name="report">Of the article.</param>
    /// <param name="text">What its readers see: the passages show it, and articles are compared by it, without tags.</param>
    /// <param name="source">Where the article is from.</param>
    /// <param name="line">Whether the report is wanted as a line of JSON too.</param>
    /// <param name="pack">Whether the text is to be kept.</param>
    public static ArticleResult Of(Report report, ArticleText text, string source, bool line, bool pack) => new(
        report,
        [.. report.Findings.Select(finding => PassageOf(finding, text.Document.Text, text.Readable?.FromSource(finding.Span) ?? finding.Span))],
        ArticleTraits.Of(text.Document),
        line ? LineOf(report, source) : null,
        pack ? PackedText.Pack(report.Article.Text) : null,
        null);

    private static FoundPassage PassageOf(Finding finding, string text, TextSpan span) => new(
        finding,
        WellFormed.Of(Excerpt.Slice(text, WordStart(text, span.Start - MostBefore, span.Start), span.Start)),
        WellFormed.Of(Excerpt.Slice(text, span.Start, Math.Min(span.End, span.Start + MostPassage))),
        WellFormed.Of(Excerpt.Slice(text, span.End, WordEnd(text, span.End, span.End + MostAfter))));

    /// <summary>Where the word after the cut begins.</summary>
    private static int WordStart(string text, int cut, int end)
    {
        if (cut <= 0) return 0;
        var space = text.AsSpan(cut, end - cut).IndexOfAny(' ', '\n');
        return space < 0 ? cut : cut + space + 1;
    }

    /// <summary>Where the word before the cut ends.</summary>
    private static int WordEnd(string text, int start, int cut)
    {
        if (cut >= text.Length) return text.Length;
        var space = text.AsSpan(start, cut - start).LastIndexOfAny(' ', '\n');
        return space < 0 ? cut : start + space;
    }

    private static string LineOf(Report report, string source)
    {
        var writer = new StringWriter();
        JsonReport.Write(writer, new CheckedFile(source, report));
        return writer.ToString();
    }
}
