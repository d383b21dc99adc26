using KazRuMtQa.Alignment;
using KazRuMtQa.Phrases;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules;

/// <summary>
/// Whether the words that a phrase is known to come from stand in the sentence of the source that was translated. If they do, the phrase is what it
/// seems; if none of them does, the translator had something else before him, and nothing is said.
/// </summary>
/// <param name="Span">Where they stand; null where there is no source, or nothing is known of the words.</param>
/// <param name="Words">The words as the source has them.</param>
/// <param name="IsElsewhere">Whether the aligned sentences have none of the words.</param>
internal readonly record struct OriginInSource(TextSpan? Span, string? Words, bool IsElsewhere)
{
    /// <summary>How sure a phrase is whose words stand in the source.</summary>
    public const double Confirmed = 0.95;

    /// <summary>Sentences that agree in less may have been aligned amiss.</summary>
    private const double SureAgreement = 0.35;

    public static OriginInSource Of(Document document, PhraseMatch match)
    {
        if (document.Source is null) return default;
        var aligned = AlignedSource.Of(document);
        if (!aligned.IsAligned || match.Row.Origin.WordsIn(aligned.Language!.Code) is not { Length: > 0 } words) return default;
        var group = aligned.GroupOfText(document.SentenceOf(document.TokenAt(match.Phrase.Start)).Index);
        if (!group.IsPair) return default;
        var wanted = Stems(aligned, words);
        if (wanted.Count == 0) return default;
        var found = Find(aligned, wanted, group.FirstSource - 1, group.EndSource + 1);
        if (found.Count * 2 >= wanted.Count) return new OriginInSource(found[0], string.Join(" … ", found.Select(aligned.Source.TextOf)), false);
        return new OriginInSource(null, null, found.Count == 0 && aligned.Agreement(group) >= SureAgreement);
    }

    private static HashSet<string> Stems(AlignedSource aligned, string words)
    {
        var plain = words.Split([' ', ',', '|', '/', '(', ')', '-', '…'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => SourceLanguage.Plain(word.ToLowerInvariant())).ToArray();
        var content = Array.FindAll(plain, word => !aligned.Language!.IsStopWord(word));
        return (content.Length > 0 ? content : plain).Select(aligned.StemOf).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The first place of each of the stems.</summary>
    private static List<TextSpan> Find(AlignedSource aligned, HashSet<string> wanted, int first, int end)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<TextSpan>();
        for (var at = Math.Max(0, first); at < Math.Min(end, aligned.Source.Sentences.Count); at++)
        {
            for (var i = aligned.Source.Sentences[at].FirstToken; i < aligned.Source.Sentences[at].EndToken; i++)
            {
                var token = aligned.Source.Tokens[i];
                if (!token.IsWord) continue;
                var stem = aligned.StemOf(SourceLanguage.Plain(token.Lower));
                if (wanted.Contains(stem) && seen.Add(stem)) found.Add(token.Span);
            }
        }

        return found;
    }
}
