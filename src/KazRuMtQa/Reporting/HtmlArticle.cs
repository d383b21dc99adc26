using System.Globalization;
using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;

namespace KazRuMtQa.Reporting;

/// <summary>One article of the page: verdict and figures, the marked text, the list of findings.</summary>
internal static class HtmlArticle
{
    private const int LongestQuoted = 160;
    private const int MostSuspects = 20;
    private const int MostPlaces = 20;

    public static void Write(TextWriter writer, CheckedFile file, int number, bool isOnly)
    {
        var report = file.Report;
        var title = HtmlReport.TitleOf(file);
        var heading = isOnly ? "h1" : "h2";
        writer.Write($"<section class=\"file\" id=\"file{number}\" aria-labelledby=\"title{number}\">\n<header><{heading} id=\"title{number}\">{Html.Of(title)}</{heading}>\n");
        var path = title == file.Path ? "" : Html.Of(file.Path);
        var back = isOnly ? "" : " <a href=\"#main\">All files</a>";
        if (path.Length + back.Length > 0) writer.Write($"<p class=\"path muted\">{path}{back}</p>\n");
        writer.Write($"<p class=\"verdict\">{HtmlReport.Badge(report)} {Html.Of(report.VerdictReason)}</p>\n");
        if (Wording.LanguageNote(report) is { } note) writer.Write($"<p class=\"note\">{Html.Of(note)}</p>\n");
        if (Wording.DepthNote(report) is { } depth) writer.Write($"<p class=\"note\">{Html.Of(depth)}</p>\n");
        if (Wording.ReviewNote(report) is { } review)
            writer.Write($"<p class=\"note\">{Html.Of(review)}</p>\n");
        WriteFigures(writer, report);
        WriteSuspects(writer, report);
        WriteFormula(writer, report);
        writer.Write($"</header>\n<div class=\"columns\">\n<article class=\"text\" lang=\"{Html.Of(report.Language)}\" aria-label=\"Text with marks\">\n");
        var numbers = 0;
        foreach (var part in ReportPart.Of(report))
        {
            new MarkedText(part, part.IsTitle ? ArticleFormat.Plain : report.Article.Format, number.ToString(CultureInfo.InvariantCulture), numbers)
                .Write(writer);
            numbers += FindingGroup.In(part).Groups.Count;
        }

        writer.Write("</article>\n<aside class=\"list\" aria-label=\"Findings\">\n");
        if (numbers == 0) writer.Write("<p class=\"empty\">Nothing was found.</p>\n");
        else WriteList(writer, report, number);
        writer.Write("</aside>\n</div>\n</section>\n");
    }

    private static void WriteFigures(TextWriter writer, Report report)
    {
        var counting = report.AllFindings.Where(finding => finding.Dismissal is null).ToArray();
        writer.Write($"""
            <dl class="figures"><div><dt>Score</dt><dd>{Wording.Number(report.Score)} <small>of 100</small></dd></div>
            <div><dt>Likely machine-translated</dt><dd>{Wording.Likelihood(report)}</dd></div>
            <div><dt>Words</dt><dd>{report.WordCount.ToString("N0", CultureInfo.InvariantCulture)}</dd></div>
            <div class="counts"><dt>Findings</dt><dd>{Html.Of(Wording.Findings(report.AllFindings))}</dd></div>

            """);
        if (counting.Length > 0)
        {
            var families = counting.CountBy(finding => finding.Rule.Family).OrderByDescending(family => family.Value)
                .ThenBy(family => family.Key, StringComparer.Ordinal);
            writer.Write($"<div class=\"counts\"><dt>By family</dt><dd>{Html.Of(string.Join(", ", families.Select(family => $"{family.Key} {family.Value}")))}</dd></div>\n");
        }

        if (report.MtLikelihood is not null && report.Reasons.Count > 0)
        {
            var reasons = report.Reasons.Select(reason =>
                $"<li class=\"{(reason.Weight > 0 ? "for" : "against")}\">{Html.Of(reason.Text)} <small>{Signed(reason.Weight)}</small></li>");
            writer.Write($"<div class=\"reasons\"><dt title=\"Contributions to the log-odds: above 0 for machine translation\">{(report.MtLikelihood < 0.5 ? "Why so unlikely" : "Why so likely")}</dt><dd><ul>{string.Concat(reasons)}</ul></dd></div>\n");
        }

        writer.Write("</dl>\n");
    }

    /// <summary>Sentences that are likely machine-translated, the likeliest first, each with its reasons.</summary>
    private static void WriteSuspects(TextWriter writer, Report report)
    {
        var suspects = report.Sentences.Where(sentence => sentence.Reasons.Count > 0).OrderByDescending(sentence => sentence.MtLikelihood).ToArray();
        if (suspects.Length == 0) return;
        writer.Write($"<details class=\"suspects\"><summary>{Wording.Count(suspects.Length, "suspect sentence")}</summary>\n<ol>\n");
        foreach (var sentence in suspects.Take(MostSuspects))
        {
            var text = sentence.Span.In(report.Article.Text).ReplaceLineEndings(" ");
            writer.Write($"<li>{Wording.Percent(sentence.MtLikelihood!.Value)} “{Html.Of(text.Length <= LongestQuoted ? text : text[..LongestQuoted] + "…")}” <span class=\"muted\">{Html.Of(Wording.Reasons(sentence.Reasons, sentence.MtLikelihood.Value)!)}</span></li>\n");
        }

        writer.Write("</ol></details>\n");
    }

