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

    /// <returns>The word of the text, and that of the source in whose place it stands; null where each has its counterpart.</returns>
    public static (Token Text, Token Source)? Of(AlignedGroup group, Mentions<SharedTerm[]> ofSource, Mentions<SharedTerm[]> ofText)
    {
        var source = ofSource.Within(group.FirstSource, group.EndSource);
        if (source.Count == 0) return null;
        var text = ofText.Within(group.FirstText, group.EndText);
        if (text.Count == 0) return null;
        var nearSource = ofSource.Within(group.FirstSource - Beside, group.EndSource + Beside);
        var nearText = ofText.Within(group.FirstText - Beside, group.EndText + Beside);
        var lost = source.Find(word => !nearText.Exists(other => Share(word.Of, other.Of)));
        var strange = text.Find(word => !nearSource.Exists(other => Share(word.Of, other.Of)));
        return lost.Token is null || strange.Token is null ? null : (strange.Token, lost.Token);
    }

    private static bool Share(SharedTerm[] first, SharedTerm[] second) => Array.Exists(first, term => Array.IndexOf(second, term) >= 0);
}
