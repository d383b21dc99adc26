using System.Text;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Text;

/// <summary>Runs <c>paragraphs.txt</c>.</summary>
public sealed class ParagraphTests
{
    private static readonly string[] Marks = ["H|", "R|", "L|", "T|", "B|", "+|"];

    private static IEnumerable<TestCaseData> Cases() =>
        TextCases.Read("paragraphs.txt").Select(item => new TestCaseData(item.Text).SetName("paragraphs " + item.Name));

    [TestCaseSource(nameof(Cases))]
    public void HaveTheirBordersAndKinds(string marked)
    {
        var document = Document.Create(Unmark(marked));
        var found = new StringBuilder(document.Text);
        foreach (var paragraph in document.Paragraphs.Reverse())
        {
            var lineEnds = Enumerable.Range(paragraph.Span.Start, paragraph.Span.Length)
                .Where(i => document.Text[i - 1 < 0 ? 0 : i - 1] == '\n' && !char.IsWhiteSpace(document.Text[i]) && i > paragraph.Span.Start);
            foreach (var lineEnd in lineEnds.Reverse()) found.Insert(lineEnd, "+|");
            found.Insert(paragraph.Span.Start, paragraph.Kind.ToString()[0] + "|");
        }

        Assert.That(TextCases.Visible(found.ToString()), Is.EqualTo(TextCases.Visible(marked)));
    }

    private static string Unmark(string marked) =>
        string.Join('\n',
            marked.Split('\n')
                .Select(line => string.Join('\u2028', line.Split('\u2028').Select(part => Marks.Any(part.StartsWith) ? part[2..] : part))));
}
