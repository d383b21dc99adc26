using KazRuMtQa.Alignment;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>
/// Finds what stands in the place of something else: a term of the source that the text has not, and one of the text that the source has not.
/// </summary>
internal static class Swap
{
    /// <summary>What is of both sides is looked for one sentence farther as well.</summary>
    private const int Beside = 1;

    /// <param name="group">The sentences.</param>
    /// <param name="ofSource">The terms of the source.</param>
    /// <param name="ofText">Those of the text.</param>
    /// <param name="mayReplace">Whether a word of the text may stand in the place of a term of the source; null where all may.</param>
    /// <returns>The word of the text, and that of the source in whose place it stands; null where each has its counterpart.</returns>
    public static (Token Text, Token Source)? Of(AlignedGroup group, Mentions<SharedTerm[]> ofSource, Mentions<SharedTerm[]> ofText,
        Func<SharedTerm[], Token, bool>? mayReplace = null)
    {
        var source = ofSource.Within(group.FirstSource, group.EndSource);
        if (source.Count == 0) return null;
        var text = ofText.Within(group.FirstText, group.EndText);
        if (text.Count == 0) return null;
        var nearSource = ofSource.Within(group.FirstSource - Beside, group.EndSource + Beside);
        var nearText = ofText.Within(group.FirstText - Beside, group.EndText + Beside);
        foreach (var lost in source)
        {
            if (nearText.Exists(other => Share(lost.Of, other.Of))) continue;
            foreach (var strange in text)
            {
                if (nearSource.Exists(other => Share(strange.Of, other.Of))) continue;
                if (mayReplace?.Invoke(lost.Of, strange.Token) != false) return (strange.Token, lost.Token);
            }
        }

        return null;
    }

    /// <summary>Whether both are of one term.</summary>
    public static bool Share(SharedTerm[] first, SharedTerm[] second) => Array.Exists(first, term => Array.IndexOf(second, term) >= 0);
}
