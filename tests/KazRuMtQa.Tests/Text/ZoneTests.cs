using System.Text;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Text;

/// <summary>Runs <c>zones.txt</c>.</summary>
public sealed class ZoneTests
{
    private static IEnumerable<TestCaseData> Cases() =>
        from item in TextCases.Read("zones.txt")
        select new TestCaseData(Enum.Parse<Zones>(item.Name[..item.Name.IndexOf(':', StringComparison.Ordinal)]), item.Text)
            .SetName("zones " + item.Name);

    [TestCaseSource(nameof(Cases))]
    public void CoverWhatTheyShould(Zones zone, string marked)
    {
        var document = Document.Create(marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal));
        var found = new StringBuilder(document.Text);
        foreach (var token in document.Tokens.Reverse())
        {
            if (!document.IsIn(token, zone)) continue;
            if (!GoesOn(document, token, document.Tokens[token.Index + 1], zone)) found.Insert(token.Span.End, '⟧');
            if (!GoesOn(document, document.Tokens[token.Index - 1], token, zone)) found.Insert(token.Span.Start, '⟦');
        }

        Assert.That(found.ToString(), Is.EqualTo(marked));
    }

    private static bool GoesOn(Document document, Token first, Token second, Zones zone) =>
        document.IsIn(first, zone) && document.IsIn(second, zone) && document.SentenceOf(first).Paragraph == document.SentenceOf(second).Paragraph;
}
