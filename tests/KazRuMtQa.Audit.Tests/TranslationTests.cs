using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KazRuMtQa.Audit.Readers;
using KazRuMtQa.Files.Translations;

namespace KazRuMtQa.Audit.Tests;

/// <summary>Files that hold originals beside their translations.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TranslationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kazrumtqa-translations-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Test]
    public void XliffOfTranslationToolsGivesParagraphs()
    {
        var article = Read("a.xlf", """
            <?xml version="1.0" encoding="UTF-8"?>
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
              <file original="a.docx" source-language="ru-RU" target-language="en-GB" datatype="plaintext"><body>
                <group id="g">
                  <trans-unit id="1"><source>Паром стоял в порту. Ветер не стих.</source>
                    <seg-source><mrk mtype="seg" mid="1">Паром.</mrk> <mrk mtype="seg" mid="2">Ветер.</mrk></seg-source>
                    <target><mrk mtype="seg" mid="1">The <g id="b">ferry</g> stayed in port.</mrk><mrk mtype="seg" mid="2">The wind did not<x
                      id="2" ctype="lb"/>fall<ph id="3">&lt;img/&gt;</ph>.</mrk></target>
                    <alt-trans><target>Another.</target></alt-trans></trans-unit>
                  <trans-unit id="2"><source>Ещё не переведено.</source><target state="needs-translation"/></trans-unit>
                  <trans-unit id="3"><source>Поезда шли.</source><target>The trains ran &amp; ran.</target></trans-unit>
                </group>
              </body></file>
            </xliff>
            """);
        Assert.That(article.Text, Is.EqualTo("The ferry stayed in port. The wind did not\nfall.\n\nThe trains ran & ran."));
        Assert.That(article.Source, Is.EqualTo("Паром стоял в порту. Ветер не стих.\n\nПоезда шли."));
        Assert.That((article.SourceLanguage, article.Format), Is.EqualTo(("ru", ArticleFormat.Plain)));
    }

    [Test]
    public void UnitsAreTheSegmentsOfTheArticle()
    {
        var article = Read("a.xlf", """
            <xliff version="1.2"><file source-language="ru" target-language="en"><body>
            <trans-unit id="1"><source>Паром стоял.</source><target>The ferry stayed.</target></trans-unit>
            <trans-unit id="2"><source>Ветер стих.</source><target>The wind fell.</target></trans-unit>
            </body></file></xliff>
            """);
        Assert.That(article.Segments!.TextEnds, Is.EqualTo(new[] { 17, 33 }));
        Assert.That(article.Segments.SourceEnds, Is.EqualTo(new[] { 12, 25 }));
        Assert.That(article.Segments.OfText(article.Text.IndexOf("wind", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [TestCase("ru,en\n\"Паром, как и вчера, стоял.\",\"The ferry stayed, as yesterday.\"\nВетер стих.,The wind fell.\n")]
    [TestCase("\"The ferry stayed, as yesterday.\";\"Паром, как и вчера, стоял.\"\nThe wind fell.;Ветер стих.\n")]
    [TestCase("Паром, как и вчера, стоял.\tThe ferry stayed, as yesterday.\n\nВетер стих.\tThe wind fell.\n")]
    public void ATableOfTwoColumnsIsReadByItsLetters(string csv)
    {
        var article = CsvTable.Read(csv)!.ToArticle();
        Assert.That(article.Text, Is.EqualTo("The ferry stayed, as yesterday.\n\nThe wind fell."));
        Assert.That(article.Source, Is.EqualTo("Паром, как и вчера, стоял.\n\nВетер стих."));
    }

    [TestCase("id,text\n1,The ferry stayed.\n")]
    [TestCase("id,ru,en\n1,Паром стоял.,The ferry stayed.\n")]
    [TestCase("The ferry stayed, and the wind fell.\n")]
    [TestCase("")]
    public void OtherTablesAreNoTranslations(string csv) => Assert.That(CsvTable.Read(csv), Is.Null);

    [Test]
    public void AnExportOfAContentSystemIsHtml()
    {
        var article = Read("wpml.xliff", """
            <xliff version="1.2"><file source-language="ru" target-language="en"><header/><body>
            <trans-unit id="title"><source><![CDATA[Паром & порт]]></source><target><![CDATA[Ferry & port]]></target></trans-unit>
            <trans-unit id="body"><source><![CDATA[<p>Паром <b>стоял</b>.</p>]]></source>
            <target><![CDATA[<p>The ferry <b>stayed</b>.</p>]]></target></trans-unit>
            </body></file></xliff>
            """);
        Assert.That(article.Format, Is.EqualTo(ArticleFormat.Html));
        Assert.That(article.Text, Is.EqualTo("<p>Ferry &amp; port</p>\n\n<p>The ferry <b>stayed</b>.</p>"));
        Assert.That(article.Source, Is.EqualTo("<p>Паром &amp; порт</p>\n\n<p>Паром <b>стоял</b>.</p>"));
    }

    [Test]
    public void XliffTwoKeepsAUnitTogether()
    {
        var article = Read("a.xliff", """
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="kk" trgLang="en"><file id="f"><unit id="1">
            <segment id="s1"><source>Паром тұр.</source><target>The ferry <pc id="1">stands</pc>.</target></segment>
            <ignorable><source> </source></ignorable>
            <segment id="s2" state="initial"><source>Жел басылмады.</source></segment>
            <segment id="s3"><source>Пойыз жүрді.</source><target>The train <ph id="2"/>ran.</target></segment>
            </unit></file></xliff>
            """);
        Assert.That(article.Text, Is.EqualTo("The ferry stands. The train ran."));
        Assert.That((article.Source, article.SourceLanguage), Is.EqualTo(("Паром тұр. Пойыз жүрді.", "kk")));
    }

    [Test]
    public void ATranslationMemoryIsReadInEitherDirection()
    {
        var article = Read("a.tmx", """
            <?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="ru" segtype="sentence"/><body>
            <tu tuid="1"><tuv xml:lang="en-US"><seg>The <bpt i="1">&lt;b&gt;</bpt>ferry<ept i="1">&lt;/b&gt;</ept> <hi>stayed</hi>.</seg></tuv>
            <tuv xml:lang="uk"><seg>Пором.</seg></tuv><tuv xml:lang="RU"><seg>Паром стоял.</seg></tuv></tu>
            <tu><tuv lang="ru"><seg>Поезд.</seg></tuv><tuv lang="de"><seg>Zug.</seg></tuv></tu>
            <tu><tuv lang="ru"><seg>Поезд шёл.</seg></tuv><tuv lang="en"><seg>The train ran.</seg></tuv></tu>
            </body></tmx>
            """);
        Assert.That(article.Text, Is.EqualTo("The ferry stayed.\n\nThe train ran."));
        Assert.That((article.Source, article.SourceLanguage), Is.EqualTo(("Паром стоял.\n\nПоезд шёл.", "ru")));
    }

    [Test]
    public void MessagesOfGettextAreUnits()
    {
        var article = Read("en.po", """
            # A comment
            msgid ""
            msgstr ""
            "Language: en_GB\n"
            "Content-Type: text/plain; charset=UTF-8\n"

            #: page.php:12
            #, fuzzy
            msgctxt "head"
            msgid "Паром \"Арал\" "
            "стоял."
            msgstr "The ferry \"Aral\" "
            "stayed."

            msgid "Нет."
            msgstr ""

            msgid "%d день"
            msgid_plural "%d дней"
            msgstr[0] "%d day"
            msgstr[1] "%d days"

            #~ msgid "Старое"
            #~ msgstr "Old"
            """);
        Assert.That(article.Text, Is.EqualTo("The ferry \"Aral\" stayed.\n\n%d day\n\n%d days"));
        Assert.That(article.Source, Is.EqualTo("Паром \"Арал\" стоял.\n\n%d день\n\n%d дней"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void ATableOfTwoColumnsIsATranslation(bool originalFirst)
    {
        var path = Path.Combine(folder, "a.docx");
        using (var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document))
        {
            var rows = new[] { ("Паром стоял в порту.", "The ferry stayed in port."), ("Поезда шли.", "The trains ran."), ("Ветер.", "") };
            var table = new Table(rows.Select(row => originalFirst ? Row(row.Item1, row.Item2) : Row(row.Item2, row.Item1)));
            document.AddMainDocumentPart().Document = new Document(new Body(new Paragraph(), table));
        }

        var article = Records(path).Single().Article!;
        Assert.That(article.Text, Is.EqualTo("The ferry stayed in port.\n\nThe trains ran."));
        Assert.That(article.Source, Is.EqualTo("Паром стоял в порту.\n\nПоезда шли."));

        static TableRow Row(string first, string second) => new(Cell(first), Cell(second));
        static TableCell Cell(string text) => new(new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(text))));
    }

    [Test]
    public void TheLanguageVersionsOfAPostStandBesideEachOther()
    {
        static string Polylang(int id, string language, string text) => $"""
            <item><content:encoded><![CDATA[<p>{text}</p>]]></content:encoded><wp:post_id>{id}</wp:post_id><wp:status>publish</wp:status>
            <wp:post_type>post</wp:post_type><category domain="language" nicename="{language}"><![CDATA[x]]></category>
            <category domain="post_translations" nicename="pll_{id % 10}"><![CDATA[pll]]></category></item>
            """;
        static string Wpml(int id, string language, string text) => $"""
            <item><content:encoded><![CDATA[<p>{text}</p>]]></content:encoded><wp:post_id>{id}</wp:post_id><wp:status>publish</wp:status>
            <wp:post_type>post</wp:post_type>
            <wp:postmeta><wp:meta_key>_wpml_import_language_code</wp:meta_key><wp:meta_value><![CDATA[{language}]]></wp:meta_value></wp:postmeta>
            <wp:postmeta><wp:meta_key>_wpml_import_translation_group</wp:meta_key><wp:meta_value>g{id % 10}</wp:meta_value></wp:postmeta></item>
            """;
        var path = Write("export.wxr", $"""
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
            {Polylang(1, "en", "The ferry stayed.")}{Polylang(21, "uk", "Пором стояв.")}{Polylang(11, "ru", "Паром стоял.")}
            {Wpml(12, "kk", "Пойыз жүрді.")}{Wpml(2, "en-us", "The train ran.")}{Polylang(3, "en", "Alone.")}{Polylang(4, "ru", "Один.")}
            </channel></rss>
            """);
        var found = Records(path)
            .Select(record => record.Reason ?? $"{record.Article!.Text} {record.Article.SourceLanguage} {record.Article.Source}");
        Assert.That(found, Is.EqualTo(new[]
        {
            "<p>The ferry stayed.</p> ru <p>Паром стоял.</p>", "is the original of a translation", "is the original of a translation",
            "is the original of a translation", "<p>The train ran.</p> kk <p>Пойыз жүрді.</p>", "<p>Alone.</p>  ", "<p>Один.</p>  ",
        }));
    }

    [TestCase("a.xliff", "<xliff version=\"1.2\"><file target-language=\"ru\"><body/></file></xliff>", "is a translation into “ru”; only ")]
    [TestCase("a.xliff", "<rss/>", "the root is <rss>, not <xliff>")]
    [TestCase("a.xliff", "<xliff version=\"1.2\"><file>", "no valid XML: ")]
    [TestCase("a.tmx", "<tmx><header/><body><tu><tuv lang=\"ru\"><seg>Поезд.</seg></tuv></tu></body></tmx>", "no unit has an English variant")]
    [TestCase("a.po", "The ferry stayed.\n", "line 1 is no part of a PO file")]
    [TestCase("a.po", "msgid \"Паром\nmsgstr \"Ferry\"\n", "line 1 is no part of a PO file")]
    [TestCase("a.po", "msgid \"\"\nmsgstr \"Language: kk\\n\"\n", "is a translation into “kk”")]
    public void AFileThatIsDamagedOrForeignSaysWhy(string name, string content, string reason)
    {
        var record = Records(Write(name, content)).Single();
        Assert.That(record.State, Is.EqualTo(RecordState.Failed));
        Assert.That(record.Reason, Does.StartWith(reason));
    }

    [Test]
    public void EntitiesOfADoctypeAreNotExpanded()
    {
        const string Doctype = "<!DOCTYPE tmx [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
        const string Units = "<body><tu><tuv lang=\"ru\"><seg>П.</seg></tuv><tuv lang=\"en\"><seg>&a;</seg></tuv></tu></body>";
        var record = Records(Write("a.tmx", $"{Doctype}<tmx>{Units}</tmx>")).Single();
        Assert.That(record.State, Is.EqualTo(RecordState.Failed));
    }

    private Article Read(string name, string content) => Records(Write(name, content)).Single().Article!;

    private static List<ArchiveRecord> Records(string path) =>
        [.. new ArchiveReader(new ReaderOptions(FieldMap.Default, null), _ => { }).Read(Source.Of(path, path, null), _ => true, new SourceNotes())];

    private string Write(string name, string content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }
}
