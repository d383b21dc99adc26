using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Text;

/// <summary>
/// Quotations of small texts, written as their first and last marks stand: <c>0-5</c> pairs the first mark at position 0 with that at 5,
/// <c>0-</c> never closes, <c>-5</c> was never opened, and <c>0+</c> goes on in the next paragraph.
/// </summary>
public sealed class QuotationTests
{
    private static IEnumerable<TestCaseData> Texts()
    {
        yield return Text("straight pair", "He said \"no\" twice.", "8-11");
        yield return Text("curly pair", "He said “no” twice.", "8-11");
        yield return Text("two pairs", "\"Yes,\" he said. \"No.\"", "0-5 16-20");
        yield return Text("nested", "“He said ‘no’ to me,” she said.", "0-20 9-12");
        yield return Text("British", "‘He said “no” to me,’ she said.", "0-20 9-12");
        yield return Text("brackets and dashes", "The (\"old\") club—\"new\" now.", "5-9 17-21");
        yield return Text("plural possessive", "The players' and coaches’ union met.", "");
        yield return Text("possessive in a British quotation", "‘It is Ann’s,’ he said.", "0-13");
        yield return Text("decade, clipped words", "In the '90s rock 'n' roll won 'em over.", "");
        yield return Text("inches and feet", "He is 6'2\" tall and owns a 28\" wheel.", "");
        yield return Text("minutes", "He scored after 45' and 90'.", "");
        yield return Text("never closed", "\"In the morning there was ice.", "0-");
        yield return Text("never opened", "We are ready\", he said.", "-12");
        yield return Text("over two paragraphs", "“One.\n\n“Two,” he said.", "0+ 7-12");
        yield return Text("over two paragraphs, caption between", "“One.\n\nA caption\n\n“Two,” he said.", "0+ 18-23");
        yield return Text("next paragraph opens nothing", "“One.\n\nTwo, he said.", "0-");
        yield return Text("opened once for two paragraphs", "“One.\n\nTwo,” he said.", "0-11");
        yield return Text("a heading does not go on", "“What is this?\n\n“Two,” he said.", "0- 16-21");
        yield return Text("paragraphs put into one line", "\"One. \"Two,\" he said.", "0+ 6-11");
        yield return Text("line cut within the sentence", "The report \"missed all\n\nof the marks\" again.", "11-36");
        yield return Text("moved close", "\"One, \"the mayor said. \"Two, \"he added.", "0-6 23-29");
        yield return Text("moved open", "They call it a\" new stage\" here.", "14-25");
        yield return Text("no moved close before a name's own quotation", "“One,” he said, “two.”", "0-5 16-21");
        yield return Text("wrong way round", "They call it ”new” here.", "13-17");
        yield return Text("mixed", "The club “Dynamo\" won.", "9-16");
        yield return Text("closed with two apostrophes", "He said \"so,'' and left.", "8-13");
        yield return Text("no space before the opening", "He said:\"It is\" so.", "8-14");
        yield return Text("wrong way round all through", "”One“, ”two“, he said.", "0-4 7-11");
        yield return Text("guillemets", "The paper «Vremya» wrote.", "10-17");
        yield return Text("low and high", "The paper „Zeit“ wrote.", "10-15");
        yield return Text("spaced", "The service \" Meteo \" warned.", "12-20");
    }

    [TestCaseSource(nameof(Texts))]
    public void PairsMarks(string text, string expected)
    {
        var document = Document.Create(text);
        Assert.That(string.Join(' ', document.Quotations.Select(Written)), Is.EqualTo(expected));

        string Written(Quotation quotation) =>
            $"{Position(quotation.Open)}{(quotation.ContinuesInNextParagraph ? '+' : '-')}{Position(quotation.Close)}";
        string Position(int token) => token < 0 ? "" : $"{document.Tokens[token].Span.Start}";
    }

    [TestCase('"')]
    [TestCase('“')]
    [TestCase('„')]
    [TestCase('\'')]
    [TestCase('(')]
    [CancelAfter(20_000)]
    public void CostsNoSquareOnMarksAlone(char mark) =>
        Assert.That(() => Document.Create(string.Concat(Enumerable.Repeat($" {mark}a", 200_000))), Throws.Nothing);

    private static TestCaseData Text(string name, string text, string expected) => new TestCaseData(text, expected).SetName($"quotation: {name}");
}
