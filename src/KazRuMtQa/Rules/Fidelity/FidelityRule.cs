using KazRuMtQa.Alignment;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>
/// A rule that compares the text with the source beside it; without a source it says nothing. It says that something differs, never that it is wrong:
/// the slip may be the source's, and an editor sees both.
/// </summary>
internal abstract class FidelityRule : Rule
{
    private protected FidelityRule()
    {
    }

    /// <inheritdoc/>
    public override Severity Severity => Severity.Major;

    /// <summary>What differs from the source differs in a quotation as well.</summary>
    public override bool IsMechanical => true;

    internal override bool ComparesWithSource => true;

    internal sealed override IEnumerable<Finding> Check(Document document)
    {
        if (document.Source is null) return [];
        var aligned = AlignedSource.Of(document);
        return aligned.IsAligned ? Compare(aligned) : OfUnaligned(aligned);
    }

    /// <summary>What differs.</summary>
    public abstract IEnumerable<Finding> Compare(AlignedSource aligned);

    /// <summary>What is to be said where the two cannot be compared: once, by one rule.</summary>
    public virtual IEnumerable<Finding> OfUnaligned(AlignedSource aligned) => [];

    private protected Finding Differs(TextSpan span, TextSpan? source, string message, double confidence) =>
        Flag(span, message) with { Source = source, Confidence = confidence };

    /// <summary>Pairs of which enough agrees that single words can be compared.</summary>
    private protected static IEnumerable<AlignedGroup> Pairs(AlignedSource aligned) =>
        aligned.Groups.Where(group => group.IsPair && aligned.Agreement(group) >= AlignedSource.LeastAgreement);

    /// <summary>The numbers of the sentences from the first to the end.</summary>
    internal static List<Quantity> Numbers(ILookup<int, Quantity> bySentence, int first, int end)
    {
        var numbers = new List<Quantity>();
        for (var sentence = Math.Max(0, first); sentence < end; sentence++) numbers.AddRange(bySentence[sentence]);
        return numbers;
    }

    private protected static string SourceText(AlignedSource aligned, TextSpan span) => aligned.Source.Excerpt(span);
}
