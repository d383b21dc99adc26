using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KazRuMtQa.Audit.Figures;
using KazRuMtQa.Reporting;

namespace KazRuMtQa.Audit.Output;

/// <summary>
/// The report about an archive as one page that needs nothing else: figures as JSON in it, drawn by its script when a reader wants them.
/// </summary>
internal static class ArchivePage
{
    private static readonly SelfContainedPage Page = new(
        SelfContainedPage.Resource("report.css") + SelfContainedPage.Resource(typeof(ArchivePage), "archive.css"),
        SelfContainedPage.Resource(typeof(ArchivePage), "archive.js"));

    /// <summary>Data embedded in the page must not close the element that holds it: this encoder escapes what HTML reads as its own.</summary>
    private static readonly ArchiveFiguresJson Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    private static readonly Section[] Sections =
    [
        new("trend", "Over time",
            "The dashed line marks the month from which on an outlet’s articles look different. Faint points are months of fewer than five articles. "
            + $"Likelihoods are those of articles of {Words} words and more; shorter ones say too little. Press a month to list its articles.",
            """<p class="controls" id="trend-controls"></p><div class="charts" id="trend-plots"></div>"""),
        new("outlets", "Outlets",
            "First those whose articles look most machine-translated; an outlet of a few articles comes first only if they all do. "
            + "Press a heading to sort by it, a name to list its articles.", """<div id="outlet-table"></div>""")
            { Most = CountedFigures.MostGroups, Count = figures => figures.OutletFigures.Count, What = "outlets, the largest" },
        new("authors", "Authors", "As the archive names them, in the same order.", """<div id="author-table"></div>""")
            { Most = CountedFigures.MostGroups, Count = figures => figures.Authors.Count, What = "authors, those of most articles" },
        new("rules", "Rules",
            "Press a rule to list the articles in which it found something. A rule that editors dismiss often does not fit this archive: "
            + "switch it off in the configuration.", """<div id="rule-table"></div>"""),
        new("differences", "Differences from the source",
            "What the articles that came with their source say otherwise than it, by kind. Press a kind to list its articles.",
            """<div id="difference-table"></div>"""),
        new("articles", "Articles", "Those that need attention first, by what their issues cost, long articles before short ones. "
            + "Press a title or a passage to read the whole article with its marks.", """<div id="article-list"></div>"""),
        new("distributions", "Distributions", $"How articles spread over scores, and those of {Words} words and more over likelihoods.",
            """<div class="charts" id="histograms"></div>"""),
        new("copies", "Copies",
            "Articles made from one text. The one that looks original stands first: the oldest, then the least like machine translation.",
            """<div id="copy-list"></div>""")
            { Most = ComparedFigures.MostCopyGroups, Count = figures => figures.Copies.Count, What = "groups, the largest" },
        new("furniture", "Repeated lines",
            "Lines that come back over an outlet’s articles: menus, share buttons and disclaimers that were taken for text.",
            """
            <div id="furniture-table"></div><p><label for="furniture-rows">For the configuration, so that they are found from now on:</label></p>
            <textarea class="rows" id="furniture-rows" readonly></textarea>
            """)
            { Most = ComparedFigures.MostLines, Count = figures => figures.Furniture.Count, What = "lines" },
        new("names", "Names spelt in several ways", "Spellings that can stand for the same name of the original.", """<div id="name-table"></div>""")
            { Most = ComparedFigures.MostNames, Count = figures => figures.Names.Count, What = "names" },
        new("unread", "Not checked", "Every record that was skipped or failed is counted here.", """<div id="unread-table"></div>""")
            { Most = CountedFigures.MostUnread, Count = figures => figures.Unread.Count, What = "reasons, the most frequent" },
    ];

    private const string Reader = """
        <dialog id="reader" aria-labelledby="reader-title">
        <p class="controls"><button type="button" id="reader-before">Previous article</button><button type="button" id="reader-next">Next article</button><span class="count" id="reader-count"></span><button type="button" id="reader-close">Close</button></p>
        <h2 id="reader-title"></h2>
        <p class="about" id="reader-about"></p>
        <div class="columns"><article class="text" id="reader-text" aria-label="Text with marks"></article><aside class="list" id="reader-list" aria-label="Findings"></aside></div>
        </dialog>

        """;

    private static string Words => CountedFigures.FewestWords.ToString(CultureInfo.InvariantCulture);

    public static void Write(TextWriter writer, string title, string about, ArchiveFigures figures, IEnumerable<ArticleDetails> details) =>
        Page.Write(writer, title, "Audit of an archive", page =>
    {
        page.Write("<nav class=\"contents\" aria-label=\"Sections\"><ul>");
        foreach (var section in Sections) page.Write($"<li><a href=\"#{section.Id}\">{section.Title}</a></li>");
        page.Write($"""
            </ul></nav>
            <main id="main">
            <h1>{Html.Of(title)}</h1>
            <p class="path">{Html.Of(about)}</p>
            <dl class="tiles" id="totals"></dl>
            <div class="split" id="verdicts" role="group" aria-label="Verdicts: publish {figures.Totals.Pass}, edit {figures.Totals.Review}, keep back {figures.Totals.Block}"></div>
            <div id="changes"></div>
            <noscript><p>The figures of this page are drawn by its own script; allow it, or take the report as --format md or csv.</p></noscript>

            """);
        foreach (var section in Sections)
        {
            page.Write($"<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-title\"><h2 id=\"{section.Id}-title\">{section.Title}</h2>");
            page.Write($"<p class=\"lead\">{section.LeadOf(figures)}</p>{section.Body}</section>\n");
        }


        page.Write($"</main>\n{Reader}<script type=\"application/json\" id=\"data\">");
        page.Write(JsonSerializer.Serialize(figures, Json.ArchiveFigures));
        page.Write("</script>\n<script type=\"text/plain\" id=\"details\">");
        page.Write(Packed(details));
        page.Write("</script>\n");
    });

    /// <summary>Passages and texts are most of the page: as lines of JSON, gzipped and in base64, they take a third of the room.</summary>
    private static string Packed(IEnumerable<ArticleDetails> details)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            foreach (var article in details)
            {
                JsonSerializer.Serialize(gzip, article, Json.ArticleDetails);
                gzip.WriteByte((byte)'\n');
            }
        }

        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }

    /// <param name="Id">Its anchor.</param>
    /// <param name="Lead">What a reader should know of it; HTML, as <paramref name="Body"/>, into which the script draws.</param>
    private sealed record Section(string Id, string Title, string Lead, string Body)
    {
        public int Most { get; init; }

        public Func<ArchiveFigures, int>? Count { get; init; }

        public string What { get; init; } = "";

        /// <summary>What a table leaves out must not be taken for all there is.</summary>
        public string LeadOf(ArchiveFigures figures) =>
            Count is not null && Count(figures) >= Most ? Lead + string.Create(CultureInfo.InvariantCulture, $" Shown are {Most:N0} {What}.") : Lead;
    }
}
