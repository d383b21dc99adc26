using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Calque;

/// <summary>Looks at "the acquired by it estate": a participle with its agent between an article and its noun.</summary>
internal sealed class ParticipleBeforeAgent : Rule
{
    /// <summary>Participles that are nouns behind an article.</summary>
    private static readonly Knowledge<FrozenSet<string>> Nouns = Knowledge.List("calque/participle-before-agent nouns");

    private static readonly Triggers Starts = new("the", "a", "an");

    public override string Title => "Participle phrase before noun";

    public override string Why =>
        "Russian and Kazakh set a whole participle phrase before the noun: “приобретённое им имение”. English puts it after: the estate it had "
        + "acquired.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The wine was made on [[the acquired by it]] estate."),
        new("It absorbs carbon [[the ejected by]] cars."),
        new("The estate acquired by it is large. The accused by his side wept. The wounded by the road were helped."),
        new("A planned by-election and the adopted son. The hunted by day, the hunters by night."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var article in Starts.In(document))
        {
            if (article.Case != LetterCase.Lower) continue;
            var (participle, by) = (document.Tokens[article.Index + 1], document.Tokens[article.Index + 2]);
            var agent = document.Tokens[by.Index + 1];
            if (by.Lower != "by" || by.Case != LetterCase.Lower || participle.Case != LetterCase.Lower
                || !participle.Is(WordClass.VerbParticiple)) continue;
            if (participle.Is(WordClass.VerbBase) || Nouns.Of(document.Language).Contains(participle.Lower)
                || !NounPhrase.IsRunning(document, article))
                continue;
            if (!agent.IsWord || agent.Is(WordClass.Article) || agent.Lower is "his" or "her" or "their" or "its" or "day" or "night") continue;
            var isPronoun = agent.Lower is "it" or "him" or "her" or "them" or "us";
            var span = Document.SpanOf(article, isPronoun ? agent : by);
            yield return Flag(span, $"“{document.TextOf(Document.SpanOf(article, agent))} …” is Russian word order: put this phrase after the noun.");
        }
    }
}
