using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

internal sealed class VerblessSentence : Rule
{
    private const int Fewest = 4;
    private const int Most = 20;

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
            var isFragment = IsPartOfThem(document, sentence) || IsAddition(document, sentence)
                || LoneRelative.Is(document, sentence) || LostPassive.Is(document, sentence) || LoneGroup.Is(document, sentence);
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
}
