using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Grammar;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

/// <summary>Looks within sentences for words that must be followed by a noun and are followed by a mark or a preposition.</summary>
internal sealed class LostNoun : Rule
{
    private static readonly Knowledge<FrozenSet<string>> Places = Knowledge.List("fragment/lost-noun places");

    /// <summary>"The kind of, well, man": nouns before an "of" that may hang in talk.</summary>
    private static readonly Knowledge<FrozenSet<string>> Hanging = Knowledge.List("fragment/lost-noun hanging");

    public override string Title => "Missing noun";

    public override string Why =>
        "A name or noun that was in a link, or that an engine could not read, leaves its article or preposition alone: “detained on the "
        + "border with the, the term will grow”.";

    public override Category Category => Category.Omission;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("He was held on the border [[with the]], the term will grow to ten years."),
        new("They searched [[for the by]] friends and neighbours."),
        new("People live under the [[law of]], believing the news."),
        new("Due to a [[lack of]], he fell from the bridge."),
        new("They broke stones in the cemetery of [[the city of]]."),
        new("He came [[from the of]] the north."),
        new("It is a sort of, well, plan. He is the leader of, and donor to, the party. The then mayor and the by-law stood."),
        new("“I saw the, uh, man,” she said. The club he is a member of. He spoke of what the city is proud of."),
        new("The law, of course, is old. The Who of the north, the In crowd, vitamin A of course."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var token in document.Tokens)
        {
            if (token.Case != LetterCase.Lower || document.IsIn(token, Zones.Quotation) || !NounPhrase.IsRunning(document, token)) continue;
            var (before, next) = (document.Tokens[token.Index - 1], document.Tokens[token.Index + 1]);
            if (!before.IsWord || before.Case == LetterCase.Upper) continue;
            var isLost = token.Lower is "the" or "an" ? IsNoNoun(document, next) && before.Is(WordClass.Preposition)
                : token.Lower == "of" && next.Kind == TokenKind.Mark && IsOpen(document, before, next);
            if (!isLost) continue;
            var last = next.IsWord ? next : token;
            var first = token.Lower == "of" && Places.Of(document.Language).Contains(before.Lower) ? document.Tokens[before.Index - 1] : before;
            var span = Document.SpanOf(first, last);
            yield return Flag(span, $"A noun is missing after “{document.TextOf(Document.SpanOf(first, token))}”. Check the original.");
        }
    }

    /// <summary>What no noun phrase goes on with behind its article: a comma, or a preposition that is no part of a compound.</summary>
    private static bool IsNoNoun(Document document, Token next) =>
        next.IsMark(',') ? document.Tokens[next.Index + 1].Case is LetterCase.Lower or LetterCase.Capitalised
            && !document.TagAt(next.Index + 1).IsAdjective()
        : next.Case == LetterCase.Lower && next.Lower is "of" or "by" or "from" or "with" && document.Tokens[next.Index + 1].Kind != TokenKind.Mark;

    /// <summary>
    /// "a lack of, he", "the city of.": a noun with its article, "of", and a mark behind which no second preposition shares the noun.
    /// </summary>
    private static bool IsOpen(Document document, Token noun, Token mark)
    {
        if (!document.TagOf(noun).IsNoun() || Hanging.Of(document.Language).Contains(noun.Lower)) return false;
        var article = document.Tokens[noun.Index - 1];
        if (mark.EndsSentence) return Places.Of(document.Language).Contains(noun.Lower) && article.Lower == "the"
            && document.Tokens[noun.Index - 2].Is(WordClass.Preposition);
        var next = document.Tokens[mark.Index + 1];
        return mark.IsMark(',') && (article.Is(WordClass.Determiner) || document.TagOf(article).IsAdjective()) && !IsRelative(document, article)
            && next.IsWord && !(next.Is(WordClass.Conjunction | WordClass.Preposition) || next.Lower is "not" or "well" or "perhaps" or "say" or "if"
                || document.TagOf(next) == PartOfSpeech.Adverb);
    }

    /// <summary>"The club that he is the leader of, …": the noun stands before.</summary>
    private static bool IsRelative(Document document, Token article)
    {
        for (var i = article.Index - 1; i >= Math.Max(document.SentenceOf(article).FirstToken, article.Index - 6); i--)
        {
            if (document.Tokens[i].Lower is "that" or "which" or "who" or "what" or "whom" || document.TagAt(i) == PartOfSpeech.Pronoun
                && i < article.Index - 2) return true;
        }

        return false;
    }
}
