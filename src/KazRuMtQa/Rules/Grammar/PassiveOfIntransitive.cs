using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

internal sealed class PassiveOfIntransitive : Rule
{
    /// <summary>Forms of verbs that have no passive, and past forms that are no participles.</summary>
    private static readonly Knowledge<FrozenDictionary<string, string>> Active = Knowledge.Pairs("grammar/passive-of-intransitive active");

    private static readonly Triggers Starts = new("was", "were", "are", "is");

    public override string Title => "Impossible passive";

    public override string Why =>
        "Russian and Kazakh verbs of dying, happening and arriving look reflexive or passive; their English has no passive: “ten people were "
        + "perished”.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.9;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Twelve people [[were perished]] in the fire.", "perished"),
        new("The accident [[was occurred]] on Monday.", "occurred"),
        new("The guests [[were also arrived]] by train.", "also arrived"),
        new("The guests were all there when the train arrived. He knows what the crash was. Died in 1990, he is not forgotten."),
        new("All it was came to nothing. How bad things were became clear. They were, it appeared, late."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var actives = Active.Of(document.Language);
        foreach (var be in Starts.In(document))
        {
            if (be.Case != LetterCase.Lower || !NounPhrase.IsRunning(document, be)) continue;
            var adverb = document.Tokens[be.Index + 1] is { Lower: "also" or "already" or "not" or "later" or "suddenly" } between ? between : null;
            var verb = document.Tokens[be.Index + (adverb is null ? 1 : 2)];
            if (verb.Case != LetterCase.Lower || !actives.TryGetValue(verb.Lower, out var active) || !HasPlainSubject(document, be)) continue;
            if (be.Lower is "is" or "are" && verb.Lower is "arisen" or "became" or "came" or "went") continue;
            var span = Document.SpanOf(be, verb);
            var better = adverb is null ? active : adverb.Lower == "not" ? null : $"{adverb.Lower} {active}";
            yield return Flag(span, $"“{document.TextOf(span)}” cannot be passive. Use the active verb.", better is null ? [] : [better]);
        }
    }

    /// <summary>A noun or "they" right before the verb, and nothing before that asks or relates: "what the crash was became clear".</summary>
    private static bool HasPlainSubject(Document document, Token be)
    {
        var subject = document.Tokens[be.Index - 1];
        if (!document.TagOf(subject).IsNominal() && subject.Lower is not ("he" or "she" or "they" or "it" or "who" or "which")) return false;
        for (var i = be.Index - 1; i >= document.SentenceOf(be).FirstToken; i--)
        {
            var token = document.Tokens[i];
            if (token.Lower is "what" or "how" or "all" or "where" or "when" or "whatever" or "whether" or "if" || (token.Kind == TokenKind.Mark
                && i < be.Index - 1)) return token.Kind == TokenKind.Mark;
            if (i < be.Index - 1 && document.TagAt(i).IsFinite()) return token.Lower is "said" or "says" or "reported";
        }

        return true;
    }
}
