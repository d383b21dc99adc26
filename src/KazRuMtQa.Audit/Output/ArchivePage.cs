using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KazRuMtQa.Audit.Figures;
using KazRuMtQa.Reporting;

namespace KazRuMtQa.Audit.Output;

/// <summary>The report about an archive as one page that needs nothing else: figures as JSON in it, drawn by its script when a reader wants them.</summary>
internal static class ArchivePage
{
    private static readonly SelfContainedPage Page = new(
        SelfContainedPage.Resource("report.css") + SelfContainedPage.Resource(typeof(ArchivePage), "archive.css"), SelfContainedPage.Resource(typeof(ArchivePage), "archive.js"));

    /// <summary>Data embedded in the page must not close the element that holds it: this encoder escapes what HTML reads as its own.</summary>
    private static readonly ArchiveFiguresJson Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    private static readonly (string Id, string Title, string Lead, string Body)[] Sections =
    [
        ("trend", "Over time", "When did an outlet begin to translate by machine? The dashed line marks the month from which on its articles look different. Faint points are months of fewer than five articles. Likelihoods are those of articles of " + Words + " words and more; shorter ones say too little.",
            """<p class="controls" id="trend-controls"></p><div class="charts" id="trend-plots"></div><ul id="changes"></ul>"""),
        ("outlets", "Outlets", "First those whose articles look most machine-translated; an outlet of a few articles comes first only if they all do. Press a heading to sort by it." + AtMost(CountedFigures.MostGroups, "outlets, the largest"), """<div id="outlet-table"></div>"""),
        ("authors", "Authors", "As the archive names them, in the same order." + AtMost(CountedFigures.MostGroups, "authors, those of most articles"), """<div id="author-table"></div>"""),
        ("rules", "Rules", "A rule that editors dismiss often does not fit this archive: switch it off in the configuration.", """<div id="rule-table"></div>"""),
        ("distributions", "Distributions", "How articles spread over scores, and those of " + Words + " words and more over likelihoods.", """<div class="charts" id="histograms"></div>"""),
        ("worst", "Articles that need attention", "By what their issues cost, long articles before short ones." + AtMost(WorstArticles.Most, "articles"), """<div id="worst-list"></div>"""),
        ("copies", "Copies", "Articles made from one text. The one that looks original stands first: the oldest, then the least like machine translation." + AtMost(ComparedFigures.MostCopyGroups, "groups, the largest"), """<div id="copy-list"></div>"""),
        ("furniture", "Repeated lines", "Lines that come back over an outlet's articles: page furniture and disclaimers that were taken for text." + AtMost(ComparedFigures.MostLines, "lines"),
            """<div id="furniture-table"></div><p><label for="furniture-rows">For the configuration, so that they are found from now on:</label></p><textarea class="rows" id="furniture-rows" readonly></textarea>"""),
        ("names", "Names spelt in several ways", "Spellings that can stand for the same name of the original." + AtMost(ComparedFigures.MostNames, "names"), """<div id="name-table"></div>"""),
        ("unread", "Not checked", "Every record that was skipped or failed is counted here." + AtMost(CountedFigures.MostUnread, "reasons, the most frequent"), """<div id="unread-table"></div>"""),
    ];

    private static string Words => CountedFigures.FewestWords.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What a table leaves out must not be taken for all there is.</summary>
    private static string AtMost(int count, string what) => $" Shown are at most {count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} {what}.";

    public static void Write(TextWriter writer, string title, string about, ArchiveFigures figures) => Page.Write(writer, title, "Audit of an archive", page =>
    {
        page.Write("<nav class=\"contents\" aria-label=\"Sections\"><ul>");
        foreach (var section in Sections) page.Write($"<li><a href=\"#{section.Id}\">{section.Title}</a></li>");
        page.Write($"""
            </ul></nav>
            <main id="main">
            <h1>{Html.Of(title)}</h1>
            <p class="path">{Html.Of(about)}</p>
            <dl class="tiles" id="totals"></dl>
            <div class="split" id="verdicts" role="img" aria-label="Verdicts: {figures.Totals.Pass} pass, {figures.Totals.Review} review, {figures.Totals.Block} block"></div>
            <noscript><p>The figures of this page are drawn by its own script; allow it, or take the report as --format md or csv.</p></noscript>

            """);
        foreach (var section in Sections)
            page.Write($"<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-title\"><h2 id=\"{section.Id}-title\">{section.Title}</h2><p class=\"lead\">{section.Lead}</p>{section.Body}</section>\n");
        page.Write("</main>\n<script type=\"application/json\" id=\"data\">");
        page.Write(JsonSerializer.Serialize(figures, Json.ArchiveFigures));
        page.Write("</script>\n");
    });
}
