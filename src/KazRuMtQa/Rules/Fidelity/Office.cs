using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>An office that is acting, deputy or former in the source and not in the text, or the other way round.</summary>
internal sealed class Office : FidelityRule
{
    /// <summary>Sentences on each side in which the word may stand.</summary>
    private const int Beside = 1;

    /// <summary>Words of content between the two: deputy regional governor.</summary>
    private const int Reach = 2;

    private static readonly Knowledge<Statuses> Words = new(language => new Statuses(language));

    public override string Title => "Office differs from the source";

    public override string Why =>
        "Engines drop the short words that say whether somebody holds an office, deputises or held it once (врио, зам, экс-), and promote people.";

    public override Category Category => Category.Mistranslation;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The [[governor]] of the region met the protesters on Friday.")
        {
            Source = "[[Врио губернатора]] области встретился в пятницу с участниками протеста.",
        },
        new("The [[deputy]] chairman of the commission opened the school on Friday.")
        {
            Source = "Председатель комиссии открыл в пятницу школу.",
        },
        new("The acting governor of the region met the protesters on Friday.")
        {
            Source = "Врио губернатора области встретился в пятницу с участниками протеста.",
        },
        new("The deputy met the voters of the village on Friday.") { Source = "Депутат встретился в пятницу с избирателями села." },
    ];

    public override double Prior => 0.7;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        var words = Words.Of(aligned.Language!.Language);
        var (ofSource, ofText) = (words.InSource(aligned.Source), words.InText(aligned.Text));
        if (ofSource.Count == 0 && ofText.Count == 0) yield break;
        foreach (var group in Pairs(aligned))
        {
            var nearText = ofText.Within(group.FirstText - Beside, group.EndText + Beside);
            foreach (var (status, terms) in ofSource.Within(group.FirstSource, group.EndSource))
            {
                if (IsThere(nearText, terms) || OfficeBehind(aligned, status, group) is not var (office, source)) continue;
                yield return Differs(office, source,
                    $"“{aligned.Text.TextOf(office)}” differs from the source, which has “{SourceText(aligned, source)}”.", Prior);
            }

            var nearSource = ofSource.Within(group.FirstSource - Beside, group.EndSource + Beside);
            foreach (var (status, terms) in ofText.Within(group.FirstText, group.EndText))
            {
                if (IsThere(nearSource, terms) || !Statuses.IsBeforeOffice(aligned.Text, status)) continue;
                var source = AlignedSource.SpanOf(aligned.Source, group.FirstSource, group.EndSource);
                yield return Differs(status.Span, source, $"“{aligned.Text.TextOf(status)}” is not in the source.", Prior);
            }
        }
    }

    private static bool IsThere(List<(Token Token, SharedTerm[] Of)> near, SharedTerm[] terms) =>
        near.Exists(other => Swap.Share(other.Of, terms));

    /// <summary>The office that the status is of, in the text, and both in the source.</summary>
    private static (TextSpan Text, TextSpan Source)? OfficeBehind(AlignedSource aligned, Token status, AlignedGroup group)
    {
        var words = aligned.SourceWords[aligned.Source.SentenceOf(status).Index];
        var first = Array.FindIndex(words, word => word.Span.Start > status.Span.Start);
        if (first < 0) return null;
        for (var word = first; word < Math.Min(words.Length, first + Reach); word++)
        {
            // врио, чтобы регион: what stands behind a comma is something else.
            if (aligned.Source.Text.AsSpan(status.Span.Start, words[word].Span.Start - status.Span.Start).ContainsAny(',', '.', ';')) return null;
            foreach (var place in aligned.Matches.Of(words[word]))
            {
                if (!group.HoldsText(place.Sentence)) continue;
                var span = aligned.TextWords[place.Sentence][place.Word].Span;
                if (aligned.Text.TokenAt(span.Start).Is(WordClass.RoleNoun)) return (span, TextSpan.Covering(status.Span, words[word].Span));
            }
        }

        return null;
    }

    /// <summary>What is said of an office: that it is acting, deputy, former.</summary>
    private sealed class Statuses(Language language) : SharedTerms(language, "office-status.tsv")
    {
        /// <summary>deputy and former alone are a noun and an adjective of many uses: only before an office do they say of it what it is.</summary>
        public static bool IsBeforeOffice(Document text, Token status) =>
            status.Lower is "deputy" or "acting" or "interim" or "vice" or "former" && text.Tokens[status.Index + 1].Is(WordClass.RoleNoun);
    }
}
