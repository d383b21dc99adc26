using System.Collections.Frozen;
using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;
using Sex = KazRuMtQa.Languages.Gender;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>
/// Whether sentences of a Russian source speak of a woman or of a man: by verbs of persons, given names, pronouns and words for women.
/// </summary>
internal sealed class SexInSource
{
    /// <summary>With a preposition a pronoun stands for a thing as often; then it only keeps the rule from speaking.</summary>
    private static readonly Knowledge<FrozenDictionary<string, (Sex Sex, bool IsPerson)>> Pronouns =
        Knowledge.Map("pronouns.tsv", row => (row[1] == "f" ? Sex.Female : Sex.Male, row[2] == "person"));

    private static readonly Knowledge<Beginnings<string>> Women = new(language =>
        new Beginnings<string>(language.Tables.Read("women.tsv").Select(row => (row[0], row[0]))));

    private static readonly Knowledge<FrozenDictionary<string, Sex>> Verbs = new(language => language.Tables.Read("person-verbs.tsv")
        .SelectMany(row => new[] { (Form: row[0], Sex: Sex.Female), (Form: row[1], Sex: Sex.Male) })
        .DistinctBy(form => form.Form, StringComparer.Ordinal).ToFrozenDictionary(form => form.Form, form => form.Sex, StringComparer.Ordinal));

    private readonly AlignedSource aligned;
    private readonly SourceGivenNames names;
    private readonly FrozenDictionary<string, (Sex Sex, bool IsPerson)> pronouns;
    private readonly Beginnings<string> women;
    private readonly FrozenDictionary<string, Sex> verbs;

    public SexInSource(AlignedSource aligned)
    {
        this.aligned = aligned;
        var language = aligned.Language!.Language;
        (names, pronouns, women, verbs) = (SourceGivenNames.Of(language), Pronouns.Of(language), Women.Of(language), Verbs.Of(language));
    }

    /// <summary>Of which sex somebody is or may be; both where it shows neither clearly.</summary>
    public (bool Female, bool Male) Of(AlignedGroup group)
    {
        bool female = false, male = false, mayBeFemale = false, mayBeMale = false, maleVerb = false;
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
                if (sex == Sex.Unknown && token.Case == LetterCase.Capitalised && plain.Length > 2) sex = names.GenderOf(plain) ?? Sex.Unknown;
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

    private static bool IsFeminineVerb(string plain) =>
        plain.Length > 3 && (plain.EndsWith("ла", StringComparison.Ordinal) || plain.EndsWith("лась", StringComparison.Ordinal));

    /// <summary>сказал, родился: a vowel before the л.</summary>
    private static bool IsMasculineVerb(string plain)
    {
        var verb = plain.EndsWith("ся", StringComparison.Ordinal) ? plain.AsSpan(0, plain.Length - 2) : plain.AsSpan();
        return verb.Length > 4 && verb[^1] == 'л' && verb[^2] is 'а' or 'я' or 'е' or 'и' or 'ы' or 'у';
    }
}
