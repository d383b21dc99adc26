using KazRuMtQa.LanguageModel;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Grammar;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

internal sealed class DeterminerNumber : Rule
{
    /// <summary>Bits that the other number of the noun must bring.</summary>
    private const float FewestBits = 2;

    private static readonly Triggers Starts = new(
        "these", "those", "many", "several", "few", "both", "two", "three", "four", "five", "six", "seven", "eight",
        "nine", "ten", "a", "an", "this", "every", "each", "another");

    public override string Title => "Wrong number";

    public override string Why =>
        "After “these”, “many” or “three” the noun is plural, after “a” or “every” singular. In Kazakh a noun stays singular after a number, and "
            + "engines carry that over.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    public override IReadOnlyList<Example> Examples =>
    [
        new("There are many small [[company]] in the region.", "companies"),
        new("It is a new [[schools]] with two floors.", "school"),
        new("Police found three knives. Many a small company has closed."),
        new("These aircraft and a series of talks, a three day visit, several hundred people."),
        new("They spoke of wider trade as this forms the basis of the talks. The lake freezes in winter. These change the position of the boats."),
        new("A sports club won every match, and five per cent of them left."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        if (Rewriting.Of(document) is not { } rewriting) yield break;
        foreach (var determiner in Starts.In(document))
        {
            if (!determiner.IsWord || WantsPlural(determiner.Lower) is not { } plural || !NounPhrase.IsRunning(document, determiner)) continue;
            if (NounPhrase.At(document, determiner.Index + 1) is not { } phrase) continue;
            var noun = document.Tokens[phrase.Head];
            if ((document.TagOf(noun) == PartOfSpeech.NounPlural) == plural
                || document.Tokens[phrase.First].Lower is "a" or "few" or "hundred" or "thousand" or "million" or "dozen")
                continue;
            if (IsSubject(document, determiner, noun)) continue;
            if (noun.Entry.NounShare < 0.5f || Other(document.Language, noun.Lower, plural) is not { } other
                || rewriting.Gain(noun.Index, noun.Index + 1, other) < FewestBits)
                continue;
            yield return Flag(noun.Span,
                $"“{document.TextOf(Document.SpanOf(determiner, noun))}” needs a {(plural ? "plural" : "singular")} noun: use “{other}”.", other);
        }
    }

    /// <summary>"This forms the basis": the word stands alone and the one behind it is its verb, for an object follows.</summary>
    private static bool IsSubject(Document document, Token determiner, Token noun) =>
        determiner.Lower is "this" or "these" or "those" && noun.Index == determiner.Index + 1
            && document.Language.Inflections.VerbOf(noun.Lower) is not null
        && document.Tokens[noun.Index + 1] is { IsWord: true } next
            && (next.Is(WordClass.Article | WordClass.Determiner) || document.TagOf(next) == PartOfSpeech.Pronoun);

    private static bool? WantsPlural(string word) => word switch
    {
        "these" or "those" or "many" or "several" or "few" or "both" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine"
            or "ten" => true,
        "a" or "an" or "this" or "every" or "each" or "another" => false,
        _ => null,
    };

    private static string? Other(Language language, string noun, bool plural)
    {
        if (plural) return language.Inflections.Inflect(noun, Inflection.Third);
        string[] singular = noun.EndsWith("ies", StringComparison.Ordinal)
            ? [noun[..^3] + "y"]
            : noun.EndsWith("es", StringComparison.Ordinal)
            ? [noun[..^1], noun[..^2]]
            : noun.EndsWith('s')
            ? [noun[..^1]]
            : [];
        return Array.Find(singular, form => language.Lexicon[form] is { IsCommonWord: true, NounShare: > 0.3f });
    }
}
