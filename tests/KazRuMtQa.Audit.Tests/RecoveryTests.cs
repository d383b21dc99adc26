using System.IO.Compression;
using System.Text;
using KazRuMtQa.Audit.Readers;
using Microsoft.Data.Sqlite;
using Parquet;
using Parquet.Schema;

namespace KazRuMtQa.Audit.Tests;

/// <summary>Archives as they are: slightly broken, in whatever encoding, with dates in whatever form. What a usual reader reads is read, and what was
/// repaired is told.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RecoveryTests : IDisposable
{
    private const string Body = "The harbour was closed , the captain said.";
    private const string Namespaces = "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:wp=\"http://wordpress.org/export/1.2/\" "
        + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";
    private static readonly Encoding Windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    private readonly string folder = Directory.CreateTempSubdirectory("kazrumtqa-recovery-").FullName;
    private readonly SourceNotes notes = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [TestCase("a\u0010b", "ab", "control characters, left out")]
    [TestCase("a&#16;b", "ab", "control characters, left out")]
    [TestCase("a&nbsp;b", "a\u00A0b", "entities of HTML")]
    [TestCase("a & b", "a & b", "ampersands that begin no entity")]
    [TestCase("?a=1&b=2", "?a=1&b=2", "ampersands that begin no entity")]
    [TestCase("a &nosuch; b", "a &nosuch; b", "entities that nobody knows, left as they are")]
    [TestCase("a < b", "a < b", "“<” that begins no tag")]
    [TestCase("a</i>b", "ab", "end tags without a start tag")]
    [TestCase("a<i>b", "ab", "elements without an end tag")]
    [TestCase("<![CDATA[ab", "ab", "CDATA sections without an end")]
    [TestCase("<x:i>ab</x:i>", "ab", "prefixes that are not declared")]
    [TestCase("<i href=\"x>ab</i>", "ab", "attributes without a closing quote")]
    public void ADamagedItemIsRepairedAndTheNextAreRead(string inside, string shown, string repair)
    {
        var records = Read(Write("feed.rss",
            $"<rss version=\"2.0\"><channel><title>Herald</title>{Item("One", Body)}"
            + $"<item><title>{inside}</title><description>{Body}</description></item>{Item("Three", "<![CDATA[" + Body + "]]>")}</channel></rss>"));
        Assert.That(records.Select(record => (record.State, record.Article!.Title, record.Article.Text)),
            Is.EqualTo(new[] { (RecordState.Readable, "One", Body), (RecordState.Readable, shown, Body), (RecordState.Readable, "Three", Body) }));
        Assert.That(notes.Repairs.Keys, Does.Contain(repair));
        Assert.That(notes.Damage, Is.Null);
    }

    [TestCase("xmlns:=\"http://example.org/a\" xmlns=\"http://example.org/b\"")]
    [TestCase("xmlns:=\"\" xmlns:a=\"http://example.org/b\"")]
    public void APrefixWithoutALetterIsNone(string declarations) =>
        Assert.That(Read(Write("feed.rss", $"<rss {declarations}><channel>{Item("One", Body)}</channel></rss>")).Single().Reason, Is.Null);

    /// <summary>The next records are read.</summary>
    [Test]
    public void ALineThatNoArticleHasIsNamedAndPassedOver()
    {
        var path = Path.Combine(folder, "a.jsonl");
        using (var file = new StreamWriter(path))
        {
            file.Write($"{{\"text\":\"{Body}\"}}\n{{\"text\":\"");
            for (var i = 0; i < 100; i++) file.Write(new string('a', 1_000_000));
            file.Write($"\"}}\n{{\"text\":\"{Body}\"}}\n");
        }

        var records = Read(path);
        Assert.That(records.Select(record => record.State), Is.EqualTo(new[] { RecordState.Readable, RecordState.Failed, RecordState.Readable }));
        Assert.That(records[1].Reason, Is.EqualTo("the line is longer than 64 MB, which no article is"));
    }

    [Test]
    public void ATextThatNoArticleHasIsNamed()
    {
        var records = Read(Write("a.csv", $"id,text\n1,{new string('a', ArchiveRecord.LongestText + 1)}\n2,\"{Body}\"\n"));
        Assert.That(records.Select(record => record.State), Is.EqualTo(new[] { RecordState.Failed, RecordState.Readable }));
        Assert.That(records[0].Reason, Does.StartWith("has 20,000,001 characters, which no article has"));
        Assert.That(records[0].Article!.Id, Is.EqualTo("1"));
    }

    [TestCase(" \n<?xml version=\"1.0\"?>")]
    [TestCase("PHP Notice: undefined variable & more\n<?xml version=\"1.0\"?>")]
    [TestCase("<?xml version=\"1.0\"?><!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" "
        + "\"http://my.netscape.com/publish/formats/rss-0.91.dtd\">")]
    [TestCase("<!-- saved > by -- hand --><?xml version=\"1.0\"?>")]
    public void WhatStandsBeforeTheRootIsPassedOver(string before) =>
        Assert.That(Read(Write("feed.rss", $"{before}<rss><channel>{Item("One", Body)}</channel></rss>")).Single().Article!.Text, Is.EqualTo(Body));

    [Test]
    public void EntitiesOfADocumentTypeAreNotExpanded()
    {
        var bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM "
            + "\"file:///etc/passwd\">]>";
        var record = Read(Write("feed.rss", $"{bomb}<rss><channel>{Item("One", "x &b; &f; y")}</channel></rss>")).Single();
        Assert.That(record.Article!.Text, Is.EqualTo("x &b; &f; y"));
        Assert.That(notes.Repairs.Keys, Does.Contain("declarations of entities, which are not expanded"));
    }

    [Test]
    public void OfAFileThatIsCutOffOnlyTheLastItemIsLost()
    {
        var records = Read(Write("feed.rss", $"<rss><channel>{Item("One", Body)}{Item("Two", Body)}<item><title>Three</title><description>The harb"));
        Assert.That(records.Select(record => record.State),
            Is.EqualTo(new[] { RecordState.Readable, RecordState.Readable, RecordState.Failed, RecordState.Failed }));
        Assert.That(notes.Damage, Does.Contain("cut off"));
    }

    [Test]
    public void AnItemWithoutAnEndTagEndsWhereTheNextBegins()
    {
        var records = Read(Write("feed.rss",
            $"<rss><channel><item><title>One</title><description>{Body}</description>{Item("Two", Body)}</channel></rss>"));
        Assert.That(records.Select(record => record.Article!.Title), Is.EqualTo(new[] { "One", "Two" }));
    }

    [Test]
    public void EncodingsAreToldApart()
    {
        const string russian = "Порт закрыт, сообщил капитан. Суда ждут погоды.";
        var rss = $"<rss><channel>{Item("Порт", russian)}</channel></rss>";
        Write("said.rss", Windows1251.GetBytes("<?xml version=\"1.0\" encoding=\"windows-1251\"?>" + rss));
        Write("misspelt.rss", Windows1251.GetBytes("<?xml version=\"1.0\" encoding=\"cp-1251\"?>" + rss));
        Write("unsaid.rss", Windows1251.GetBytes(rss));
        Write("koi.rss", CodePagesEncodingProvider.Instance.GetEncoding(20866)!.GetBytes(rss));
        Write("wide.rss", Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + rss));
        Write("lie.rss", Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"windows-1251\"?>" + rss));
        Write("table.csv", Windows1251.GetBytes($"id,text\n1,{russian}\n".Replace(", с", " с", StringComparison.Ordinal)));
        Write("table.jsonl", CodePagesEncodingProvider.Instance.GetEncoding(20866)!.GetBytes($"{{\"text\":\"{russian}\"}}\n"));
        Write("table.json", Encoding.Unicode.GetBytes($"[{{\"text\":\"{russian}\"}}]"));
        Write("page.html", Windows1251.GetBytes($"<p><meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">{russian}"));
        Write("text.txt", CodePagesEncodingProvider.Instance.GetEncoding(20866)!.GetBytes(russian));
        Assert.Multiple(() =>
        {
            foreach (var path in Directory.GetFiles(folder)) Assert.That(Read(path).Single().Article?.Text.Replace(",", "", StringComparison.Ordinal),
                Does.Contain("Порт закрыт сообщил капитан"), Path.GetFileName(path));
        });
    }

    [Test]
    public void BytesOfAnotherEncodingAreReadWhereTheyStand()
    {
        var path = Write("feed.rss",
            [.. Encoding.UTF8.GetBytes("<rss><channel><item><title>Қала</title><description>The mayor"), 0x92,
            .. Encoding.UTF8.GetBytes("s office.</description></item></channel></rss>")]);
        Assert.That(Read(path).Single().Article, Has.Property("Text").EqualTo("The mayor’s office.").And.Property("Title").EqualTo("Қала"));
        Assert.That(notes.Repairs, Does.ContainKey("bytes that are not UTF-8").WithValue(1));
    }

    [Test]
    public void EveryVersionOfFeedsIsRead()
    {
        Write("a.rdf", $"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><channel "
            + $"rdf:about=\"x\"><title>H</title><items><rdf:Seq/></items></channel><item "
            + $"rdf:about=\"y\"><title>One</title><description>{Body}</description></item></rdf:RDF>");
        Write("b.rss", $"<rss version=\"0.91\"><channel><title>H</title>{Item("One", Body)}</channel></rss>");
        Write("c.atom", $"<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><title>H</title><entry><title>One</title><content "
            + $"type=\"text/html\" mode=\"escaped\">{Body}</content></entry></feed>");
        Write("d.atom", $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>H</title><entry><title type=\"html\">O&amp;#110;e</title><content "
            + $"type=\"text\">{Body}</content></entry></feed>");
        Assert.Multiple(() =>
        {
            foreach (var path in Directory.GetFiles(folder)) Assert.That(Read(path).Single().Article,
                Has.Property("Text").EqualTo(Body).And.Property("Title").EqualTo("One").And.Property("Outlet").EqualTo("H"), Path.GetFileName(path));
        });
    }

    [Test]
    public void XhtmlKeepsItsParagraphsApart() => Assert.That(
        Read(Write("a.atom",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><content type=\"xhtml\"><div "
            + "xmlns=\"http://www.w3.org/1999/xhtml\"><h2>Port</h2><p>It is <b>shut</b> &lt;now&gt;.<br/>Ships "
            + "wait.</p></div></content></entry></feed>")).Single().Article!.Text,
        Is.EqualTo("<div><h2>Port</h2><p>It is <b>shut</b> &lt;now&gt;.<br>Ships wait.</p></div>"));

    [Test]
    public void WhatIsEncodedTwiceIsDecodedTwice() => Assert.That(
        Read(Write("a.rss", $"<rss><channel>{Item("One", "&amp;lt;p&amp;gt;The captain&amp;amp;rsquo;s ship.&amp;lt;/p&amp;gt;")}</channel></rss>"))
            .Single().Article!.Text, Is.EqualTo("<p>The captain&rsquo;s ship.</p>"));

    [Test]
    public void AnExportGivesTypesOfTheHouseAndLocalDates()
    {
        static string Post(string type, string status, string gmt) =>
            $"<item><title>T</title><content:encoded><![CDATA[{Body}]]></content:encoded><wp:post_date>2024-05-06 "
            + $"10:00:00</wp:post_date><wp:post_date_gmt>{gmt}</wp:post_date_gmt>"
            + $"<wp:status>{status}</wp:status><wp:post_type>{type}</wp:post_type></item>";
        var records = Read(Write("a.wxr",
            $"<rss {Namespaces}><channel>{Post("news", "publish", "0000-00-00 00:00:00")}"
            + $"{Post("nav_menu_item", "publish", "2024-05-06 05:00:00")}{Post("post", "draft", "0000-00-00 00:00:00")}</channel></rss>"));
        Assert.That(records.Select(record => record.Reason ?? record.Article!.Date),
            Is.EqualTo(new[] { "2024-05-06 10:00:00", "is no article: nav_menu_item", "is not published: draft" }));
    }

    [TestCase("[caption id=\"a_5\" width=\"3\"]<img src=\"a.jpg\" /> The port[/caption]\n\nIt is shut.\nShips wait.",
        "<img src=\"a.jpg\" /> The port\n<p>\nIt is shut.<br>\nShips wait.")]
    [TestCase("Look:\n[embed]https://example.org/v[/embed]", "Look:\n<p>")]
    [TestCase("It [sic] is [gallery] shut [contact-form id=\"1\"].", "It [sic] is  shut .")]
    [TestCase("[Caption id = \"a_5\"] The port [/ caption] [ gallery ids = \"1\" ]",
        "[Caption id = \"a_5\"] The port [/ caption] [ gallery ids = \"1\" ]")]
    [TestCase("[box]It is shut.[/box]", "It is shut.")]
    public void ShortcodesOfAnExportAreItsSourceCode(string content, string shown) =>
        Assert.That(WordPressContent.ToHtml(content), Is.EqualTo(shown));

    [Test]
    public void OfBloggerThePublishedPostsAreTaken()
    {
        static string Entry(string kind, string more) =>
            $"<entry><category scheme=\"http://schemas.google.com/g/2005#kind\" "
            + $"term=\"http://schemas.google.com/blogger/2008/kind#{kind}\"/><title>T</title><content type=\"html\">{Body}</content>{more}</entry>";
        var records = Read(Write("a.xml",
            $"<feed xmlns=\"http://www.w3.org/2005/Atom\" "
            + $"xmlns:app=\"http://purl.org/atom/app#\">{Entry("settings", "")}{Entry("post", "")}"
            + $"{Entry("post", "<app:control><app:draft>yes</app:draft></app:control>")}{Entry("comment", "")}</feed>"));
        Assert.That(records.Select(record => record.Reason ?? "read"),
            Is.EqualTo(new[] { "is no article: settings", "read", "is not published: draft", "is no article: comment" }));
    }

    [Test]
    public void NewsAgenciesAreRead()
    {
        var newsMl = Read(Write("a.xml",
            $"<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/><itemSet><newsItem guid=\"urn:1\"><itemMeta><provider "
            + $"literal=\"Agency\"/><pubStatus "
            + $"qcode=\"stat:usable\"/></itemMeta><contentMeta><contentCreated>2024-05-06T10:00:00Z</contentCreated><headline>Port</headline><by>A. "
            + $"Writer</by></contentMeta><contentSet><inlineXML><html "
            + $"xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body><p>{Body}</p></body></html></inlineXML>"
            + "</contentSet></newsItem>"
            + $"<newsItem guid=\"urn:2\"><itemMeta><pubStatus qcode=\"stat:canceled\"/></itemMeta></newsItem></itemSet></newsMessage>"));
        Assert.That(newsMl[0].Article,
            Has.Property("Text").EqualTo($"<p>{Body}</p>").And.Property("Title").EqualTo("Port").And.Property("Outlet")
            .EqualTo("Agency").And.Property("Date").EqualTo("2024-05-06T10:00:00Z"));
        Assert.That((newsMl[0].Author, newsMl[1].Reason), Is.EqualTo(("A. Writer", "is not published: canceled")));
        var nitf = Read(Write("b.nitf",
            $"<nitf><head><docdata><doc-id id-string=\"n1\"/><date.issue "
            + $"norm=\"20240506T100000Z\"/></docdata></head><body><body.head><hedline><hl1>Port</hl1></hedline><byline>A. "
            + $"Writer</byline></body.head><body.content><block><p>{Body}</p><hl2>Next</hl2></block></body.content></body></nitf>")).Single();
        Assert.That(nitf.Article,
            Has.Property("Text").EqualTo($"<div><p>{Body}</p><h2>Next</h2></div>").And.Property("Title").EqualTo("Port").And.Property("Id")
            .EqualTo("n1").And.Property("Date").EqualTo("2024-05-06T10:00:00Z"));
    }

    [Test]
    public void ASitemapIsAListOfFiles()
    {
        Write("one.txt", Body);
        Assert.That(Read(Write("sitemap.xml",
            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>one.txt</loc></url>"
            + "<url><loc>https://example.org/two</loc></url></urlset>")).Select(record => record.Reason ?? record.Article!.Text),
            Is.EqualTo(new[] { Body, "is no local file" }));
    }

    [Test]
    public void PackedPagesOfACrawlAreUnpackedAlsoWhereTheHeaderLies()
    {
        var page = Encoding.UTF8.GetBytes($"<p>{Body}</p>");
        var warc = new MemoryStream();
        Answer(warc, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
            Packed(page, stream => new GZipStream(stream, CompressionMode.Compress)));
        Answer(warc, "Content-Type: text/html\r\nContent-Encoding: br\r\n",
            Packed(page, stream => new BrotliStream(stream, CompressionMode.Compress)));
        Answer(warc, "Content-Type: text/html\r\nContent-Encoding: deflate\r\n",
            Packed(page, stream => new ZLibStream(stream, CompressionMode.Compress)));
        Answer(warc, "Content-Type: text/html\r\nContent-Encoding: deflate\r\n",
            Packed(page, stream => new DeflateStream(stream, CompressionMode.Compress)));
        Answer(warc, "Content-Type: text/html\r\nContent-Encoding: zstd\r\n", Packed(page, stream => new ZstdSharp.CompressionStream(stream)));
        Answer(warc, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", page);
        Answer(warc, "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", page);
        Answer(warc, "Content-Type: text/html; charset=utf8\r\n", page);
        Answer(warc, "Content-Type: text/html; charset=nonsense\r\n", page);
        Answer(warc, "Server: x\r\n", page);
        Assert.That(Read(Write("a.warc", warc.ToArray())).Select(record => record.Reason ?? record.Article!.Text),
            Is.EqualTo(Enumerable.Repeat($"<p>{Body}</p>", 10)));
    }

    [TestCase(+40)]
    [TestCase(-7)]
    [TestCase(+100_000)]
    public void ARecordOfACrawlThatTellsAWrongLengthDoesNotTakeTheNextWithIt(int more)
    {
        var warc = new MemoryStream();
        for (var i = 0; i < 3; i++) Answer(warc, "Content-Type: text/html\r\n", Encoding.UTF8.GetBytes($"<p>{Body} {i}</p>"), i == 1 ? more : 0);
        Assert.That(Read(Write("a.warc", warc.ToArray())).Select(record => record.Article!.Text),
            Is.EqualTo(new[] { $"<p>{Body} 0</p>", $"<p>{Body} 1</p>", $"<p>{Body} 2</p>" }));
        Assert.That(notes.Repairs, Does.ContainKey("records of another length than they tell"));
    }

    [Test]
    public void AMemberThatCannotBeUnpackedIsLostAlone()
    {
        var file = new MemoryStream();
        for (var i = 0; i < 5; i++)
        {
            var record = new MemoryStream();
            Answer(record, "Content-Type: text/html\r\n",
                Encoding.UTF8.GetBytes($"<p>{Body} {i} {string.Concat(Enumerable.Range(0, 400).Select(n => $"{n * 7919 % 1009} "))}</p>"));
            var member = Packed(record.ToArray(), stream => new GZipStream(stream, CompressionMode.Compress));
            if (i == 2) for (var at = member.Length / 2; at < member.Length / 2 + 40; at++) member[at] ^= 0x5A;
            file.Write(member);
        }

        var records = Read(Write("a.warc.gz", file.ToArray()));
        Assert.That(records.Where(record => record.State == RecordState.Readable).Select(record => record.Article!.Text[(Body.Length + 4)]),
            Is.EqualTo("0134"));
        Assert.That(records.Count(record => record.State == RecordState.Failed), Is.EqualTo(1));
    }

    [Test]
    public void ShortPagesGiveTheirArticleWithWhatTheySay()
    {
        const string story = "<p>The harbour was closed on Monday, and the captain said that ships would wait outside until the wind "
            + "fell.</p><p>Two ferries stayed in port.</p>";
        var record = Read(Write("a.html",
            $"<html><head><title>Port – Herald</title><script "
            + $"type=\"application/ld+json\">{{\"@graph\":[{{\"@type\":[\"NewsArticle\"],\"headline\":\"Port &amp; "
            + $"ships\",\"datePublished\":\"2024-05-06\",\"author\":[{{\"name\":\"A. "
            + $"Writer\"}}],\"publisher\":{{\"name\":\"Herald\"}}}}]}}</script></head><body><nav><a "
            + $"href=\"/\">Home</a></nav><main><h1>Port</h1>{story}</main><footer>© Herald</footer></body></html>")).Single();
        Assert.That(record.Article!.Text, Is.EqualTo($"<h1>Port</h1>{story}"));
        Assert.That((record.Article.Date, record.Author, record.Article.Outlet), Is.EqualTo(("2024-05-06", "A. Writer", "Herald")));
        var drawn = Read(Write("b.html",
            $"<html><head><script "
            + $"type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"articleBody\":\"{Body}\"}}</script></head><body><nav>Home</nav><div "
            + $"id=\"root\"></div></body></html>")).Single();
        Assert.That(drawn.Article, Has.Property("Text").EqualTo(Body).And.Property("Format").EqualTo(ArticleFormat.Plain));
    }

    [TestCase("sep=;\r\ntext;id\r\n\"{0}\";a\r\n")]
    [TestCase("sep=\"\r\nid,text\na,\"{0}\"\n")]
    [TestCase("sep= \nid,text\na,\"{0}\"\n")]
    [TestCase("id, text\na, \"{0}\"\n")]
    [TestCase("\uFEFFid,text\na,\"{0}\"\n")]
    public void TablesOfExcelAreRead(string table) =>
        Assert.That(Read(Write("a.csv", string.Format(System.Globalization.CultureInfo.InvariantCulture, table, Body))).Single().Article,
        Has.Property("Text").EqualTo(Body).And.Property("Id").EqualTo("a"));

    [TestCase("<p>The harbour was closed.</p><p>Ships wait.</p>", ArticleFormat.Html)]
    [TestCase("The harbour <b>was closed.", ArticleFormat.Plain)]
    [TestCase("The harbour was closed.</p>", ArticleFormat.Plain)]
    [TestCase("If a < b, then b > a.", ArticleFormat.Plain)]
    public void HtmlInAColumnOfTextIsKnownByItsBlocks(string text, ArticleFormat format) =>
        Assert.That(Read(Write("a.csv", $"id,text\na,\"{text}\"\n")).Single().Article!.Format, Is.EqualTo(format));

    [TestCase("{\"status\":\"ok\",\"articles\":[{\"text\":\"One.\"},{\"text\":\"Two.\"}]}")]
    [TestCase("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"content_html\":\"One.\"},{\"content_text\":\"Two.\"}]}")]
    [TestCase("{\"response\":{\"numFound\":2,\"docs\":[{\"text\":\"One.\"},{\"text\":\"Two.\"}]}}")]
    [TestCase("{\"name\":\"Channel\",\"messages\":[{\"id\":1,\"text\":[\"On\",{\"type\":\"bold\",\"text\":\"e\"},\".\"]},{\"text\":\"Two.\"}]}")]
    public void ArticlesWithinAnObjectAreFound(string json) =>
        Assert.That(Read(Write("a.json", json)).Select(record => record.Article!.Text), Is.EqualTo(new[] { "One.", "Two." }));

    [TestCase("lists[].pieces[]", "{\"lists\":[{\"pieces\":[{\"text\":\"One.\"}]},{\"pieces\":[{\"text\":\"Two.\"}]}]}")]
    [TestCase("[].piece", "[{\"piece\":{\"text\":\"One.\"}},{\"piece\":{\"text\":\"Two.\"}}]")]
    public void ArticlesAreReadWhereAPathSays(string path, string json) => Assert.That(
        Read(Write("a.json", json), new ReaderOptions(FieldMap.Default, null, Records: path)).Select(record => record.Article!.Text),
            Is.EqualTo(new[] { "One.", "Two." }));

    [Test]
    public void AnArticleWithListsOfItsOwnStaysOne() =>
        Assert.That(Read(Write("a.json", $"{{\"text\":\"{Body}\",\"items\":[{{\"text\":\"other\"}}]}}")).Single().Article!.Text, Is.EqualTo(Body));

    [Test]
    public void ColumnsThatNoRecordHasAreAnErrorWithTheNearestNames()
    {
        var map = new FieldMap(new Dictionary<ArticleField, string[]> { [ArticleField.Text] = ["bodi"] });
        var records = Read(Write("a.jsonl", "{\"id\":1,\"body\":\"One.\"}\n{\"id\":2,\"body\":\"Two.\"}\n"), new ReaderOptions(map, null));
        Assert.That(records[^1].Reason, Is.EqualTo("no record has “bodi” for text; did you mean “body”?"));
        Assert.That(Read(Write("b.jsonl", "{\"headline\":\"One\"}\n{\"headline\":\"Two\"}\n"))[^1].Reason,
            Is.EqualTo("2 of 2 records have no column for the text; name one with --map text=COLUMN; there are: headline"));
        Assert.That(Read(Write("c.jsonl", "{\"text\":\"\"}\n{\"text\":\"\"}\n")).Select(record => record.Reason), Has.All.EqualTo("there is no text"),
            "an empty text is none, and no fault of the mapping");
    }

    [Test]
    public void BytesAndListsOfParquetAreTexts()
    {
        var schema = new ParquetSchema(new DataField<string>("id"), new DataField<byte[]>("text"),
            new ListField("lines", new DataField<string>("element")));
        var path = Path.Combine(folder, "a.parquet");
        using (var file = File.Create(path)) WriteParquet(file, schema).GetAwaiter().GetResult();
        Assert.That(Read(path).Select(record => record.Reason ?? record.Article!.Text), Is.EqualTo(new[] { Body, "Қала." }));
        Assert.That(Read(path, new ReaderOptions(new FieldMap(new Dictionary<ArticleField, string[]> { [ArticleField.Text] = ["lines"] }), null))
            .Select(record => record.Reason ?? record.Article!.Text), Is.EqualTo(new[] { "One. Two.", "Three." }));
    }

    /// <summary>What says that it has two thousand million values, is nested a hundred thousand deep, has no column or a number where a name belongs,
    /// would keep the library busy or end the process.</summary>
    [TestCase("99F1FFFFFFFF0700", 1)]
    [TestCase("1C", 100_000)]
    [TestCase("00", 1)]
    [TestCase("643200", 1)]
    public void MetadataOfParquetThatCannotBeIsRefused(string footer, int times)
    {
        var bytes = Enumerable.Repeat(Convert.FromHexString(footer), times).SelectMany(part => part).ToArray();
        var path = Path.Combine(folder, "a.parquet");
        File.WriteAllBytes(path, [.. "PAR1"u8, .. bytes, .. BitConverter.GetBytes(bytes.Length), .. "PAR1"u8]);
        Assert.That(Read(path).Single().Reason, Is.EqualTo("is no Parquet file, or a damaged one"));
    }

    [TestCase("99F1FFFFFFFF0700", "the metadata names more values than it has")]
    [TestCase("150015201523", "a page of the column “id” is damaged")]
    public void APageOfParquetThatCannotBeIsRefused(string head, string reason)
    {
        var schema = new ParquetSchema(new DataField<string>("id"), new DataField<byte[]>("text"),
            new ListField("lines", new DataField<string>("element")));
        using var file = new MemoryStream();
        WriteParquet(file, schema).GetAwaiter().GetResult();
        var bytes = file.ToArray();
        // The first page follows the four letters that the file begins with.
        Convert.FromHexString(head).CopyTo(bytes, 4);
        var path = Path.Combine(folder, "a.parquet");
        File.WriteAllBytes(path, bytes);
        Assert.That(Read(path).Single().Reason, Is.EqualTo(reason));
    }

    [TestCase("h: 13")]
    [TestCase("http://:80:80/")]
    [TestCase("//[")]
    public void APageUnderAnAddressThatIsNoneIsRead(string address)
    {
        var page = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<article><p>{Body}</p></article>";
        var crawl = $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Length: {page.Length}\r\n\r\n{page}\r\n\r\n";
        Assert.That(Read(Write("a.warc", crawl)).Single().Article!.Text, Does.Contain(Body));
    }

    [Test]
    public void BlobsOfADatabaseAreTextsWhereTheyAreText()
    {
        var path = Path.Combine(folder, "a.sqlite");
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE posts (text BLOB); INSERT INTO posts VALUES (x'4f6e652e'), (x'ffd8ffe0')";
            command.ExecuteNonQuery();
        }

        Assert.That(Read(path, new ReaderOptions(FieldMap.Default, "SELECT text FROM posts")).Select(record => record.Reason ?? record.Article!.Text),
            Is.EqualTo(new[] { "One.", "there is no text" }));
    }

    [TestCase("---\ntitle: \"Port , shut\"\ndate: 2024-05-06\nauthor: A. Writer\n---\n\nIt is shut.")]
    [TestCase("+++\ntitle = \"Port , shut\"\ndate = 2024-05-06\nauthor = \"A. Writer\"\n+++\n\nIt is shut.")]
    public void FrontMatterSaysWhatTheArticleIs(string text)
    {
        var record = Read(Write("a.md", text)).Single();
        Assert.That((record.Article!.Title, record.Article.Date, record.Author, record.Article.Text),
            Is.EqualTo(("Port , shut", "2024-05-06", "A. Writer", text)));
    }

    /// <summary>Found by fuzzing: the reader of YAML does not name this as a fault of the text.</summary>
    [Test]
    public void FrontMatterThatIsNoneSaysNothing()
    {
        var record = Read(Write("a.md", "---\nE:\n{\n9\n---\n\nIt is shut.")).Single();
        Assert.That((record.Reason, record.Article?.Title), Is.EqualTo(((string?)null, (string?)null)));
    }

    [Test]
    public void ADraftIsNoArticle() =>
        Assert.That(Read(Write("a.md", "---\ntitle: T\ndraft: true\n---\nText.")).Single().Reason, Is.EqualTo("is not published: draft"));

    private static async Task WriteParquet(Stream file, ParquetSchema schema)
    {
        await using var writer = await ParquetWriter.CreateAsync(schema, file);
        using var group = writer.CreateRowGroup();
        await group.WriteAsync(schema.DataFields[0], (string[])["1", "2"]);
        await group.WriteAsync(schema.DataFields[1], (byte[][])[Encoding.UTF8.GetBytes(Body), Encoding.UTF8.GetBytes("Қала.")]);
        await group.WriteAsync(schema.DataFields[2], (string[])["One.", "Two.", "Three."], new ReadOnlyMemory<int>([0, 1, 0]));
    }

    private static string Item(string title, string description) => $"<item><title>{title}</title><description>{description}</description></item>";

    private static void Answer(Stream warc, string headers, byte[] body, int more = 0)
    {
        var head = Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\n{headers}\r\n");
        warc.Write(Encoding.UTF8.GetBytes(
            $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\nContent-Length: "
            + $"{head.Length + body.Length + more}\r\n\r\n"));
        warc.Write(head);
        warc.Write(body);
        warc.Write("\r\n\r\n"u8);
    }

    private static byte[] Packed(byte[] bytes, Func<Stream, Stream> pack)
    {
        var memory = new MemoryStream();
        using (var stream = pack(memory)) stream.Write(bytes);
        return memory.ToArray();
    }

    private List<ArchiveRecord> Read(string path, ReaderOptions? options = null) =>
        [.. new ArchiveReader(options ?? new ReaderOptions(FieldMap.Default, null), _ => { }).Read(Source.Of(path, path, null), _ => true, notes)];

    private string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
