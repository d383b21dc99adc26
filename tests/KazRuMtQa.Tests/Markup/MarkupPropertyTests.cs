using System.Globalization;
using System.Net;
using FsCheck;
using FsCheck.Fluent;
using KazRuMtQa.Markup;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Markup;

/// <summary>What readers see of a page or a Markdown document always knows where it stands in the file, however broken the markup is.</summary>
public sealed class MarkupPropertyTests
{
    private static readonly string[] Words = ["minister", "said", "The", "Әли", "naïve", "e\u0301", "😀", "\uD83D", "\u00A0", "\0", " ", " ", "  ",
        "\n", "\n\n", "\r\n", "\t", ",", ".", "“", "”", "'", "5,000"];

    private static readonly string[] Html =
    [
        .. Words, "<p>", "</p>", "<b>", "</b>", "<br>", "<br/>", "<td>", "<li>", "<h1>", "<", ">", "</", "<!-- note -->", "<!--", "-->", "<!",
        "<?x ?>", "<![CDATA[x]]>", "<script>a < b</script>",
        "<style>p {}</style>", "<title>News</title>", "<textarea>", "<plaintext>", "<p title=\"a > b\">", "<a href='", "&amp;", "&amp;amp;", "&",
        "&#", "&#x41;", "&#65", "&nbsp;", "&mdash;", "&mdash", "&notit;",
        "&lt;b&gt;", "&#128512;", "&#0;", "&#xD800;", "&NotEqualTilde;", "&fjlig;", "&hellip", "&unknown;", "&quot;",
    ];

    private static readonly string[] Markdown =
    [
        .. Words, "# ", "## ", "* ", "- ", "1. ", "> ", "`", "``", "```\n", "**", "*", "_", "__", "~~", "\\", "\\*", "\\\n", "[", "]", "(", ")",
        "](http://example.com)", "![", "<b>", "</b>", "<div>\n", "<http://example.com>",
        "&amp;", "&mdash;", "&#65;", "&#128512;", "&", "|", "|---|---|\n", "---\n", "===\n", "    ", "[a]: /url\n", "[a]", "  \n", "<!-- note -->",
    ];

    [Test]
    public void EveryCharacterOfAPageStandsWhereItSays() => Holds(Html, html => RequirePlaces(html, HtmlText.Read(html), WebUtility.HtmlDecode));

    [Test]
    public void EveryCharacterOfAMarkdownDocumentStandsWhereItSays() =>
        Holds(Markdown, markdown => RequirePlaces(markdown, MarkdownText.Read(markdown), WebUtility.HtmlDecode));

    [Test]
    public void FindingsInAPageLieInItsSource() => Holds(Html, html => RequireFindings(new Article(html) { Format = ArticleFormat.Html }));

    [Test]
    public void FindingsInAMarkdownDocumentLieInItsSource() =>
        Holds(Markdown, markdown => RequireFindings(new Article(markdown) { Format = ArticleFormat.Markdown }));

    [Test]
    public void TextInAParagraphIsReadAsItIs() => Holds(["minister", "said", "Әли", "😀", ",", ".", "“", "”", " and ", "5"], text =>
        Require(HtmlText.Read($"<p>{text}</p>").Text == text.Trim(' ') || text.Contains("  ", StringComparison.Ordinal), "the text is another"));

    /// <summary>Places run forwards and lie in the source; a visible character stands there as it is, or as the entity or escape for it.</summary>
    private static void RequirePlaces(string source, ReadableText readable, Func<string, string> decode)
    {
        var before = 0;
        for (var i = 0; i < readable.Text.Length; i++)
        {
            var place = readable.ToSource(new TextSpan(i, i + 1));
            Require(place.Start >= before && place.End >= place.Start && place.End <= source.Length,
                $"character {i} stands at {place}, after {before}");
            before = place.Start;
            var (shown, written) = (readable.Text[i], place.In(source));
            if (char.IsWhiteSpace(shown) || written.Length == 0) continue;
            // U+FFFD stands for a NUL and for what is no character; a surrogate is half of what an entity stands for.
            Require(written.Contains(shown) || decode(written).Contains(shown) || decode(written + ";").Contains(shown) || shown == '\uFFFD'
                || written[0] == '&', $"“{shown}” stands at {place}, where the source has “{written}”");
        }
    }

    private static void RequireFindings(Article article)
    {
        var report = new MtChecker(CheckOptions.Default.Strict()).Check(article);
        foreach (var finding in report.Findings)
        {
            var span = finding.Span;
            Require(span.Start >= 0 && span.End >= span.Start && span.End <= article.Text.Length, $"{finding.Rule.Id} points outside the source");
            Require(!Cuts(article.Text, span.Start) && !Cuts(article.Text, span.End), $"{finding.Rule.Id} cuts a character at {span}");
        }

        foreach (var sentence in report.Sentences) Require(sentence.Span.End <= article.Text.Length, "a sentence leaves the source");
    }

    private static bool Cuts(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    /// <summary>A thousand sources, always the same; <c>KAZRUMTQA_PROPERTY_TESTS=100000 dotnet test</c> tries as many new ones.</summary>
    private static void Holds(string[] pieces, Action<string> property)
    {
        var config = Config.QuickThrowOnFailure.WithEndSize(40);
        config = Environment.GetEnvironmentVariable("KAZRUMTQA_PROPERTY_TESTS") is { } count
            ? config.WithMaxTest(int.Parse(count, CultureInfo.InvariantCulture))
            : config.WithMaxTest(1000).WithReplay(2024, 1);
        var sources = Gen.Sized(size => Gen.Choose(0, 2 + size).SelectMany(length => Gen.Elements(pieces).ArrayOf(length)));
        Prop.ForAll(Arb.From(sources, WithoutOne), parts => property(string.Concat(parts))).Check(config);
    }

    private static IEnumerable<string[]> WithoutOne(string[] parts) =>
        Enumerable.Range(0, parts.Length).Select(i => (string[])[.. parts[..i], .. parts[(i + 1)..]]);

    private static void Require(bool condition, string otherwise)
    {
        if (!condition) throw new InvalidOperationException(otherwise);
    }
}
