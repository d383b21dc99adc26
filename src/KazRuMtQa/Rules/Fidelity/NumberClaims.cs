using KazRuMtQa.Alignment;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>
/// The one number of a sentence that stands for another one of its source, where a look for each by itself would find an answer: beside it, or by
/// chance.
/// </summary>
internal static class NumberClaims
{
    public static (Quantity Text, Quantity Source)? Of(AlignedSource aligned, AlignedGroup group, SentenceNumbers numbers)
    {
        var claimed = OneStrange(aligned, group, numbers) ?? OneMeasured(aligned, numbers.OfSource, numbers.OfText)
            ?? OneLeft(numbers.OfSource, numbers.OfText);
        return claimed is not var (text, source) || IsMoved(aligned, group, text, source, numbers) ? null : claimed;
    }

    /// <summary>
    /// The one number of the sentence that its source has not, and the one of the source that is not in it, where what would answer for them in the
    /// sentences beside answers for another there: 27 July for 22 July, although the next sentence is about the 27th.
    /// </summary>
    private static (Quantity Text, Quantity Source)? OneStrange(AlignedSource aligned, AlignedGroup group, SentenceNumbers numbers)
    {
        var source = numbers.NearSource.FindAll(number => group.HoldsSource(number.Sentence) || !IsTextOf(aligned, number));
        var strange = numbers.Strange(aligned.Text, source);
        if (strange.Count != 1) return null;
        var text = numbers.NearText.FindAll(number => group.HoldsText(number.Sentence) || !IsSourceOf(aligned, number));
        var lost = numbers.OfSource.FindAll(number => (NumberAnswers.Asks(number) || number is { Kind: QuantityKind.Word, Value: > 2 })
            && !NumberAnswers.IsAnswered(number, text, numbers.OfSource) && !NumberAnswers.IsSaidRoughly(number, text));
        return lost.Count == 1 ? (strange[0], lost[0]) : null;
    }

    /// <summary>
    /// As many figures on both sides, equal but for one: 66, 50 and 50 beside 66, 40 and 50. Where their order is the same, it tells which 50 is wrong.
    /// </summary>
    private static (Quantity Text, Quantity Source)? OneLeft(List<Quantity> ofSource, List<Quantity> ofText)
    {
        var text = ofText.FindAll(NumberAnswers.IsFigure);
        var source = ofSource.FindAll(NumberAnswers.IsFigure);
        if (text.Count != source.Count || text.Count < 2) return null;
        var inOrder = Enumerable.Range(0, text.Count).Where(at => !AreEqual(text[at], source[at])).ToArray();
        var (leftOfText, leftOfSource) = inOrder is [var i] ? ([text[i]], [source[i]]) : (Without(text, source), Without(source, text));
        return leftOfText is [var one] && leftOfSource is [var other] && !NumberAnswers.SaySame(one, other, ofText, ofSource) ? (one, other) : null;
    }

    private static bool AreEqual(Quantity first, Quantity second) => first.Is(second.Value) || first.Is(second.Other) || second.Is(first.Other);

    /// <summary>What is left of the numbers when each of the others has taken one that is equal to it.</summary>
    private static List<Quantity> Without(List<Quantity> numbers, List<Quantity> others)
    {
        var left = new List<Quantity>(numbers);
        foreach (var other in others)
        {
            if (left.FindIndex(number => AreEqual(number, other)) is >= 0 and var at) left.RemoveAt(at);
        }

        return left;
    }

    /// <summary>The only number of kilograms on both sides, whatever other numbers there are.</summary>
    private static (Quantity Text, Quantity Source)? OneMeasured(AlignedSource aligned, List<Quantity> ofSource, List<Quantity> ofText)
    {
        var measures = Measures.Of(aligned);
        var source = ofSource.FindAll(IsExact).ConvertAll(number => (Number: number, Unit: measures.BehindInSource(aligned, number)));
        var text = ofText.ConvertAll(number => (Number: number, Unit: measures.BehindInText(aligned, number)));
        foreach (var (number, unit) in text)
        {
            if (!NumberAnswers.IsFigure(number) || unit is not var (_, terms)) continue;
            if (text.Exists(other => other.Number != number && other.Unit is var (_, others) && Swap.Share(terms, others))) continue;
            var same = source.FindAll(other => other.Unit is var (_, others) && Swap.Share(terms, others));
            if (same.Count == 1 && !NumberAnswers.SaySame(number, same[0].Number, ofText, ofSource)) return (number, same[0].Number);
        }

        return null;
    }

    private static bool IsExact(Quantity number) => NumberAnswers.IsFigure(number) || number.Kind == QuantityKind.Word;

    /// <summary>Whether a sentence beside has one of the numbers to spare, so that it may have moved.</summary>
    private static bool IsMoved(AlignedSource aligned, AlignedGroup group, Quantity text, Quantity source, SentenceNumbers numbers) =>
        numbers.NearSource.Exists(number => !group.HoldsSource(number.Sentence) && number.Is(text.Value) && !IsTextOf(aligned, number))
            || numbers.NearText.Exists(number => !group.HoldsText(number.Sentence) && number.Is(source.Value) && !IsSourceOf(aligned, number));

    private static bool IsTextOf(AlignedSource aligned, Quantity number)
    {
        var group = aligned.GroupOfSource(number.Sentence);
        return FidelityRule.Numbers(aligned.TextNumbers, group.FirstText, group.EndText).Exists(other => other.Is(number.Value));
    }

    private static bool IsSourceOf(AlignedSource aligned, Quantity number)
    {
        var group = aligned.GroupOfText(number.Sentence);
        return FidelityRule.Numbers(aligned.SourceNumbers, group.FirstSource, group.EndSource).Exists(other => other.Is(number.Value));
    }
}
