using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using KazRuMtQa.Audit.Readers;
using KazRuMtQa.Audit.Tests;
using KazRuMtQa.Files;
using KazRuMtQa.Markup;
using KazRuMtQa.Reporting;
using KazRuMtQa.Server;
using KazRuMtQa.Server.LanguageTool;
using KazRuMtQa.Server.Requests;
using KazRuMtQa.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Newtonsoft.Json;
using Parquet;
using Parquet.Schema;
using Language = KazRuMtQa.Languages.Language;

namespace KazRuMtQa.Fuzz.Tests;

/// <summary>Something that takes bytes from outside.</summary>
/// <param name="Run">Takes an input; throws where something came out that nobody may expect.</param>
/// <param name="Seeds">Inputs to begin with.</param>
/// <param name="Longest">Bytes of an input that is made of others: fewer where a byte costs much.</param>
internal sealed record Target(Action<byte[]> Run, Func<IEnumerable<byte[]>> Seeds, int Longest = 2_048);

/// <summary>What is fuzzed: the tokenizer, the readers of markup, every reader of archives, and what the server is asked.</summary>
internal static class Targets
{
    private const string Story =
        "ALMATY (Reuters) - The Ministry of Agriculture said on Friday, 5 March 2021 that “the harvest” had fallen by 12.5%.\n\n"
        + "\"It's so,\" Mr. A. S. Omarov's aide said (see www.example.org/a?b=c). "
        + "Prices rose to $3.4bn; №5 … 10 °С, Қостанай — well-known.\n";

