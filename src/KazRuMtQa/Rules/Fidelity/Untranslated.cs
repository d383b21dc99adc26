using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>
/// A word that is no English word and sounds like a common word of the source: it was written in Latin letters instead of being translated.
/// </summary>
internal sealed class Untranslated : FidelityRule
{
    private const int ShortestWord = 5;
    private const double SameSound = 0.1;

    public override string Title => "Source word left untranslated";

    public override string Why => "A word that the engine does not know is spelt in Latin letters, and reads like a name or a slip.";

    public override Category Category => Category.Untranslated;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The head of the region said that the [[podryadchik]] would finish the road by Friday.")
        {
            Source = "Глава региона сообщил, что [[подрядчик]] закончит дорогу к пятнице.",
        },
        new("The head of the region said that the contractor would finish the road by Friday.")
        {
            Source = "Глава региона сообщил, что подрядчик закончит дорогу к пятнице.",
        },
    ];

    public override double Prior => 0.75;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in Pairs(aligned))
        {
            for (var j = group.FirstText; j < group.EndText; j++)
            {
                foreach (var word in aligned.TextWords[j])
                {
                    if (word.IsCapital || word.Plain.Length < ShortestWord || !IsUnknown(aligned, word)) continue;
                    if (Source(aligned, group, word) is not { } source || !told.Add(word.Plain)) continue;
                    yield return Differs(word.Span, source,
                        $"“{aligned.Text.TextOf(word.Span)}” is no English word; the source has “{SourceText(aligned, source)}”.", Prior);
                }
            }
        }
    }

    private static bool IsUnknown(AlignedSource aligned, ContentWord word)
    {
        var token = aligned.Text.TokenAt(word.Span.Start);
        return !token.Entry.IsKnown && token.Scripts == Scripts.Latin && token.Span == word.Span && !IsLearned(word.Plain)
            && !WordList.Of(aligned.Text.Language).IsEnglish(word.Plain);
    }

    /// <summary>Greek and Latin words are spelt with letters that no romanisation writes: phytoestrogens, tryptophan.</summary>
    private static bool IsLearned(string plain) =>
        plain.AsSpan().IndexOfAny("xqw") >= 0 || plain.Contains("ph", StringComparison.Ordinal) || plain.Contains("th", StringComparison.Ordinal)
            || plain.Contains("ae", StringComparison.Ordinal)
                || plain.Replace("ch", "", StringComparison.Ordinal).Contains('c', StringComparison.Ordinal);

    private static TextSpan? Source(AlignedSource aligned, AlignedGroup group, ContentWord word)
    {
        var sounds = NameSounds.OfLatin(aligned.Text.Language.Romanisation, word.Plain);
        for (var i = group.FirstSource; i < group.EndSource; i++)
        {
            foreach (var source in aligned.SourceWords[i])
            {
                if (source.IsCapital || source.Plain.Length < ShortestWord) continue;
                if (NameSounds.Distance(NameSounds.OfCyrillic(source.Plain), sounds) <= SameSound) return source.Span;
            }
        }

        return null;
    }
}
