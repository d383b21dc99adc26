using KazRuMtQa.Markup;

namespace KazRuMtQa.Tests.Markup;

/// <summary>What a reader sees of a marked-up article.</summary>
public sealed class MarkupTests
{
    [TestCase("<h1>News</h1><p>It  came\nlate.</p><p>He left.</p>", "News\n\nIt came late.\n\nHe left.")]
    [TestCase("one<br>two", "one\ntwo")]
    [TestCase("a<b>b</b>c <i>d</i>", "abc d")]
    [TestCase("Tom &amp; Ann &mdash; &#x201C;yes&#8221; &amp;amp;", "Tom & Ann — “yes” &amp;")]
    [TestCase("R&D &unknown; AT&T", "R&D &unknown; AT&T")]
    [TestCase("<script>if (a , b) c()</script>seen<style>p , q</style><!-- a , b -->", "seen")]
    [TestCase("<p>never closed", "never closed")]
    [TestCase("He sent <code>a , b</code> today.", "He sent today.")]
    [TestCase("<p>seen</p><div hidden><div>a , b</div>c</div><p style='display: none'>d</p><template><p>x</p></template><p>too</p>", "seen\n\ntoo")]
    [TestCase("<p hidden>never closed", "never closed")]
    [TestCase("The re&shy;con&shy;struc\u00ADtion", "The reconstruction")]
    [TestCase("He came<img src='a.jpg' alt='Дом у реки'> late.", "He came\n\nДом у реки\n\nlate.")]
    [TestCase("He came <img src='a.jpg' alt='A house' title='by the river'>late.", "He came late.")]
    [TestCase("5 < 6 and 7 > 6", "5 < 6 and 7 > 6")]
    [TestCase("", "")]
    public void HtmlIsReadAsBrowsersShowIt(string html, string text) => Assert.That(HtmlText.Read(html).Text, Is.EqualTo(text));

    [TestCase("# News\n\nIt *came* **late**.\n", "News\n\nIt came late.")]
    [TestCase("one\ntwo  \nthree", "one two\nthree")]
    [TestCase("- first\n- second", "first\n\nsecond")]
    [TestCase("See [the report](http://example.com) and `code`.", "See the report and code.")]
    [TestCase("```\nif (a , b)\n```\n\nseen", "seen")]
    [TestCase("\\*not a list\\* &amp; &mdash;", "*not a list* & —")]
    [TestCase("<div>raw , here</div>\n\nseen", "seen")]
    public void MarkdownIsReadAsItShows(string markdown, string text) => Assert.That(MarkdownText.Read(markdown).Text, Is.EqualTo(text));

    [TestCase("<p>He &amp; she <b>left</b></p>", "& she", "&amp; she")]
    [TestCase("<p>He&nbsp;left</p>", "He\u00A0left", "He&nbsp;left")]
    [TestCase("<p>uni&shy;ver&shy;sity</p>", "university", "uni&shy;ver&shy;sity")]
    [TestCase("<img alt=\"Дом у реки\" src='a.jpg'>", "у реки", "у реки")]
    [TestCase("<p>one</p>\n<p>two</p>", "one\n\ntwo", "one</p>\n<p>two")]
    public void ASpanOfAPageCoversItsSource(string html, string shown, string written) => Covers(HtmlText.Read(html), html, shown, written);

    [TestCase("He *really* left", "really left", "really* left")]
    [TestCase("He \\*left\\* now", "*left* now", "*left\\* now")]
    [TestCase("A &mdash; b", "— b", "&mdash; b")]
    public void ASpanOfMarkdownCoversItsSource(string markdown, string shown, string written) =>
        Covers(MarkdownText.Read(markdown), markdown, shown, written);

    private static void Covers(ReadableText readable, string source, string shown, string written)
    {
        var start = readable.Text.IndexOf(shown, StringComparison.Ordinal);
        Assert.That(start, Is.GreaterThanOrEqualTo(0), readable.Text);
        Assert.That(readable.ToSource(new(start, start + shown.Length)).In(source), Is.EqualTo(written));
    }
}
