using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KazRuMtQa.Files;
using RunText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace KazRuMtQa.Server.Tests;

/// <summary>A corrected text goes back into its Word document: all changes accepted give the correction, all rejected the original.</summary>
public sealed class WordCorrectionTests
{
    [TestCase("The the plan.", "The plan.")]
    [TestCase("He came home , he said.|Nobody spoke.", "He came home, he said.|Nobody spoke at all.")]
    [TestCase("One two three.|Four five.|Six.", "Two three.|Four 5 five.|Seven.")]
    [TestCase("A b c.", "A b c.")]
    [TestCase("Old words.", "Entirely new ones here!")]
    [TestCase("  Spaces before, and after  |Next", "Spaces in front, and after|Next one")]
    [TestCase("Left\tright.|Line", "Left\tand right.|A line")]
    public void AcceptedItIsTheCorrectionAndRejectedTheOriginal(string before, string after)
    {
        foreach (var size in new[] { 1, 3, 50 })
        {
            var original = Document(before.Split('|'), size);
            var text = Read(original);
            var corrected = WordCorrection.Write(original, after.Replace("|", "\n\n", StringComparison.Ordinal), 10_000);
            Assert.That(Read(corrected), Is.EqualTo(after.Replace("|", "\n\n", StringComparison.Ordinal)));
            Assert.That(Read(Rejected(corrected)), Is.EqualTo(text));
            Assert.That(Bold(corrected), Is.EqualTo(Bold(original)), "what was not changed keeps its look");
        }
    }

    [Test]
    public void ADamagedDocumentIsRefused() =>
        Assert.That(
            () => WordCorrection.Write([1, 2, 3], "a", 100),
            Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo("It is no Word document (.docx), or it is damaged."));

    private static string Read(byte[] document) => WordDocument.Read(new MemoryStream(document), 10_000);

    private static byte[] Rejected(byte[] document)
    {
        using var stream = new MemoryStream();
        stream.Write(document);
        using (var word = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var body = word.MainDocumentPart!.Document!.Body!;
            foreach (var inserted in body.Descendants<InsertedRun>().ToArray()) inserted.Remove();
            foreach (var deleted in body.Descendants<DeletedText>().ToArray()) deleted.Parent!.ReplaceChild(new RunText(deleted.Text), deleted);
            foreach (var deleted in body.Descendants<DeletedRun>().ToArray())
            {
                foreach (var run in deleted.ChildElements.ToArray()) deleted.InsertBeforeSelf(run.CloneNode(deep: true));
                deleted.Remove();
            }
        }

        return stream.ToArray();
    }

    /// <summary>The first word of each test document is bold; whatever is kept or struck out of it still is.</summary>
    private static bool Bold(byte[] document)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(document), isEditable: false);
        return word.MainDocumentPart!.Document!.Descendants<Run>().First(run => run.InnerText.Length > 0).RunProperties?.Bold is not null;
    }

    private static byte[] Document(string[] paragraphs, int size)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var body = new Body(paragraphs.Select((paragraph, index) => (OpenXmlElement)new Paragraph(
                paragraph.Chunk(size).Select((part, place) => RunOf(new string(part), isBold: index + place == 0)))));
            document.AddMainDocumentPart().Document = new Document(body);
        }

        return stream.ToArray();
    }

    private static Run RunOf(string words, bool isBold)
    {
        var run = isBold ? new Run(new RunProperties(new Bold())) : new Run();
        var parts = words.Split('\t');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) run.Append(new TabChar());
            run.Append(new RunText(parts[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }
}
