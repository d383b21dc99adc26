using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

internal sealed class DeclinedName : Rule
{
    private const int Shortest = 6;

    public override string Title => "Name with case ending";

    public override string Why =>
        "Russian and Ukrainian decline surnames: Navalny, Navalnogo, Navalnym. An engine that does not know the name carries the case ending into "
            + "English, and the reader meets a person who does not exist.";

    public override Category Category => Category.Spelling;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.92;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Anton Berezhnoy came at noon. The guards let [[Berezhnogo]] in.", "Berezhnoy"),
        new("The lawyer Galina Tverskaya was heard. A letter from [[Tverskoy]] was read out.", "Tverskaya"),
        new("Reporters asked [[Zelenskogo]] about the grain deal.", "Zelensky"),
        new("Oleg Ptashkin won. Nobody spoke with [[Ptashkinym]] afterwards.", "Ptashkin"),
        new("The talks with Petro [[Poroshenkom]] lasted an hour.", "Poroshenko"),
        new("The judge of the [[Simonovskogo]] court left.", "Simonovsky"),
        new("The report named the lawyer [[Veselnickoj]] twice.", "Veselnickaya"),
        new("The minister thanked Anna [[Anyukhinoy]] of the land office.", "Anyukhina"),
        new("Victor Prokopenya withdrew. A bid of Mr. [[Prokopeni]] was turned down.", "Prokopenya"),
        new("Olga Buzova sang. The trousers of [[Buzovy]] shook her fans.", "Buzova"),
        new("Anton Mamayev was sentenced. The illness of [[Mamayeva]] was known.", "Mamayev"),
        new("He leads the city hospital named [[Yudina]] in Tver.", "after Yudin"),
        new("Anton Mamayev was sentenced. His wife, Olga Mamayeva, wept. Mamayeva spoke."),
        new("Kairat Satybaldy came. A baby named Polina slept. The Kenyan runner Bondi met Anna Bondarenko."),
        new("Ivan Donskoy met Anna Donskaya."),
        new("Oleg Ivanov met Anna Ivanova. The Ivanovs left."),
        new("A street in Tverskoy district was closed."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var names = NameMentions.In(document);
        foreach (var form in names.Forms)
        {
            if (form.Lower.Length < NameCases.ShortestBeside || form.Lower[^1] is not ('o' or 'u' or 'm' or 'y' or 'i' or 'a' or 'j')
                || form.Entry.Is(WordClass.GivenName))
                continue;
            if (((form.Lower.Length >= Shortest ? NameCases.FirstCase(document, names, form) : null) ?? NameCases.Beside(document, names, form))
                is { } right)
            {
                foreach (var mention in form.Mentions) yield return Declined(document, mention, right);
                continue;
            }

            foreach (var mention in form.Mentions) if (NameCases.OwnCase(document, mention) is { } own) yield return Declined(document, mention, own);
        }
    }

    private Finding Declined(Document document, NameMention mention, string right) =>
        Flag(mention.Token.Span,
            $"“{document.TextOf(mention.Token)}” looks like “{right.Replace("after ", "", StringComparison.Ordinal)}” with a Russian case ending.",
            right);
}
