using KazRuMtQa.Alignment;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>The numbers of sentences that go together, and those of the sentences beside, to which one may have moved.</summary>
/// <param name="OfSource">Those of the source.</param>
/// <param name="OfText">Those of the text.</param>
/// <param name="NearSource">Those of the source, with the sentences beside.</param>
/// <param name="NearText">Those of the text, with the sentences beside.</param>
internal sealed record SentenceNumbers(List<Quantity> OfSource, List<Quantity> OfText, List<Quantity> NearSource, List<Quantity> NearText)
{
    /// <summary>Sentences on each side in which a number is looked for: of a text that follows its source, and of one that does not.</summary>
    private const int Beside = 1;
    private const int Anywhere = 4;

    /// <summary>Null where neither side has a number.</summary>
    public static SentenceNumbers? Of(AlignedSource aligned, AlignedGroup group)
    {
        var ofSource = FidelityRule.Numbers(aligned.SourceNumbers, group.FirstSource, group.EndSource);
        var ofText = FidelityRule.Numbers(aligned.TextNumbers, group.FirstText, group.EndText);
        if (ofSource.Count == 0 && ofText.Count == 0) return null;
        // Who rearranges sentences puts a number where it fits.
        var around = aligned.IsFree ? Anywhere : Beside;
        return new SentenceNumbers(ofSource, ofText,
            FidelityRule.Numbers(aligned.SourceNumbers, group.FirstSource - around, group.EndSource + around),
            FidelityRule.Numbers(aligned.TextNumbers, group.FirstText - around, group.EndText + around));
    }

    /// <summary>Numbers of the source that the text has to have and has not.</summary>
    public List<Quantity> Lost() => OfSource.FindAll(number => NumberAnswers.IsLost(number, NearText, OfSource));

    /// <summary>Numbers of the text that none of the numbers of the source says, exactly or for a rounded one.</summary>
    public List<Quantity> Strange(Document text, List<Quantity> source) => OfText.FindAll(number =>
        NumberAnswers.IsStrange(text, number, source, OfText) && !source.Exists(other => RoughNumber.IsRounded(number.Value, other.Value)));
}