    private static void WriteFormula(TextWriter writer, Report report)
    {
        writer.Write($"""
            <details class="formula"><summary>How the score is made</summary>
            <p>Every finding costs its severity’s weight times its confidence for each 100 words, {Score.SmoothingWords} words added so that one slip does not ruin a short text; a habit that human translators share costs a fifth. An article that reads like machine translation from end to end loses up to {Figure(Score.MostByLikelihood)} points more. The score is never below 0.</p>
            <table><thead><tr><th scope="col">Severity</th><th scope="col" class="num">Findings</th><th scope="col" class="num">Sum of confidence</th><th scope="col" class="num">Weight</th><th scope="col" class="num">Points</th></tr></thead><tbody>

            """);
        foreach (var term in report.ScoreTerms)
        {
            var figures = term.Findings == 0 ? "<td></td><td></td><td></td>"
                : $"<td class=\"num\">{term.Findings}</td><td class=\"num\">{Figure(term.Confidence)}</td><td class=\"num\">{Figure(term.Weight)}</td>";
            writer.Write($"<tr><td>{Html.Of(HtmlReport.Capital(term.Name))}</td>{figures}<td class=\"num\">{Figure(term.Points)}</td></tr>\n");
        }

        var score = 100 - report.ScoreTerms.Sum(term => term.Points);
        writer.Write("</tbody></table>\n");
        var points = string.Concat(report.ScoreTerms.Select(term => $" − {Figure(term.Points)}"));
        writer.Write($"<p><code>100{points} = {(score < 0 ? $"{Figure(score)}, so 0" : Figure(report.Score))}</code></p></details>\n");
    }

    private static void WriteList(TextWriter writer, Report report, int number)
    {
        writer.Write("<ol>\n");
        var index = 0;
        foreach (var part in ReportPart.Of(report))
            foreach (var group in FindingGroup.In(part).Groups) WriteGroup(writer, report, part, group, $"{number}-{++index}", index);
        writer.Write("</ol>\n");
    }

    private static void WriteGroup(TextWriter writer, Report report, ReportPart part, FindingGroup group, string id, int number)
    {
        var finding = group.First;
        var at = part.Lines.At(finding.Span.Start);
        var place = part.IsTitle ? $"title, column {at.Column}" : $"line {at.Line}, column {at.Column}";
        var level = MarkedText.LevelOf(finding);
        var dismissed = finding.Dismissal is { } dismissal ? $" (dismissed, {Lower.Of(dismissal)})" : "";
        writer.Write($"""
            <li class="finding {level}" id="f{id}" data-level="{level}" data-family="{Html.Of(finding.Rule.Family)}">
            <a class="number" href="#m{id}" aria-label="Finding {number}: to the passage">{number}</a>
            <p class="head {Lower.Of(finding.Severity)}"><span class="sev">{HtmlReport.Capital(Lower.Of(finding.Severity))}{dismissed}</span> <span class="title">{Html.Of(finding.Rule.Title)}</span>{(group.Places.Count > 1 ? $" <span class=\"times\">{group.Places.Count} ×</span>" : "")}</p>
            <p class="message">{Html.Of(finding.Message)}</p>

            """);
        if (Wording.SourcePassage(report, finding) is { } source)
            WriteSource(writer, source, report.Article.SourceLanguage);
        WriteRepairs(writer, finding, finding.Span.In(part.Text));
        writer.Write($"""
            <p class="foot"><code>{Html.Of(finding.Rule.Id)}</code> · <span title="{Wording.Percent(finding.Confidence)}">{Wording.Standing(finding)}</span> · <span>{place}</span>{Others(group, part.Lines)}</p>
            <details><summary>Why this matters</summary><p>{Html.Of(finding.Rule.Why)}</p></details><button class="close" type="button" aria-label="Close">×</button></li>

            """);
    }

    /// <summary>The lines in which the same is found again.</summary>
    private static string Others(FindingGroup group, LineMap lines)
    {
        if (group.Places.Count == 1) return "";
        var others = group.Places.Skip(1).Take(MostPlaces).Select(span => lines.At(span.Start).Line).Distinct();
        var left = group.Places.Count - 1 - MostPlaces;
        return $"; again in line {string.Join(", ", others)}{(left > 0 ? $" and {left} times more" : "")}";
    }

    private static void WriteSource(TextWriter writer, string passage, string? language) => writer.Write(
        $"<p class=\"source-passage\"><span class=\"muted\">Source:</span> <q lang=\"{Html.Of(language ?? "")}\">{Html.Of(passage)}</q></p>\n");

    private static void WriteRepairs(TextWriter writer, Finding finding, string found)
    {
        if (finding.Certainty is not { } certainty) return;
        var quoted = found.Length <= LongestQuoted ? found : found[..LongestQuoted] + "…";
        var repairs = finding.Suggestions.Select(suggestion => suggestion.Length == 0 ? "delete it" : $"<ins>{Html.Of(suggestion)}</ins>");
        writer.Write($"<p class=\"repair\"><del>{Html.Of(quoted)}</del> → {string.Join(" or ", repairs)} <small>{Wording.RepairLabel(certainty).ToLowerInvariant()}</small></p>\n");
    }

    private static string Signed(double value) => value.ToString("+0.0;−0.0", CultureInfo.InvariantCulture);

    private static string Figure(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
