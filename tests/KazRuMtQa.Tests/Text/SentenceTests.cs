using System.Text;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Text;

/// <summary>Runs <c>sentences.txt</c>.</summary>
public sealed class SentenceTests
{
    private const char End = '‖';

    private static IEnumerable<TestCaseData> Cases() =>
        TextCases.Read("sentences.txt").Select(item => new TestCaseData(item.Text).SetName("sentences " + item.Name));

    [TestCaseSource(nameof(Cases))]
    public void EndWhereTheyShould(string marked)
    {
        var document = Document.Create(marked.Replace(End.ToString(), "", StringComparison.Ordinal));
        var found = new StringBuilder(document.Text);
        foreach (var sentence in document.Sentences.Reverse())
        {
            if (sentence.EndToken < sentence.Paragraph.EndToken) found.Insert(sentence.Span.End, End);
        }

        Assert.That(TextCases.Visible(found.ToString()), Is.EqualTo(TextCases.Visible(marked)));
    }
}
