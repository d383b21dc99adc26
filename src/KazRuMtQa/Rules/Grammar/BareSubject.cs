using KazRuMtQa.Languages;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

/// <summary>Looks at a singular noun alone that opens a sentence before its verb: "Incident occurred on August 2."</summary>
internal sealed class BareSubject : Rule
{
    /// <summary>
    /// Bits that "the" must bring. A word more costs some, so that a loss of few says that the article is at home there: "Revenue fell" loses many.
    /// </summary>
    private const float FewestBits = -2.4f;

    public override string Title => "Subject without article";

    public override string Why =>
        "Russian and Kazakh have no articles, and an engine leaves them out before the first noun, as in “Incident occurred on Monday”.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.75;

    public override IReadOnlyList<Example> Examples =>
    [
        new("[[Incident]] occurred on August 2 near the port.", "The incident"),
        new("[[Plant]] is located on ten hectares.", "The plant"),
        new("Police said that the road is closed. Revenue fell 27 percent. Trade is slow, and water was scarce."),
        new("Turnout was low. Inflation has risen. Training starts in May. Trump said no."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        if (Rewriting.Of(document) is not { } rewriting) yield break;
        foreach (var sentence in document.Sentences)
        {
            var (noun, verb) = (document.Tokens[sentence.FirstToken], document.Tokens[sentence.FirstToken + 1]);
            if (sentence.Paragraph.Kind != ParagraphKind.Running || noun.Case != LetterCase.Capitalised
                || document.IsIn(noun, Zones.Quotation | Zones.Dateline | Zones.Foreign)) continue;
            if (document.TagOf(noun) != PartOfSpeech.Noun || !IsCountable(document.Language, noun) || verb.Case != LetterCase.Lower
                || !document.TagOf(verb).IsFinite()) continue;
            if (rewriting.Gain(noun.Index, noun.Index, "the") < FewestBits) continue;
            yield return Flag(noun.Span, $"“{document.TextOf(noun)}” needs an article: “the”, “a” or “an”.", "The " + noun.Lower);
        }
    }

    private static bool IsCountable(Language language, Token noun) =>
        noun.Entry is { IsCommonWord: true, CapitalisedShare: < 0.3f, NounShare: > 0.7f, PerMillion: > 1 } && !noun.Lower.EndsWith('s')
        && language.Inflections.Inflect(noun.Lower, Inflection.Third) is var plural
            && language.Lexicon[plural].PerMillion > 0.3f * noun.Entry.PerMillion;
}
