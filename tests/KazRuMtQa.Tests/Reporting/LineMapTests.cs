using KazRuMtQa.Reporting;

namespace KazRuMtQa.Tests.Reporting;

public sealed class LineMapTests
{
    [TestCase("", 0, 1, 1)]
    [TestCase("ab", 2, 1, 3)]
    [TestCase("a\nb", 1, 1, 2, TestName = "the line feed belongs to its line")]
    [TestCase("a\nb", 2, 2, 1)]
    [TestCase("a\r\nb", 3, 2, 1)]
    [TestCase("a\rb", 2, 2, 1)]
    [TestCase("a\n\r\nb", 4, 3, 1)]
    [TestCase("a\n", 2, 2, 1, TestName = "the end after a last line feed")]
    [TestCase("a\u2028b", 2, 1, 3, TestName = "a line separator ends no line")]
    [TestCase("\uD83D\uDE00b", 2, 1, 3, TestName = "columns are UTF-16 units")]
    public void CountsLinesAsEditorsDo(string text, int position, int line, int column) =>
        Assert.That(new LineMap(text).At(position), Is.EqualTo(new LinePosition(line, column)));

    [Test]
    public void LinesAreGivenWithoutTheirEnds()
    {
        const string Text = "a\r\n\nbc\rd";
        var map = new LineMap(Text);
        Assert.That(Enumerable.Range(1, map.LineCount).Select(line => map.Line(line).In(Text)), Is.EqualTo((string[])["a", "", "bc", "d"]));
    }
}
