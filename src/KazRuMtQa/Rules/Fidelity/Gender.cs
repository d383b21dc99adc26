using System.Collections.Frozen;
using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;
using Sex = KazRuMtQa.Languages.Gender;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>
/// He for a woman or she for a man. Russian shows the sex of who did something in the past tense of the verb (сказала), in the pronoun and in the
/// given name; where all that the sentence shows is of one sex and the English has only the pronouns of the other, one of the two is wrong.
/// </summary>
internal sealed class Gender : FidelityRule
{
    /// <summary>With a preposition a pronoun stands for a thing as often; then it only keeps the rule from speaking.</summary>
    private static readonly Knowledge<FrozenDictionary<string, (Sex Sex, bool IsPerson)>> Pronouns =
        Knowledge.Map("pronouns.tsv", row => (row[1] == "f" ? Sex.Female : Sex.Male, row[2] == "person"));

    private static readonly Knowledge<FrozenDictionary<string, Person>> EnglishPronouns =
        Knowledge.Map("pronouns-by-sex.tsv", row => new Person(row[1] == "f" ? Sex.Female : Sex.Male));

    private static readonly Knowledge<FrozenSet<string>> Relations = Knowledge.List("fidelity/gender relations");

    private static readonly Knowledge<Beginnings<string>> Women = new(language =>
        new Beginnings<string>(language.Tables.Read("women.tsv").Select(row => (row[0], row[0]))));

    private static readonly Knowledge<FrozenDictionary<string, Sex>> Verbs = new(language => language.Tables.Read("person-verbs.tsv")
        .SelectMany(row => new[] { (Form: row[0], Sex: Sex.Female), (Form: row[1], Sex: Sex.Male) })
        .DistinctBy(form => form.Form, StringComparer.Ordinal).ToFrozenDictionary(form => form.Form, form => form.Sex, StringComparer.Ordinal));

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
        var names = PersonNames.Of(aligned);
        var verbs = Verbs.Of(aligned.Language.Language);
        var pronouns = PronounsOf(aligned.Text);
        foreach (var group in Pairs(aligned))
        {
            var here = pronouns.Within(group.FirstText, group.EndText);
            if (First(here, Sex.Female) is null == First(here, Sex.Male) is null) continue;
            var (female, male) = OfSource(aligned, names, verbs, group);
            if (female == male) continue;
            var (right, wrong) = female ? (Sex.Female, Sex.Male) : (Sex.Male, Sex.Female);
            if (First(here, right) is not null || First(here, wrong) is not { } pronoun) continue;
            var source = AlignedSource.SpanOf(aligned.Source, group.FirstSource, group.EndSource);
            yield return Differs(
                pronoun.Span, source,
                    $"“{aligned.Text.TextOf(pronoun)}” differs from the source, which speaks of a {(female ? "woman" : "man")}.", Prior);
        }
    }

    private static Token? First(List<(Token Token, Person Of)> pronouns, Sex sex) => pronouns.Find(pronoun => pronoun.Of.Sex == sex).Token;

    private static Mentions<Person> PronounsOf(Document text)
    {
        var pronouns = EnglishPronouns.Of(text.Language);
        return new Mentions<Person>(text, form => pronouns.GetValueOrDefault(WithoutApostrophe(form)), token => !IsOfAnother(text, token.Index));
    }

    private static string WithoutApostrophe(string lower) => lower.IndexOf('\'', StringComparison.Ordinal) is > 0 and var at ? lower[..at] : lower;

    /// <summary>his mother, her lawyer: the one who has is not the one who is spoken of.</summary>
    private static bool IsOfAnother(Document text, int pronoun)
    {
        if (text.Tokens[pronoun].Lower is not ("his" or "her")) return false;
        var people = Relations.Of(text.Language);
        return people.Contains(text.Tokens[pronoun + 1].Lower)
            || (text.Tokens[pronoun + 1].IsWord && people.Contains(text.Tokens[pronoun + 2].Lower));
    }

    private static bool IsFeminineVerb(string plain) =>
        plain.Length > 3 && (plain.EndsWith("ла", StringComparison.Ordinal) || plain.EndsWith("лась", StringComparison.Ordinal));

    /// <summary>сказал, родился: a vowel before the л.</summary>
    private static bool IsMasculineVerb(string plain)
    {
        var verb = plain.EndsWith("ся", StringComparison.Ordinal) ? plain.AsSpan(0, plain.Length - 2) : plain.AsSpan();
        return verb.Length > 4 && verb[^1] == 'л' && verb[^2] is 'а' or 'я' or 'е' or 'и' or 'ы' or 'у';
    }

    private static (bool Female, bool Male) OfSource(AlignedSource aligned, PersonNames names, FrozenDictionary<string, Sex> verbs,
        AlignedGroup group)
    {
        bool female = false, male = false, mayBeFemale = false, mayBeMale = false, maleVerb = false;
        var pronouns = Pronouns.Of(aligned.Language!.Language);
        var women = Women.Of(aligned.Language!.Language);
        // Where sentences were rearranged, whoever is meant may be spoken of in the next.
        var beside = aligned.IsFree ? 1 : 0;
        for (var i = Math.Max(0, group.FirstSource - beside); i < Math.Min(group.EndSource + beside, aligned.Source.Sentences.Count); i++)
        {
            var sentence = aligned.Source.Sentences[i];
            for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
            {
                var token = aligned.Source.Tokens[at];
                if (!token.IsWord) continue;
                var plain = SourceLanguage.Plain(token.Lower);
                var sex = verbs.GetValueOrDefault(plain);
                if (sex == Sex.Unknown && token.Case == LetterCase.Capitalised && plain.Length > 2) sex = names.GivenName(plain) ?? Sex.Unknown;
                var pronoun = pronouns.GetValueOrDefault(plain);
                female |= sex == Sex.Female || pronoun is { Sex: Sex.Female, IsPerson: true };
                male |= sex == Sex.Male || pronoun is { Sex: Sex.Male, IsPerson: true };
                mayBeFemale |= pronoun.Sex == Sex.Female;
                mayBeMale |= pronoun.Sex == Sex.Male;
                mayBeFemale |= IsFeminineVerb(plain) || women.Of(plain).Length > 0;
                maleVerb |= token.Case == LetterCase.Lower && IsMasculineVerb(plain);
            }
        }

        // A verb in the masculine says enough where nothing in the sentence may be a woman; one in the feminine may be of any thing.
        male |= maleVerb && !female && !mayBeFemale;
        // Any verb in the feminine may be of a woman who is not named here.
        return (female || (male && mayBeFemale), male || (female && mayBeMale));
    }

    /// <summary>Whom a pronoun may stand for.</summary>
    private sealed record Person(Sex Sex);
}
