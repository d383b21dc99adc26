using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Consistency;

internal sealed class QuotationTwoWays : Rule
{
    private const int Fewest = 4;
    private const int Longest = 40;
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
            quotation is { Open: >= 0, Close: >= 0 } && quotation.Close - quotation.Open > Fewest && IsAtHead(document, quotation.Open)))
            yield break;
        var quoted = document.Quotations.Where(quotation => quotation is { Open: >= 0, Close: >= 0 }).Select(quotation => Read(document, quotation))
            .OfType<Quoted>().Take(Most).ToArray();
        for (var i = 1; i < quoted.Length; i++)
        {
            for (var j = 0; j < i && IsAtHead(document, quoted[j].Start); j++)
            {
                if (quoted[j].End > quoted[i].Start || !AreOne(quoted[j], quoted[i])) continue;
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

    private static string Marked(Document document, Quoted quoted) => $"“{document.Excerpt(quoted.Inner)}”";

    private static Quoted? Read(Document document, Quotation quotation)
    {
        var tokens = document.Tokens;
        if (quotation.Close - quotation.Open is <= Fewest or > Longest + 8) return null;
        var words = new List<string>();
        for (var i = quotation.Open + 1; i < quotation.Close; i++) if (tokens[i].IsWord || tokens[i].IsNumber) words.Add(tokens[i].Lower);
        var names = Enumerable.Range(quotation.Open + 2, quotation.Close - quotation.Open - 2).Select(i => tokens[i])
            .Where(token => token.IsNumber || token.IsCapitalised).Select(token => token.Lower);
        var content = words.Where(word => word.Length > 3 && !document.Language.Lexicon[word].Is(WordClass.Function))
            .ToHashSet(StringComparer.Ordinal);
        return words.Count is < Fewest or > Longest || content.Count < 3
            ? null
            : new Quoted(quotation.Open, quotation.Close, Document.SpanOf(tokens[quotation.Open], tokens[quotation.Close]),
                Document.SpanOf(tokens[quotation.Open + 1], tokens[quotation.Close - 1]), words, content, names.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>
    /// Alike in length, with most words in the same order, and words exchanged for others. A part of what was quoted before is no second
    /// wording, and neither is a sentence built like another: the content words must agree too.
    /// </summary>
    private static bool AreOne(Quoted one, Quoted other)
    {
        var (shorter, longer) = (Math.Min(one.Words.Count, other.Words.Count), Math.Max(one.Words.Count, other.Words.Count));
        if (longer > shorter * 1.4 || !one.Names.SetEquals(other.Names)) return false;
        var shared = one.Content.Count(other.Content.Contains);
        if (shared < 3 || shared * 10 < Math.Min(one.Content.Count, other.Content.Count) * 6) return false;
        var common = Common(one.Words, other.Words);
        return common < shorter && common * 10 >= longer * 6;
    }

    /// <summary>The length of the longest common subsequence.</summary>
    private static int Common(List<string> one, List<string> other)
    {
        Span<int> row = stackalloc int[Longest + 1];
        foreach (var word in one)
        {
            var diagonal = 0;
            for (var j = 1; j <= other.Count; j++)
            {
                var above = row[j];
                row[j] = word == other[j - 1] ? diagonal + 1 : Math.Max(above, row[j - 1]);
                diagonal = above;
            }
        }

        return row[other.Count];
    }

    private sealed record Quoted(int Start, int End, TextSpan Span, TextSpan Inner, List<string> Words, HashSet<string> Content,
        HashSet<string> Names);
}
