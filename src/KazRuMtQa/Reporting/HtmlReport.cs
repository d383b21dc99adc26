using System.Globalization;
using KazRuMtQa.Rules;

namespace KazRuMtQa.Reporting;

/// <summary>
/// One page that needs nothing else: each article with its findings marked and a list beside it. All that comes from articles and file names
/// is encoded.
/// </summary>
public static class HtmlReport
{
    private static readonly SelfContainedPage Page = new(SelfContainedPage.Resource("report.css"), SelfContainedPage.Resource("report.js"));

    /// <summary>Writes one page about all files.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<CheckedFile> files)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(files);
        var title = files.Count == 1 ? TitleOf(files[0]) : Wording.Count(files.Count, "file");
        Page.Write(writer, title, "Likely machine-translation artifacts", page =>
        {
            WriteTools(page, [.. files.SelectMany(file => file.Report.AllFindings)]);
            page.Write("<main id=\"main\">\n");
            if (files.Count > 1) WriteIndex(page, files);
            foreach (var (index, file) in files.Index()) HtmlArticle.Write(page, file, index + 1, files.Count == 1);
            page.Write("</main>\n");
        });
    }

    internal static string TitleOf(CheckedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Report.Article.Title is { Length: > 0 } title ? title : Path.GetFileName(file.Path) is { Length: > 0 } name ? name : file.Path;
    }

    private static void WriteTools(TextWriter writer, Finding[] findings)
    {
        if (findings.Length == 0) return;
        writer.Write("<div class=\"tools\" id=\"tools\" role=\"group\" aria-label=\"Filters\" hidden><fieldset><legend>Severity</legend>");
        var levels = findings.CountBy(MarkedText.LevelOf).ToDictionary();
        foreach (var level in new[] { "critical", "major", "minor", "dismissed" }.Where(levels.ContainsKey))
        {
            writer.Write($"<label><input type=\"checkbox\" value=\"{level}\"{(level == "dismissed" ? "" : " checked")}><span class=\"dot {level}\"></span>{Capital(level)} {levels[level]}</label>");
        }

        writer.Write("</fieldset><label>Family <select id=\"family\"><option value=\"\">all</option>");
        foreach (var (family, count) in findings.CountBy(finding => finding.Rule.Family).OrderBy(family => family.Key, StringComparer.Ordinal))
        {
            writer.Write($"<option value=\"{Html.Of(family)}\">{Html.Of(family)} ({count})</option>");
        }

        writer.Write("""
            </select></label><p class="shown" id="shown" aria-live="polite"></p>
            <p class="keys"><kbd>j</kbd> next, <kbd>k</kbd> previous, <kbd>Enter</kbd> between text and list, <kbd>Esc</kbd> leaves</p></div>

            """);
    }

    private static void WriteIndex(TextWriter writer, IReadOnlyList<CheckedFile> files)
    {
        var total = files.SelectMany(file => file.Report.AllFindings);
        writer.Write($"""
            <h1>{Wording.Count(files.Count, "file")}, {Wording.Findings(total)}</h1>
            <nav class="files" aria-label="Files"><table><thead><tr><th scope="col">File</th><th scope="col">Verdict</th><th scope="col" class="num">Score</th><th scope="col" class="num wide">Likely MT</th><th scope="col" class="num wide">Critical</th><th scope="col" class="num wide">Major</th><th scope="col" class="num wide">Minor</th><th scope="col" class="num wide">Words</th></tr></thead><tbody>

            """);
        foreach (var (index, file) in files.Index().OrderBy(item => item.Item.Report.Score))
        {
            var report = file.Report;
            var counts = new[] { Severity.Critical, Severity.Major,
                Severity.Minor }.Select(severity => report.AllFindings.Count(finding => finding.Dismissal is null && finding.Severity == severity));
            writer.Write($"<tr><td><a href=\"#file{index + 1}\">{Html.Of(file.Path)}</a></td><td>{Badge(report)}</td><td class=\"num\">{Wording.Number(report.Score)}</td><td class=\"num wide\">{(report.MtLikelihood is { } likelihood ? Wording.Percent(likelihood) : "–")}</td>");
            foreach (var count in counts) writer.Write($"<td class=\"num wide\">{count}</td>");
            writer.Write($"<td class=\"num wide\">{report.WordCount.ToString("N0", CultureInfo.InvariantCulture)}</td></tr>\n");
        }

        writer.Write("</tbody></table></nav>\n");
    }

    internal static string Badge(Report report) =>
        $"<span class=\"badge {Lower.Of(report.Verdict)}\">{Capital(Wording.Decision(report.Verdict))}</span>";

    internal static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
