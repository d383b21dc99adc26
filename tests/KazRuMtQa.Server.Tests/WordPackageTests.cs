using System.IO.Compression;
using System.Text;
using KazRuMtQa.Files;

namespace KazRuMtQa.Server.Tests;

/// <summary>Word documents as programs write them: with other names of parts, in the strict vocabulary, and damaged.</summary>
public sealed class WordPackageTests
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Hello = "<w:p><w:r><w:t>Hello.</w:t></w:r></w:p>";

    [TestCase(Transitional, "word/document.xml", "word/document.xml")]
    [TestCase(Strict, "word/document.xml", "/word/document.xml")]
    [TestCase(Transitional, "WORD\\Document2.xml", "word/document2.xml")]
    public void TheDocumentIsFoundAndItsNotesFollow(string words, string name, string target)
    {
        const string Notes = """
            <w:footnote w:type="separator"><w:p><w:r><w:t>not this</w:t></w:r></w:p></w:footnote>
            <w:footnote w:id="1"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>
            """;
        var relations = target.TrimStart('/').Replace("word/", "word/_rels/", StringComparison.Ordinal) + ".rels";
        var document = Package(
            ("_rels/.rels", Relations(("officeDocument", target))), (name, Part(words, "document", $"<w:body>{Hello}</w:body>")),
            (relations, Relations(("footnotes", "../word/notes.xml"))), ("word/notes.xml", Part(words, "footnotes", Notes)));
        Assert.That(Read(document), Is.EqualTo("Hello.\n\nA note."));
        Assert.That(Read(WordCorrection.Write(document, "Hello again.\n\nA remark.", 1000)), Is.EqualTo("Hello again.\n\nA remark."));
    }

    [Test]
    public void WhatIsNotShownIsLeftOut()
    {
        const string Body = """
            <w:p><w:r><w:t xml:space="preserve">One </w:t><w:tab/><w:sym w:font="Symbol" w:char="F0B7"/></w:r>
            <w:del><w:r><w:delText>x</w:delText><w:t>x</w:t></w:r></w:del>
            <w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>two</w:t></w:r>
            <m:r xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:t>=3</m:t></m:r></w:p>
            """;
        Assert.That(Read(Plain(Body)), Is.EqualTo("One \t•two=3"));
    }

    /// <summary>Word writes what was typed as a link, whether it is an address or not.</summary>
    [TestCase("http://[")]
    [TestCase("mailto:news desk@@example")]
    [TestCase("::::")]
    [TestCase("")]
    public void ALinkToWhatIsNoAddressIsReadPast(string target)
    {
        const string Linked = """<w:p><w:hyperlink w:id="r"><w:r><w:t>Hello.</w:t></w:r></w:hyperlink></w:p>""";
        var document = Package(
            ("_rels/.rels", Relations(("officeDocument", "word/document.xml"))),
            ("word/document.xml", Part(Transitional, "document", $"<w:body>{Linked}</w:body>")),
            ("word/_rels/document.xml.rels", Relations(("hyperlink", target))));
        Assert.That(Read(document), Is.EqualTo("Hello."));
        Assert.That(Read(WordCorrection.Write(document, "Hello again.", 1000)), Is.EqualTo("Hello again."));
    }

    /// <summary>A server may have no place to write to.</summary>
    [Test]
    public void NothingIsWrittenBesideIt()
    {
        var (temporary, kept) = (Directory.CreateTempSubdirectory().FullName, Environment.GetEnvironmentVariable("TMPDIR"));
        Environment.SetEnvironmentVariable("TMPDIR", temporary);
        try
        {
            using var watcher = new FileSystemWatcher(temporary) { EnableRaisingEvents = true };
            var written = 0;
            watcher.Created += (_, _) => Interlocked.Increment(ref written);
            var large = Plain(string.Concat(Enumerable.Repeat(Hello, 50_000)));
            Read(large, 10_000_000);
            WordCorrection.Write(large, "Hello.", 10_000_000);
            File.WriteAllText(Path.Combine(temporary, "last"), "");
            Assert.That(() => Volatile.Read(ref written), Is.EqualTo(1).After(10_000, 10), "only what the test itself wrote is seen");
        }
        finally
        {
            Environment.SetEnvironmentVariable("TMPDIR", kept);
            Directory.Delete(temporary, recursive: true);
        }
    }

    [Test]
    public void WhatIsDamagedOrHostileIsRefused()
    {
        byte[][] damaged =
        [
            [], "PK"u8.ToArray(), Package(), Package(("_rels/.rels", Relations(("officeDocument", "word/document.xml")))),
            Package(("_rels/.rels", "<")), Plain("<w:p>"), Plain(Hello)[..^40],
            Package(("_rels/.rels", Relations(("officeDocument", "a.xml"))), ("a.xml", Part(Transitional, "document", ""))),
            Package(("_rels/.rels", Relations(("officeDocument", "a.xml"))), ("a.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")),
            Plain(string.Concat(Enumerable.Repeat("<w:p>", 100_000)) + string.Concat(Enumerable.Repeat("</w:p>", 100_000))),
        ];
        foreach (var (index, document) in damaged.Index())
            Assert.That(() => Read(document, 100_000), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("damaged"), $"{index}");
        Assert.That(() => WordCorrection.Write(Plain(Hello), "Hello\u0001.", 1000), Throws.InstanceOf<InvalidDataException>());
        var tooLong = Plain(string.Concat(Enumerable.Repeat(Hello, 30)));
        Assert.That(() => Read(tooLong, 100), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("more than 100 characters"));
    }

    private static string Read(byte[] document, int longest = 1000) => WordDocument.Read(new MemoryStream(document), longest);

    private static byte[] Plain(string body) => Package(
        ("_rels/.rels", Relations(("officeDocument", "word/document.xml"))),
        ("word/document.xml", Part(Transitional, "document", $"<w:body>{body}</w:body>")));

    private static string Part(string words, string root, string content) => $"<w:{root} xmlns:w=\"{words}\">{content}</w:{root}>";

    private static string Relations(params (string Kind, string Target)[] relations)
    {
        const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        var written = relations.Select(relation => $"<Relationship Id=\"r\" Type=\"{Types}{relation.Kind}\" Target=\"{relation.Target}\"/>");
        return $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(written)}</Relationships>";
    }

    private static byte[] Package(params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }
}
