using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

internal sealed class UncountablePlural : Rule
{
    private static readonly Knowledge<FrozenDictionary<string, string>> Nouns = Knowledge.Map("uncountable-nouns.tsv", row => row[1]);

    private static readonly Triggers Starts = new(language => Nouns.Of(language).Keys);

    public override string Title => "Plural of uncountable noun";

    public override string Why => "Words that are counted in the source are not in English: “informations”, “advices”, “equipments”.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The police have new [[informations]] about the case.", "information"),
        new("He gave several [[advices]] to the young players.", "advice"),
        new("The factory buys [[equipments]] abroad.", "equipment"),
        new("The work progresses well. Staff evidences skill in its reports."),
        new("Every day the new train transports 10,000 people."),
        new("The agency gave information and advice on equipment."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var token in Starts.In(document))
        {
            if (token.Case != LetterCase.Lower || !Nouns.Of(document.Language).TryGetValue(token.Lower, out var singular)
                || document.TagOf(token).IsVerb() || !NounPhrase.IsRunning(document, token)
                || IsVerbBeforeObject(document, token)) continue;
            yield return Flag(token.Span, $"“{document.TextOf(token)}” has no plural in English: use “{singular}”.", singular);
        }
    }

    /// <summary>"The train transports 10,000 people": a form that is a verb too, with its object behind it.</summary>
    private static bool IsVerbBeforeObject(Document document, Token token) =>
        document.Language.Inflections.VerbOf(token.Lower) is not null
        && document.Tokens[token.Index + 1] is var next && (next.IsNumber || next.Is(WordClass.Article | WordClass.NumberWord));
}
