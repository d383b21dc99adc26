using KazRuMtQa.Alignment;
using KazRuMtQa.Text;
using Sex = KazRuMtQa.Languages.Gender;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>
/// He for a woman or she for a man. Russian shows the sex of who did something in the past tense of the verb (сказала), in the pronoun and in the
/// given name; where all that the sentence shows is of one sex and the English has only the pronouns of the other, one of the two is wrong.
/// </summary>
internal sealed class Gender : FidelityRule
{
    public override string Title => "He or she swapped";

    public override string Why =>
        "Where Russian leaves the pronoun out, the verb alone says whether a woman or a man spoke, and engines guess. The person who is written "
            + "about minds.";

    public override Category Category => Category.Mistranslation;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The singer said on Friday that [[he]] had lost the house.") { Source = "Певица сказала в пятницу, что лишилась дома." },
        new("Olga Petrova said that she would sell the house on Friday.") { Source = "Ольга Петрова сказала, что продаст дом в пятницу." },
        new("The minister said that he would leave the city on Friday.") { Source = "Министр сказал, что уедет из города в пятницу." },
        new("His lawyer, Olga Petrova, plans to appeal.") { Source = "Адвокат Ольга Петрова заявила, что приговор обжалуют." },
        new("Olga said on Friday that he had sold the house.") { Source = "Ольга сказала в пятницу, что Иван продал дом." },
    ];

    public override double Prior => 0.8;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        if (aligned.Language!.Code != "ru") yield break;
        var pronouns = Pronoun.In(aligned.Text);
        var people = new SexInSource(aligned);
        foreach (var group in Pairs(aligned))
        {
            var here = pronouns.Within(group.FirstText, group.EndText);
            if (First(here, Sex.Female) is null == First(here, Sex.Male) is null) continue;
            var (female, male) = people.Of(group);
            if (female == male) continue;
            var (right, wrong) = female ? (Sex.Female, Sex.Male) : (Sex.Male, Sex.Female);
            if (First(here, right) is not null || First(here, wrong) is not { } pronoun) continue;
            var source = AlignedSource.SpanOf(aligned.Source, group.FirstSource, group.EndSource);
            yield return Differs(pronoun.Span, source,
                $"“{aligned.Text.TextOf(pronoun)}” differs from the source, which speaks of a {(female ? "woman" : "man")}.", Prior);
        }
    }

    private static Token? First(List<(Token Token, Pronoun Of)> pronouns, Sex sex) => pronouns.Find(pronoun => pronoun.Of.Sex == sex).Token;
}
