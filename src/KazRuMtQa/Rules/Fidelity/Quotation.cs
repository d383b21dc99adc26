using KazRuMtQa.Alignment;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>A sentence with a quotation of several words in the source, and without any quotation mark in the text.</summary>
internal sealed class Quotation : FidelityRule
{
    private const int FewestWords = 4;

    public override string Title => "Quotation marks missing";

    public override string Why =>
        "Without its marks what somebody said becomes what the paper says. Editors turn quotations into reported speech as well, so this is "
            + "shown with --strict only.";

    public override Category Category => Category.Punctuation;

    public override IReadOnlyList<Example> Examples =>
    [
        new("[[The minister said we will finish the road this year.]]") { Source = "Министр сказал: «[[Мы закончим дорогу в этом году]]»." },
        new("The minister said: “We will finish the road this year.”") { Source = "Министр сказал: «Мы закончим дорогу в этом году»." },
    ];

    public override double Prior => 0.4;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        foreach (var group in Pairs(aligned))
        {
            if (Quoted(aligned.Source, group) is not { } quoted || HasMark(aligned.Text, group.FirstText - 1, group.EndText + 1)) continue;
            var span = AlignedSource.SpanOf(aligned.Text, group.FirstText, group.EndText);
            yield return Differs(span, quoted,
                $"The source has “{SourceText(aligned, quoted)}” in quotation marks; without them it reads as the paper’s own words.", Prior);
        }
    }

    private static bool HasMark(Document document, int first, int end)
    {
        for (var at = Math.Max(0, first); at < Math.Min(end, document.Sentences.Count); at++)
        {
            for (var i = document.Sentences[at].FirstToken; i < document.Sentences[at].EndToken; i++)
            {
                if (document.Tokens[i] is { Kind: TokenKind.Mark, Lower: "\"" or "“" or "”" or "«" or "»" or "'" or "‘" or "’" or "„" }) return true;
            }
        }

        return false;
    }

    private static TextSpan? Quoted(Document source, AlignedGroup group)
    {
        var span = AlignedSource.SpanOf(source, group.FirstSource, group.EndSource);
        foreach (var quotation in source.Quotations)
        {
            if (!quotation.IsComplete || quotation.Close < 0) continue;
            var (open, close) = (source.Tokens[quotation.Open], source.Tokens[quotation.Close]);
            if (!span.Contains(TextSpan.Covering(open.Span, close.Span))) continue;
            var words = 0;
            for (var i = quotation.Open + 1; i < quotation.Close; i++) words += source.Tokens[i].IsWord ? 1 : 0;
            if (words >= FewestWords) return Document.SpanOf(source.Tokens[quotation.Open + 1], source.Tokens[quotation.Close - 1]);
        }

        return null;
    }
}
