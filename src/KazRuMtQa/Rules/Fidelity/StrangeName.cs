using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>A name of the text that the source does not have.</summary>
internal static class StrangeName
{
    private const int ShortestName = 4;

    /// <summary>
    /// A capitalised word of the sentence that nothing in the source answers to, and that is no other word of English: best one behind a name that
    /// the source has.
    /// </summary>
    public static TextSpan? In(AlignedSource aligned, AlignedGroup group, int around, HashSet<TextSpan> taken)
    {
        TextSpan? any = null;
        for (var j = group.FirstText; j < group.EndText; j++)
        {
            for (var word = 0; word < aligned.TextWords[j].Length; word++)
            {
                var content = aligned.TextWords[j][word];
                if (!content.IsCapital || content.Plain.Length < ShortestName || taken.Contains(content.Span)) continue;
                if (aligned.IsCoveredText(j, word, group.FirstSource - around, group.EndSource + around) || !IsName(aligned, j, content)) continue;
                if (word > 0 && aligned.TextWords[j][word - 1] is { IsCapital: true } before
                    && before.Span.End + 1 == content.Span.Start) return content.Span;
                any ??= content.Span;
            }
        }

        return any;
    }

    private static bool IsName(AlignedSource aligned, int sentence, ContentWord content)
    {
        var token = aligned.Text.TokenAt(content.Span.Start);
        if (token.Entry.IsCommonWord || WordList.Of(aligned.Text.Language).IsListed(content.Plain)
            || token.Is(WordClass.Brand | WordClass.Month | WordClass.Weekday)
            || token.Case != LetterCase.Capitalised) return false;
        if (Territories.Of(aligned).IsEnglish(content.Plain)) return false;
        return token.Index != aligned.Text.Sentences[sentence].FirstToken || aligned.Text.Tokens[token.Index + 1].IsCapitalised;
    }
}
