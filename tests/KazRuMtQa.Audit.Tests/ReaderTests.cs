using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KazRuMtQa.Audit.Output;
using KazRuMtQa.Audit.Readers;
using Microsoft.Data.Sqlite;

namespace KazRuMtQa.Audit.Tests;

/// <summary>Files of every format that an archive may come in, sound and damaged.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ReaderTests : IDisposable
{
    private const string Body = "The ferry stayed in port on Monday.";
    private readonly string folder = Directory.CreateTempSubdirectory("kazrumtqa-readers-").FullName;
    private readonly SourceNotes notes = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [TestCase("a.csv",
        "id,title,text,outlet,date\n1,Ferry,\"The ferry, \"\"Aral\"\", stayed.\",Herald,2024-05-06\n2,Rail,The trains ran.,Herald,2024-05-07\n")]
    [TestCase("a.csv",
        "id;title;text;outlet;date\n1;Ferry;\"The ferry, \"\"Aral\"\", stayed.\";Herald;2024-05-06\n2;Rail;The trains ran.;Herald;2024-05-07\n")]
    [TestCase("a.tsv",
        "id\ttitle\ttext\toutlet\tdate\n1\tFerry\t\"The ferry, \"\"Aral\"\", stayed.\"\tHerald\t2024-05-06\n2\tRail\tThe trains "
            + "ran.\tHerald\t2024-05-07\n")]
    [TestCase("a.json",
        "[{\"id\":1,\"title\":\"Ferry\",\"text\":\"The ferry, \\\"Aral\\\", "
            + "stayed.\",\"outlet\":\"Herald\",\"date\":\"2024-05-06\"},{\"id\":\"2\",\"title\":\"Rail\",\"text\":\"The trains "
            + "ran.\",\"outlet\":\"Herald\",\"date\":\"2024-05-07\"}]")]
    [TestCase("a.jsonl",
        "{\"id\":1,\"title\":\"Ferry\",\"text\":\"The ferry, \\\"Aral\\\", "
            + "stayed.\",\"outlet\":\"Herald\",\"date\":\"2024-05-06\"}\n{\"id\":\"2\",\"title\":\"Rail\",\"text\":[\"The trains "
            + "ran.\"],\"outlet\":\"Herald\",\"date\":\"2024-05-07\"}\n")]
    public void TablesGiveTheirRows(string name, string content)
    {
        foreach (var packed in new[] { "", ".gz", ".zst" })
        {
            var records = Read(Write(name + packed, content));
            Assert.That(records.Select(Described),
                Is.EqualTo(new[] { "1 1 Ferry|The ferry, \"Aral\", stayed.|Herald|2024-05-06", "2 2 Rail|The trains ran.|Herald|2024-05-07" }),
                name + packed);
        }
    }

    [Test]
    public void ARowThatIsBrokenIsNamedAndTheNextGoesOn()
    {
        var records = Read(Write("a.csv", "id,text\n1,One.\n2,Two.,more\n3,Three.\n"));
        Assert.That(records.Select(record => (record.State, record.Reason)), Is.EqualTo(new[]
        {
            (RecordState.Readable, (string?)null), (RecordState.Failed, "the row has 3 cells, the header 2"), (RecordState.Readable, null),
        }));
    }

    [TestCase("a.csv", "id,headline\n1,x\n", "there is neither a column “text” nor “html”; name one with --map text=COLUMN. There are: id, headline")]
    [TestCase("a.csv", "", "the file is empty; a header was expected")]
    [TestCase("a.json", "[{\"text\":\"One.\"},{\"text\":\"Tw", "no valid JSON: ")]
    [TestCase("a.json", "[{\"text\":\"One.\"}", "the array does not end")]
    [TestCase("a.json", "5", "is neither a JSON object nor an array of objects")]
    [TestCase("a.xml", "<rss><channel><item><description>One.</description></item><item>", "no valid XML: ")]
    [TestCase("a.xml", "<html><body/></html>", "the root is <html>")]
    [TestCase("a.warc", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 500\r\n\r\nHTTP/1.1 200 OK\r\n", "")]
    [TestCase("a.warc", "hello\r\n\r\n", "record 1 does not begin with WARC/1")]
    [TestCase("a.parquet", "PAR1", "is no Parquet file, or a damaged one")]
    [TestCase("a.docx", "PK", "It is no Word document (.docx), or it is damaged")]
    [TestCase("a.sqlite", "SQLite", "say with --query which rows are the articles")]
    public void AFileThatIsDamagedSaysWhy(string name, string content, string reason)
    {
        var last = Read(Write(name, content))[^1];
        Assert.That(last.State, Is.EqualTo(RecordState.Failed));
        Assert.That(last.Reason, Does.StartWith(reason).And.Not.Contains(folder));
        Assert.That(notes.Damage, Is.EqualTo(last.Reason), "the source is marked as damaged");
    }

    [Test]
    public void APackedFileThatIsCutOffGivesWhatIsWhole()
    {
        var path = Write("a.jsonl.gz",
            string.Concat(Enumerable.Range(1, 2000).Select(i => $"{{\"id\":{i},\"text\":\"Number {i * 7919 % 104729} came.\"}}\n")));
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);
        var records = Read(path);
        Assert.That(records.Count(record => record.State == RecordState.Readable), Is.GreaterThan(500));
        Assert.That(records[^1].State, Is.EqualTo(RecordState.Failed));
    }

    [Test]
    public void RssIsReadWithWhatItSays()
    {
        var records = Read(Write("feed.rss", """
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Herald</title><link>https://example.org</link>
            <image><title>Logo</title></image>
            <item><title>Ferry</title><link>https://example.org/1</link><guid>g1</guid><pubDate>Mon, 06 May 2024 10:00:00 +0300</pubDate><dc:creator>A. Writer</dc:creator><description>Short.</description><content:encoded><![CDATA[<p>The ferry stayed.</p>]]></content:encoded></item>
            <item><title>Rail</title><description>The trains ran.</description></item></channel></rss>
            """));
        Assert.That(records.Select(Described),
            Is.EqualTo(new[] { "1 g1 Ferry|<p>The ferry stayed.</p>|Herald|2024-05-06T10:00:00+03:00", "2  Rail|The trains ran.|Herald|" }));
        Assert.That(records[0].Author, Is.EqualTo("A. Writer"));
        Assert.That(records[0].Article!.Url, Is.EqualTo("https://example.org/1"));
    }

    [Test]
    public void AtomIsReadToo()
    {
        var records = Read(Write("feed.atom", """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title><entry><id>e1</id><title>Ferry</title><link href="https://example.org/1"/><published>2024-05-06T10:00:00Z</published><author><name>A. Writer</name></author><content type="html">&lt;p&gt;The ferry stayed.&lt;/p&gt;</content></entry></feed>
            """));
        Assert.That(records.Select(Described), Is.EqualTo(new[] { "1 e1 Ferry|<p>The ferry stayed.</p>|Herald|2024-05-06T10:00:00Z" }));
        Assert.That(records[0].Author, Is.EqualTo("A. Writer"));
    }

    [Test]
    public void AnExportOfWordPressGivesWhatIsPublished()
    {
        static string Item(int id, string type, string status) => $"""
            <item><title>Post {id}</title><content:encoded><![CDATA[<p>Text {id}.</p>]]></content:encoded><wp:post_id>{id}</wp:post_id><wp:post_date_gmt>2024-05-0{id} 09:30:00</wp:post_date_gmt><wp:status>{status}</wp:status><wp:post_type>{type}</wp:post_type></item>
            """;
        var records = Read(Write("export.wxr", $"""
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Herald</title><wp:wxr_version>1.2</wp:wxr_version>{Item(1, "post", "publish")}{Item(2, "attachment", "inherit")}{Item(3, "post", "draft")}{Item(4, "page", "publish")}</channel></rss>
            """));
        Assert.That(records.Select(record => record.Reason ?? Described(record)), Is.EqualTo(new[]
        {
            "1 1 Post 1|<p>Text 1.</p>|Herald|2024-05-01 09:30:00", "is no article: attachment", "is not published: draft",
            "4 4 Post 4|<p>Text 4.</p>|Herald|2024-05-04 09:30:00",
        }));
    }

    [Test]
    public void ACrawlGivesItsPages()
    {
        var warc = Record("warcinfo", "", "application/warc-fields", "software: x\r\n")
            + Record("request", "https://news.example.org/1", "application/http", "GET /1 HTTP/1.1\r\n\r\n")
            + Record("response", "https://news.example.org/1", "application/http",
                $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>{Body} Қ</p>")
            + Record("response", "https://news.example.org/2", "application/http", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nno")
            + Record("response", "https://news.example.org/3.png", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n....")
            + Record("response", "https://news.example.org/4", "application/http",
                $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>Th\r\n{Body.Length - 2:x}\r\n{Body[2..]}\r\n0\r\n\r\n");
        foreach (var name in new[] { "a.warc", "a.warc.gz" })
        {
            var records = Read(Write(name, warc));
            Assert.That(records.Select(record => record.Reason ?? record.Article!.Text),
                Is.EqualTo(new[] { $"<p>{Body} Қ</p>", "was answered with status 404", "is no page: image/png", $"<p>{Body}" }), name);
            Assert.That(records[0].Article,
                Has.Property("Outlet").EqualTo("news.example.org").And.Property("Url").EqualTo("https://news.example.org/1").And.Property("Date")
                    .EqualTo("2024-05-06T10:00:00Z"));
        }
    }

    [Test]
    public void ConversionsToTextAreReadToo() =>
        Assert.That(Read(Write("a.wet", Record("conversion", "https://news.example.org/1", "text/plain", Body))).Single().Article!.Text,
            Is.EqualTo(Body));

    [Test]
    public void ParquetGivesItsRows()
    {
        ParquetTables.Write(folder,
            [new ReportTable("rows",
                [new("id", typeof(long)), new("title", typeof(string)), new("text", typeof(string)), new("weight", typeof(double))],
                [[1L, "Ferry", Body, 0.5], [2L, null, "The trains ran.", null]])]);
        Assert.That(Read(Path.Combine(folder, "rows.parquet")).Select(Described),
            Is.EqualTo(new[] { $"1 1 Ferry|{Body}||", "2 2 |The trains ran.||" }));
    }

    [Test]
    public void ADatabaseGivesWhatTheQueryAsksFor()
    {
        var path = Path.Combine(folder, "cms.sqlite");
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"CREATE TABLE posts (id INTEGER, headline TEXT, body TEXT, live INTEGER); INSERT INTO posts VALUES (1, 'Ferry', '{Body}', 1), (2, 'Draft', 'x', 0), (3, 'Rail', NULL, 1)";
            command.ExecuteNonQuery();
        }

        Assert.That(Read(path, "SELECT id, headline AS title, body AS text FROM posts WHERE live ORDER BY id")
            .Select(record => record.Reason ?? Described(record)), Is.EqualTo(new[] { $"1 1 Ferry|{Body}||", "there is no text" }));
        Assert.That(Read(path, "SELECT * FROM none")[^1].Reason, Does.StartWith("the database says: ").And.Contain("no such table"));
    }

    [Test]
    public void AListNamesFiles()
    {
        Write("one.txt", Body);
        Write("two.html", $"<p>{Body}</p>");
        var records = Read(Write("articles.list", "one.txt\n\nhttps://example.org/a.html\nmissing.txt\na\0.txt\ntwo.html\nother.csv\n"));
        Assert.That(records.Select(record => record.Reason ?? record.Article!.Text),
            Is.EqualTo(new[] { Body, "the line is empty", "is no local file", "there is no such file",
                "is no name that a file can have", $"<p>{Body}</p>",
                "is no file of one article" }));
        var sitemap = Read(Write("sitemap.list",
            $"<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>one.txt</loc></url><url><loc>file://{folder}/two.html</loc></url></urlset>"));
        Assert.That(sitemap.Select(record => record.Article!.Text), Is.EqualTo(new[] { Body, $"<p>{Body}</p>" }));
    }

    [Test]
    public void AWordDocumentGivesItsParagraphs()
    {
        var path = Path.Combine(folder, "a.docx");
        using (var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(Paragraph("Ferry"), Paragraph(Body), Paragraph("")));
        }

        Assert.That(Read(path).Single().Article!.Text, Is.EqualTo($"Ferry\n\n{Body}"));

        static Paragraph Paragraph(string text) => new(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(text)));
    }

    [Test]
    public void OfAPageTheArticleIsTaken()
    {
        var story = string.Concat(Enumerable.Range(1, 12)
            .Select(i =>
                $"<p>{Body} The harbour master said that {i} ships waited outside, and that the wind would not fall before the evening of the next day.</p>"));
        var page = $"<html><head><title>Ferry – Herald</title></head><body><nav><ul><li><a href=\"/a\">Home</a></li><li><a href=\"/b\">Sport</a></li></ul></nav><article><h1>Ferry stays in port</h1>{story}</article><aside><a href=\"/c\">Read also: trains</a></aside><footer>All rights reserved</footer></body></html>";
        var path = Write("page.html", page);
        var article = Read(path).Single().Article!;
        Assert.That(article.Text, Does.Contain("12 ships").And.Not.Contains("Sport").And.Not.Contains("Read also"));
        Assert.That(article.Title, Does.Contain("Ferry"));
        Assert.That(new ArchiveReader(new ReaderOptions(FieldMap.Default, null, WholePages: true), _ => { })
            .Read(Source.Of(path, path, null), _ => true, notes).Single().Article!.Text, Is.EqualTo(page));
    }

    [Test]
    public void FieldsAreMapped()
    {
        var map =
            new FieldMap(new Dictionary<ArticleField, string[]> { [ArticleField.Text] = ["body", "summary"], [ArticleField.Title] = ["head.line"] });
        var path = Write("a.jsonl", "{\"summary\":\"S.\",\"body\":\"B.\",\"head\":{\"line\":\"H\"}}\n{\"summary\":\"S.\",\"text\":\"T.\"}\n");
        var records = new ArchiveReader(new ReaderOptions(map, null), _ => { }).Read(Source.Of(path, path, null), _ => true, notes);
        Assert.That(records.Select(Described), Is.EqualTo(new[] { "1  H|B.||", "2  |S.||" }));
    }

    [Test]
    public void AFormatThatIsNotKnownIsSkippedAndNamed() =>
        Assert.That(Read(Write("photo.jpg", "x")).Single().Reason, Is.EqualTo("not a format that articles come in: .jpg"));

    private static string Record(string type, string url, string contentType, string block) =>
        $"WARC/1.0\r\nWARC-Type: {type}\r\n{(url.Length > 0 ? $"WARC-Target-URI: {url}\r\n" : "")}WARC-Date: 2024-05-06T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:{type}-{url.Length}>\r\nContent-Type: {contentType}\r\nContent-Length: {Encoding.UTF8.GetByteCount(block)}\r\n\r\n{block}\r\n\r\n";

    private static string Described(ArchiveRecord record) =>
        record.Article is { } article && record.State == RecordState.Readable
            ? $"{record.Place} {article.Id} {article.Title}|{article.Text}|{article.Outlet}|{article.Date}"
            : $"{record.State}: {record.Reason}";

    private List<ArchiveRecord> Read(string path, string? query = null) =>
        [.. new ArchiveReader(new ReaderOptions(FieldMap.Default, query), _ => { }).Read(Source.Of(path, path, null), _ => true, notes)];

    private string Write(string name, string content)
    {
        var path = Path.Combine(folder, name);
        using var file = File.Create(path);
        using Stream packed = Path.GetExtension(name) switch
        {
            ".gz" => new GZipStream(file, CompressionLevel.Fastest),
            ".zst" => new ZstdSharp.CompressionStream(file),
            _ => file,
        };
        packed.Write(Encoding.UTF8.GetBytes(content));
        return path;
    }
}
