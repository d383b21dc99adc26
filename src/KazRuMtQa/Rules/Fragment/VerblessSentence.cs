using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

internal sealed class VerblessSentence : Rule
{
    private const int Fewest = 4;
    private const int Most = 20;

    private static readonly Knowledge<FrozenSet<string>> PlainOpeners = Knowledge.List("fragment/verbless-sentence plain-openers");

    /// <summary>What opens no complete sentence unless a clause follows.</summary>
    private static readonly Knowledge<FrozenSet<string>> TornOpeners = Knowledge.List("fragment/verbless-sentence torn-openers");

    public override string Title => "Missing verb";

    public override string Why =>
        "Russian and Kazakh leave “is” and “are” out; an engine that does not put them in, or that cuts a clause off, leaves a group of nouns "
            + "between two stops.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.6;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The plant closed in spring. [[The director of the factory in the town of Ridder.]] The workers went home."),
        new("The forum ended on Friday. [[To the employees of the plant in the north of the country.]]"),
        new("He showed the new rooms. [[And also a register of the patients.]]"),
        new("Investors were pleased. [[The new investment code adopted in spring.]] It lowers taxes."),
        new("He showed the new clinic. [[Which was opened in 2019 in the village.]]"),
        new("He showed the new rooms. [[And also a register of complaints, deadlines.]]"),
        new("The forum ended on Friday. [[To the employees of the plant, mostly residents of the town.]]"),
        new("[[The head of the department, who arrived in the region on a working visit.]] He met farmers."),
        new("Ten people were hurt. [[Of them five children.]] [[Among them two Olympic champions.]]"),
        new("Ten films were shown. Among them: “Cold” and “Rain”. Of them, five are new. Among them were two of mine. Of these five won."),
        new("The order names the papers.\n\n[[As well as a list of rules for the papers.]]\n\nIt is in force."),
        new("As well as being a judge, she sings. As well as that he was late."),
        new("Prices rose in May. Not so fast. And then the strike. Which is why he left."),
        new("He lives in Taraz. A city of markets, he calls it. The truce held in May. The site launched in June."),
        new("The result surprised everyone. Almaty 2, Astana 1."),
        new("“A great victory for the whole country.” The coach smiled."),
        new("He went to Rome. To the surprise of many. With a smile on his face."),
        new("The reason? Because of the price. The dog, who was tired, slept."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            if (!Clause.IsRunning(document, sentence) || !Clause.EndsWithStop(document, sentence)
                || Clause.WordCount(document, sentence) is < Fewest or > Most)
                continue;
            var (first, last) = (document.Tokens[sentence.FirstToken], document.Tokens[sentence.EndToken - 1]);
            if (first.Case != LetterCase.Capitalised || last.SpaceBefore
                || document.Tokens[sentence.EndToken] is { IsNone: false, SpaceBefore: false })
                continue;
            var isFragment = IsPartOfThem(document, sentence) || IsAddition(document, sentence) || IsRelative(document, sentence)
                || IsNounWithRelative(document, sentence) || LostPassive.Is(document, sentence)
                || (IsBetweenSentences(document, sentence) && !Clause.MayHaveVerb(document, sentence) && !HasAside(document, sentence));
            if (isFragment)
                yield return Flag(sentence.Span, $"“{document.Excerpt(sentence.Span)}” has no main verb. Check the original for what is missing.");
        }
    }

    /// <summary>"As well as a list of requirements.", "And also a register.": a member of the list that the sentence before has begun.</summary>
    private static bool IsAddition(Document document, Sentence sentence)
    {
        var (first, second, third) =
            (document.Tokens[sentence.FirstToken], document.Tokens[sentence.FirstToken + 1], document.Tokens[sentence.FirstToken + 2]);
        return ((first.Lower, second.Lower, third.Lower) is ("as", "well", "as") || (first.Lower, second.Lower) is ("and", "also"))
            && sentence.Index > 0 && !Clause.HasFiniteVerb(document, sentence);
    }

    /// <summary>
    /// "Among them two champions.", "Of them five children.": Russian leaves out "are". With a comma or colon behind "them" it is good style.
    /// </summary>
    private static bool IsPartOfThem(Document document, Sentence sentence)
    {
        var (first, second, third) =
            (document.Tokens[sentence.FirstToken], document.Tokens[sentence.FirstToken + 1], document.Tokens[sentence.FirstToken + 2]);
        return first.Lower is "among" or "of" && second.Lower is "them" or "these" or "whom" && third.Kind is not TokenKind.Mark
            && !Clause.HasFiniteVerb(document, sentence);
    }

    /// <summary>
    /// "The" and plain prepositions open captions too: those must stand between sentences. Journalists break off short groups for effect, not long
    /// ones.
    /// </summary>
    private static bool IsBetweenSentences(Document document, Sentence sentence)
    {
        var first = document.Tokens[sentence.FirstToken];
        if (Clause.Before(document, sentence) is not { } before || !Clause.EndsWithStop(document, before)) return false;
        if (TornOpeners.Of(document.Language).Contains(first.Lower))
            return Clause.WordCount(document, sentence) >= 7 || first.Lower == "and" && document.Tokens[first.Index + 1].Lower == "also";
        return PlainOpeners.Of(document.Language).Contains(first.Lower) && sentence.Index + 1 < document.Sentences.Count
            && document.Sentences[sentence.Index + 1].Paragraph == sentence.Paragraph;
    }

    /// <summary>"And also", "To the employees": what opens no sentence in good style, with a comma in it or without.</summary>
    private static bool IsTornOpening(Document document, Sentence sentence)
    {
        var (first, second) = (document.Tokens[sentence.FirstToken], document.Tokens[sentence.FirstToken + 1]);
        return (first.Lower, second.Lower) is ("and", "also") or ("to", "the");
    }

    /// <summary>"Which was opened in 2019." as a sentence; "Which is why" is good style.</summary>
    private static bool IsRelative(Document document, Sentence sentence)
    {
        var (first, verb, next) =
            (document.Tokens[sentence.FirstToken], document.Tokens[sentence.FirstToken + 1], document.Tokens[sentence.FirstToken + 2]);
        return first.Lower == "which" && verb.Lower is "was" or "were" or "is" or "are" && next.Is(WordClass.VerbParticiple)
            && next.Entry.VerbShare > 0.4f && Clause.Before(document, sentence) is not null;
    }

    /// <summary>
    /// "The head of the department, who arrived on a visit.": the comma opens a clause that runs to the end, and the noun before it has no verb.
    /// </summary>
    private static bool IsNounWithRelative(Document document, Sentence sentence)
    {
        var tokens = document.Tokens;
        if (tokens[sentence.FirstToken].Lower is not ("the" or "a" or "an")) return false;
        var comma = sentence.FirstToken + 1;
        while (comma < sentence.EndToken && !tokens[comma].IsMark(',')) comma++;
        if (comma - sentence.FirstToken < 3 || tokens[comma + 1].Lower is not ("who" or "which") || !tokens[comma + 2].Is(WordClass.FiniteVerb))
            return false;
        for (var i = sentence.FirstToken; i < comma; i++)
            if (tokens[i] is { IsWord: false, IsNumber: false } || Clause.MayBeVerb(document, tokens[i])) return false;
        var verbs = 0;
        for (var i = comma + 2; i < sentence.EndToken - 1; i++)
        {
            if (tokens[i] is { IsWord: false, IsNumber: false } || tokens[i].Lower is "and" or "but") return false;
            if (Clause.MayBeVerb(document, tokens[i])) verbs++;
        }

        return verbs <= 1;
    }

    /// <summary>Figures, quotations and capitalised lists are results, titles and tables in words.</summary>
    private static bool HasAside(Document document, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken - 1; i++)
        {
            var token = document.Tokens[i];
            if (token.IsMark(',') && IsTornOpening(document, sentence)) continue;
            if (token.IsNumber || token.Kind is TokenKind.Mark or TokenKind.Url or TokenKind.Symbol
                || token.Lower is "not" or "no" or "nor" or "only" or "even" or "just" or "same" or "more" or "why" or "what" or "course" or "fact"
                    or "example" or "least")
                return true;
        }

        return false;
    }
}
