using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Calque;

/// <summary>Looks at "the largest in Russia plant": a superlative with its place before the noun.</summary>
internal sealed class PlaceBeforeNoun : Rule
{
    private static readonly Knowledge<FrozenSet<string>> Wider = Knowledge.List("calque/place-before-noun wider");

    public override string Title => "Place before noun";

    public override string Why =>
        "Russian and Kazakh put the place between a superlative and its noun: “крупнейший в России завод”. English puts it last: the largest "
        + "plant in Russia.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("It is [[the largest in Russia plant]] for tyres.", "the largest plant in Russia"),
        new("Fans await [[the first in Kazakhstan performances]] by the group.", "the first performances in Kazakhstan"),
        new("They built [[the tallest in the world tower]] of wood.", "the tallest tower in the world"),
        new("It is the largest plant in Russia. The plant is the largest in Russia. It was the first in the world to fly."),
        new("It is the largest in Europe, experts say. The oldest in the city die first. The best in world history won."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var countries = document.Language.Countries;
        foreach (var degree in document.Tokens)
        {
            var preposition = document.Tokens[degree.Index + 1];
            if (preposition.Lower != "in" || document.Tokens[degree.Index - 1].Lower != "the" || !IsDegree(document, degree)) continue;
            var place = document.Tokens[degree.Index + 2];
            if (place.Lower == "the") place = document.Tokens[place.Index + 1];
            var isPlace = place.Case == LetterCase.Capitalised ? countries.Contains(place.Lower) || Wider.Of(document.Language).Contains(place.Lower)
                : Wider.Of(document.Language).Contains(place.Lower) && document.Tokens[place.Index - 1].Lower == "the";
            var noun = document.Tokens[place.Index + 1];
            if (!isPlace || noun.Case != LetterCase.Lower || !document.TagOf(noun).IsNominal() || noun.Entry is not { NounShare: > 0.7f }
                || noun.Lower == "history") continue;
            // "The oldest in the city council voted": the place has a noun of its own.
            if (document.TagAt(noun.Index + 1).IsFinite() || document.TagAt(noun.Index + 1).IsNominal()) continue;
            var span = Document.SpanOf(document.Tokens[degree.Index - 1], noun);
            var where = document.TextOf(Document.SpanOf(preposition, place));
            yield return Flag(span, $"“{document.TextOf(span)}” is Russian word order: put the place after the noun.",
                $"{document.TextOf(document.Tokens[degree.Index - 1])} {document.TextOf(degree)} {document.TextOf(noun)} {where}");
        }
    }

    private static bool IsDegree(Document document, Token token) =>
        token.Case == LetterCase.Lower && (document.TagOf(token) == PartOfSpeech.AdjectiveSuperlative
            || token.Lower is "first" or "only" or "second" or "third" or "leading");
}
