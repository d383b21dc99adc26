using KazRuMtQa.Alignment;
using KazRuMtQa.Text;

namespace KazRuMtQa.Checking;

/// <summary>Which sentences of the source stand in which of the text, at their places in both as sent.</summary>
internal static class SentencePairs
{
    public static IReadOnlyList<SentencePair> Of(Document document, SourceMapping mapping)
    {
        if (document.Source is null) return [];
        var aligned = AlignedSource.Of(document);
        if (!aligned.IsAligned) return [];
        return
        [
            .. aligned.Groups.Where(group => group.IsPair && aligned.Agreement(group) >= AlignedSource.LeastAgreement)
                .Select(group => new SentencePair(
                mapping.Of(AlignedSource.SpanOf(document, group.FirstText, group.EndText)),
                mapping.OfSource(AlignedSource.SpanOf(aligned.Source, group.FirstSource, group.EndSource)))),
        ];
    }
}
