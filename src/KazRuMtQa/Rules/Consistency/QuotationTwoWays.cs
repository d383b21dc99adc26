using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Consistency;

internal sealed class QuotationTwoWays : Rule
{
    private const int Most = 40;

    public override string Title => "Quote in two versions";

    public override string Why =>
        "A quotation in the heading or the first lines is translated a second time when it comes again in the text. Nobody says one thing in two "
            + "wordings; an editor wants the same words in both places.";

    public override Category Category => Category.InconsistentTerm;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.75;

    /// <summary>Nobody said both.</summary>
    public override bool IsMechanical => true;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("“The concrete dam above the village is strong enough for every flood”\n\nThe engineer spoke in Taraz on Monday. [[“The concrete dam "
            + "above the village is robust enough for any flood,”]] he said."),
        new("He promised that “no teacher will lose a single working day”.\n\nIn the hall he said: [[“No teacher will lose one single work day.”]]"),
        new("“The concrete dam above the village is strong”\n\nThe engineer spoke in Taraz. “The concrete dam above the village is strong enough "
            + "for every flood,” he said."),
        new("“The dam is strong enough for every flood,” said one. “The road is long enough for every truck,” said the other."),
        new("“We are not ready for the flood,” he said. “We are not afraid of the flood,” she said. “We are ready.”"),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!document.Quotations.Any(quotation =>
            quotation is { Open: >= 0, Close: >= 0 } && quotation.Close - quotation.Open > QuotedWords.Fewest && IsAtHead(document, quotation.Open)))
            yield break;
        var quoted = document.Quotations.Where(quotation => quotation is { Open: >= 0, Close: >= 0 })
            .Select(quotation => QuotedWords.Of(document, quotation)).OfType<QuotedWords>().Take(Most).ToArray();
        for (var i = 1; i < quoted.Length; i++)
        {
            for (var j = 0; j < i && IsAtHead(document, quoted[j].Start); j++)
            {
                if (quoted[j].End > quoted[i].Start || !quoted[j].IsOtherVersionOf(quoted[i])) continue;
                yield return Flag(quoted[i].Span,
                    $"{Marked(document, quoted[i])} looks like the quote given earlier as {Marked(document, quoted[j])}. Use one version.");
                break;
            }
        }
    }

    /// <summary>
    /// In the heading or the paragraph after it. Farther down, two quotations that are alike are a question asked twice, or a chorus.
    /// </summary>
    private static bool IsAtHead(Document document, int open) => document.SentenceOf(document.Tokens[open]).Paragraph.Index <= 1;

    private static string Marked(Document document, QuotedWords quoted) => $"“{document.Excerpt(quoted.Inner)}”";
}
