using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

internal sealed class LowerCaseStart : Rule
{
    private static readonly Knowledge<FrozenSet<string>> Particles = Knowledge.List("fragment/lower-case-start particles");

    /// <summary>People and bands that write their name small, by the two words of it.</summary>
    private static readonly Knowledge<FrozenSet<string>> Names = Knowledge.List("fragment/lower-case-start names");

    public override string Title => "Lower-case start";

    public override string Why => "A sentence that begins in lower case is the end of another, or was joined from pieces that were translated apart.";

    public override Category Category => Category.TextualConventions;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.75;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The road was closed at night. [[police]] opened it again in the morning.", "Police"),
        new("The committee met on Tuesday.\n\n[[it]] will decide on the tariff next week.", "It"),
        new("The cause is being looked for. [[by]] experts."),
        new("Nobody was hurt. [[officials]] said.", "Officials"),
        new("It has a garden. [[a]] hotel. \"There was no time\". [[she]] told the agency."),
        new("The firm bought shops in Spain. eBay sold them. It was a good year. bell hooks wrote about it."),
        new("“Is it over?” she asked. “No.” he replied."),
        new("He paused… then went on. It was late."),
        new("The Yahoo! portal closed. al-Jazeera reported it first."),
        new("- bread and milk for the children.\n- tea for the guests."),
        new("The talks, etc. were postponed. Nobody minded."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            var first = document.Tokens[sentence.FirstToken];
            if (!first.IsWord || first.Case != LetterCase.Lower || (first.Scripts & Scripts.Latin) == 0) continue;
            if (!Clause.IsRunning(document, sentence)
                || sentence.EndToken - sentence.FirstToken < (first.Is(WordClass.Preposition | WordClass.Article)
                    || document.Tokens[first.Index + 1].Is(WordClass.Attribution) ? 3 : 4))
                continue;
            if (first.Is(WordClass.Brand) || Particles.Of(document.Language).Contains(first.Lower)
                || first.Lower.Contains('-', StringComparison.Ordinal)
                || !first.Entry.IsCommonWord
                || Names.Of(document.Language).Contains($"{first.Lower} {document.Tokens[first.Index + 1].Lower}"))
                continue;
            if (!document.Tokens[sentence.EndToken - 1].EndsSentence || !FollowsFullSentence(document, sentence)) continue;
            var word = document.TextOf(first);
            // A capital would make a sentence of what was torn off one.
            if (!Clause.MayHaveVerb(document, sentence))
                yield return Flag(first.Span, $"“{word} …” has no capital and no verb. Should it join the sentence before?");
            else yield return Flag(first.Span, $"The sentence starts in lower case: capitalise “{word}”.",
                Characters.Capitalised(word));
        }
    }

    /// <summary><c>"It was late". she said</c>: the stop after the mark ends a sentence, one before it may not.</summary>
    private static bool IsClosing(Token mark) => mark is { Kind: TokenKind.Mark, SpaceBefore: false, Lower: "\"" or "”" or "»" };

    private static bool FollowsFullSentence(Document document, Sentence sentence)
    {
        var before = document.Tokens[sentence.FirstToken - 1];
        if (before.IsNone) return true;
        // "Smith, R-Ariz. pressed", "Investment LLC. offered"
        if (document.SentenceOf(before).Paragraph == sentence.Paragraph)
            return before.IsMark('.')
                && (IsClosing(document.Tokens[before.Index - 1])
                    || document.Tokens[before.Index - 1] is { IsWord: true, Scripts: Scripts.Latin } word && word.Case != LetterCase.Upper
                        && !(word.IsCapitalised && word.Lower.Contains('-', StringComparison.Ordinal)));
        return document.SentenceOf(before).Paragraph.Kind == ParagraphKind.Running && before.IsMark('.');
    }
}
