using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

internal sealed class BareVerbBeforeNoun : Rule
{
    private static readonly Knowledge<FrozenSet<string>> Verbs = Knowledge.Words("bare-verbs.tsv");

    public override string Title => "Verb for an adjective";

    public override string Why =>
        "An engine that takes the wrong reading of a word puts a plain verb where an adjective belongs: “a remain partner”.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("He called the country a “[[remain partner]]” of the union."),
        new("It was an [[allow country]] for the traders."),
        new("It was a must-see film, a would-be leader's work."),
        new("The stay of execution surprised the president."),
        new("They let the partner decide."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var article in document.Tokens)
        {
            if (!article.Is(WordClass.Article) || !article.IsWord) continue;
            var at = article.Index + 1;
            if (document.Tokens[at] is { Kind: TokenKind.Mark, Lower: "“" or "\"" or "‘" or "'" }) at++;
            var (verb, noun) = (document.Tokens[at], document.Tokens[at + 1]);
            if (verb.Case != LetterCase.Lower || noun.Case != LetterCase.Lower || !noun.Is(WordClass.RoleNoun)
                || !Verbs.Of(document.Language).Contains(verb.Lower))
                continue;
            yield return Flag(Document.SpanOf(verb, noun),
                $"“{document.TextOf(Document.SpanOf(verb, noun))}” has a verb where an adjective belongs. Check the original.");
        }
    }
}