    private static readonly string Folder = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(),
        $"kazrumtqa-fuzz-{Environment.ProcessId}");

    private static readonly ReaderOptions Options = new(FieldMap.Default, "SELECT * FROM articles");

    private static readonly MtChecker Checker = new(null, Models.None);

    public static readonly IReadOnlyDictionary<string, Target> All = new SortedDictionary<string, Target>(StringComparer.Ordinal)
    {
        ["tokens"] = new(bytes => Tokens(Text(bytes)), () =>
            [Utf8(Story), Utf8("- one\n- two\n\n| a | b |\n| 1 | 2 |\n"), Utf8("AT&T's R&D; '90s, .38, O‘Brien 🇰🇿👍🏽")]),
        ["check"] = new(bytes => Check(Text(bytes)), () =>
            [Utf8(Story), Utf8("In the the result of of, he said that,, he he is been. Nur-Sultan, Kiev. {{ 0 }} % 1 $ s")], Longest: 256),
        ["html-text"] = new(bytes => Html(Text(bytes)), () =>
            OfPages(".html").Append(Utf8("<p>a&nbsp;&shy;b<script>x</script><p hidden>c<img alt='d' title=e>"))),
        ["markdown-text"] = new(bytes => Markdown(Text(bytes)), () =>
        [
            Utf8("---\ntitle: T\n---\n# A\n\n*b* [c](d \"e\") ![f][g] `h`\n\n[g]: i 'j'\n\n> k\n\n- l\n\n| m | n |\n|---|---|\n| o | p |\n"),
            Utf8("{{< figure src=\"a\" >}} text <b>c</b> &amp; <http://a.b>\n\n    code\n\n```\nfence\n```\n"),
        ], Longest: 256),
        ["text"] = OfFile("a.txt"),
        ["html"] = OfFile("a.html") with { Longest = 512 },
        ["markdown"] = OfFile("a.md") with { Longest = 512 },
        ["jsonl"] = OfFile("a.jsonl", Utf8("{\"id\":1,\"html\":\"<p>a</p>\",\"title\":\"b &amp; c\",\"date\":\"05.06.2024\"}\n")),
        ["json"] = OfFile("a.json", Utf8("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":1,\"content_html\":\"<p>a\"}]}"),
            Utf8("{\"messages\":[{\"id\":1,\"date\":\"2024-01-01\",\"text\":[\"a\",{\"type\":\"bold\",\"text\":\"b\"}]}]}")),
        ["csv"] = OfFile("a.csv", Utf8("sep=;\nid;text\n1;\"a\"\"b\"\n")),
        ["tsv"] = OfFile("a.tsv"),
        ["feed"] = OfFile("a.xml",
            [.. ((string[])[".rss", ".rdf", ".atom", ".wxr"]).SelectMany(OfPages).Where((_, index) => index % 5 == 0)]),
        ["crawl"] = OfFile("a.warc"),
        ["crawl-packed"] = OfFile("a.warc.gz"),
        ["list"] = new(List, () => [Utf8("a.txt\nhttps://example.org/\nfile:///b.html\n"), Utf8("<urlset><url><loc>a.html</loc></url></urlset>")]),
        ["docx"] = new(bytes => File(WordFile(bytes), "a.docx"), () =>
            [Utf8("<w:p><w:r><w:t>One.</w:t></w:r><w:ins><w:r><w:t "
                + "xml:space=\"preserve\"> Two</w:t></w:r></w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"),
            Utf8("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>"
                + "<w:tc><w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/></w:r></w:p></w:tc></w:tr></w:tbl>")]),
        ["docx-packed"] = new(bytes => File(bytes, "a.docx"), () => [WordFile(Utf8("<w:p><w:r><w:t>One.</w:t></w:r></w:p>"))]),
        ["xliff"] = OfFile("a.xlf",
            Utf8("<xliff version=\"1.2\"><file source-language=\"ru\" target-language=\"en\"><body>"
                + "<trans-unit id=\"1\"><source>a <x id=\"1\"/></source><target>b</target></trans-unit></body></file></xliff>"),
            Utf8("<xliff version=\"2.0\" srcLang=\"ru\" trgLang=\"en\"><file>"
                + "<unit><segment><source>a</source><target>b</target></segment></unit></file></xliff>")),
        ["tmx"] = OfFile("a.tmx",
            Utf8("<tmx version=\"1.4\"><header srclang=\"ru\"/><body>"
                + "<tu><tuv xml:lang=\"ru\"><seg>a</seg></tuv><tuv xml:lang=\"en\"><seg>b</seg></tuv></tu></body></tmx>")),
        ["po"] = OfFile("a.po",
            Utf8("msgid \"\"\nmsgstr \"Language: en\\n\"\n\n#, fuzzy\nmsgctxt \"c\"\nmsgid \"a\"\n\"b\"\nmsgid_plural \"d\"\nmsgstr[0] \"e\\\"\"\n")),
        ["parquet"] = new(bytes => File(bytes, "a.parquet"), () => [Parquet().GetAwaiter().GetResult()]),
        ["sqlite"] = new(bytes => FileOnDisk(bytes, "a.db"), () => [Sqlite()]),
        ["pipe-line"] = new(Line, () =>
            [Utf8("{\"id\":1,\"text\":\"a\",\"source\":\"б\",\"sourceLanguage\":\"ru\"}"), Utf8("{\"html\":\"<p>a\",\"title\":\"\\ud800\"}")]),
        ["languagetool"] = new(bytes => LanguageTool(bytes, "application/x-www-form-urlencoded"), () =>
        [
            Utf8("text=a+b%20c&language=en-US&level=picky&disabledRules=A,B&enabledOnly=false"),
            Utf8("language=auto&preferredVariants=en-GB&data=" + Uri.EscapeDataString(
                "{\"annotation\":[{\"text\":\"A \"},{\"markup\":\"<b>\"},{\"text\":\"b\"},{\"markup\":\"<p>\",\"interpretAs\":\"\\n\\n\"}]}")),
        ]),
        ["languagetool-parts"] = new(bytes => LanguageTool(bytes, "multipart/form-data; boundary=x"), () =>
        [
            Utf8("--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nA b.\r\n--x\r\n"
                + "Content-Disposition: form-data; name=\"language\"\r\n\r\nen\r\n--x--\r\n"),
        ], Longest: 512),
    };

    public static byte[] ReadAll(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void Tokens(string text)
    {
        var document = Document.Create(text, Language.English, Models.None.Folder);
        var end = 0;
        foreach (var token in document.Tokens)
        {
            Expect(token.Span.Start >= end && token.Span.Length > 0 && token.Span.End <= text.Length,
                $"the token {token} lies before {end} or beyond the text");
            for (; end < token.Span.Start; end++) Expect(IsInvisible(text[end]), $"the character at {end} is in no token");
            end = token.Span.End;
        }

        for (; end < text.Length; end++) Expect(IsInvisible(text[end]), $"the character at {end} is in no token");
        var next = 0;
        foreach (var sentence in document.Sentences)
        {
            var (first, last) = (sentence.Tokens.Start.Value, sentence.Tokens.End.Value);
            Expect(first == next && last > first, $"the sentence {sentence.Index} begins with token {first}, not {next}");
            next = last;
        }

        Expect(next == document.Tokens.Count, "some tokens are in no sentence");
    }

    private static bool IsInvisible(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || Characters.IsIgnorable(c);

    private static void Check(string text)
    {
        var report = Checker.Check(text);
        foreach (var finding in report.Findings)
            Expect(finding.Span.Start >= 0 && finding.Span.End <= text.Length && finding.Span.Length >= 0,
                $"{finding.Rule.Id} points at {finding.Span}");
        JsonReport.Write(TextWriter.Null, report);
    }

    private static void Html(string text) => Within(HtmlText.Read(text), text);

    private static void Markdown(string text) => Within(MarkdownText.Read(text), text);

    /// <summary>Every character shown has its place in the source, and the places rise.</summary>
    private static void Within(ReadableText readable, string source)
    {
        var last = 0;
        for (var i = 0; i < readable.Text.Length; i++)
        {
            var place = readable.ToSource(new TextSpan(i, i + 1));
            Expect(place.Start >= last && place.End <= source.Length, $"the character {i} is shown by {place}, after {last}");
            last = place.Start;
        }
    }

    private static Target OfFile(string name, params byte[][] seeds) => new(bytes => File(bytes, name),
        () => OfPages(name[name.IndexOf('.', StringComparison.Ordinal)..]).Concat(seeds));

    private static IEnumerable<byte[]> OfPages(string extension) =>
        DamagedFiles.All(250).Where(file => file.Name[file.Name.IndexOf('.', StringComparison.Ordinal)..] == extension).Select(file => file.Bytes);

    /// <summary>The file lies in memory: to make one costs as much as to read it.</summary>
    private static void File(byte[] bytes, string name) => Read(new ArchiveReader(Options, path => Decompression.Unpacked(path,
        new MemoryStream(bytes, writable: false))), Path.Combine(Folder, name));

    /// <summary>What a library opens by its path, which writes nothing beside it.</summary>
    private static void FileOnDisk(byte[] bytes, string name)
    {
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllBytes(path, bytes);
        Read(new ArchiveReader(Options, _ => { }), path);
    }

    private static void Read(ArchiveReader reader, string path)
    {
        foreach (var record in reader.Read(Source.Of(path, path, null), _ => true, new SourceNotes())) Expect(record);
    }

    private static void List(byte[] bytes)
    {
        Directory.CreateDirectory(Folder);
        var source = new Source(Folder, Path.Combine(Folder, "none", "a.list"), ListReader.Format, bytes.Length, null);
        // Whatever the list names, nothing of the machine is opened.
        var reading = new SourceReading(source, new MemoryStream(bytes), new ReaderOptions(FieldMap.Default, null), _ => true, new SourceNotes(),
            _ => throw new FileNotFoundException("none"));
        foreach (var record in ListReader.Format.Read(reading)) Expect(record);
    }

    private static void Expect(ArchiveRecord record)
    {
        Expect(record.Reason?.Contains("defect", StringComparison.Ordinal) != true, record.Reason ?? "");
        if (record.Article is { Format: ArticleFormat.Html } page) Html(page.Text);
        if (record.Article is { Format: ArticleFormat.Markdown } document) Markdown(document.Text);
    }

    /// <summary>A Word document with these paragraphs: fuzzing the packed file alone would hardly come past its checksums.</summary>
    private static byte[] WordFile(byte[] body)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", Utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" "
                + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
            Write(zip, "_rels/.rels", Utf8("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                + "Target=\"word/document.xml\"/></Relationships>"));
            Write(zip, "word/document.xml",
                [
                .. Utf8("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"), .. body,
                .. Utf8("</w:body></w:document>"),
            ]);
        }

        return file.ToArray();

        static void Write(ZipArchive zip, string name, byte[] content)
        {
            using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
            entry.Write(content);
        }
    }

    private static async Task<byte[]> Parquet()
    {
        using var file = new MemoryStream();
        var schema = new ParquetSchema(new DataField<string>("id"), new DataField<string>("text"));
        await using (var writer = await ParquetWriter.CreateAsync(schema, file))
        {
            using var group = writer.CreateRowGroup();
            foreach (var field in schema.DataFields) await group.WriteAsync(field, (string[])["a", "b"]);
        }

        return file.ToArray();
    }

    private static byte[] Sqlite()
    {
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, "seed.db");
        System.IO.File.Delete(path);
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA page_size = 512; CREATE TABLE articles (id, text, date); "
                + "INSERT INTO articles VALUES (1, 'a', 1.5), ('b', x'63', null)";
            command.ExecuteNonQuery();
        }

        return System.IO.File.ReadAllBytes(path);
    }

    private static void Line(byte[] bytes)
    {
        try
        {
            JsonArticle.Of(JsonArticle.Parse(Text(bytes), "line"));
        }
        catch (Exception exception) when (exception is FormatException or JsonReaderException)
        {
            // The sender is told.
        }
    }

    private static void LanguageTool(byte[] bytes, string type)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.ContentType = type;
        context.Request.ContentLength = bytes.Length;
        context.Request.Body = new MemoryStream(bytes);
        try
        {
            var request = LanguageToolRequest.Read(context.Request, new ServerOptions(), CancellationToken.None).GetAwaiter().GetResult();
            _ = request.Language;
            _ = request.Scope();
            var text = request.Text;
            foreach (var token in Document.Create(text.Plain, Language.English, Models.None.Folder).Tokens)
            {
                var place = text.InMarkup(token.Span);
                Expect(place.Start >= 0 && place.End <= text.WithMarkup.Length, $"{token} is at {place}");
            }
        }
        catch (Exception exception) when (exception is Problem or BadHttpRequestException)
        {
            // The client is told.
        }
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds) throw new InvalidOperationException(otherwise);
    }

    private static void Expect(bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] ref Message otherwise)
    {
        if (!holds) throw new InvalidOperationException(otherwise.ToString());
    }

    /// <summary>Is written only where something does not hold: a message for every character would take as long as the reading.</summary>
    [InterpolatedStringHandler]
    private readonly struct Message
    {
        private readonly StringBuilder? text;

        public Message(int literalLength, int formattedCount, bool holds, out bool isWanted)
        {
            isWanted = !holds;
            text = holds ? null : new StringBuilder(literalLength + (16 * formattedCount));
        }

        public void AppendLiteral(string part) => text?.Append(part);

        public void AppendFormatted<T>(T value) => text?.Append(value);

        public override string ToString() => $"{text}";
    }
}
