using KazRuMtQa.Alignment;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>Which sentences are headings. A headline may be kept apart from its text, so that its absence is no omission.</summary>
internal static class Headings
{
    public static bool IsText(AlignedSource aligned, int sentence) => aligned.Text.Sentences[sentence].IsHeading;

    public static bool IsSource(AlignedSource aligned, int sentence) => aligned.Source.Sentences[sentence].IsHeading;

    public static bool ArePair(AlignedSource aligned, int text, int source) => IsText(aligned, text) && IsSource(aligned, source);
}
