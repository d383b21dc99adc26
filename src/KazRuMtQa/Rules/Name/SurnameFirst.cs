using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

internal sealed class SurnameFirst : Rule
{
    /// <summary>Occurrences per million words: what news writes oftener may be no surname at all (Internet, Street).</summary>
    private const float MostFrequent = 3;

    public override string Title => "Surname first";

    public override string Why =>
        "Russian and Kazakh lists and captions put the surname first. English news puts it last; an article that does both seems to name two people.";

    public override Category Category => Category.InconsistentTerm;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Askar Zhumagaliyev came by train. The prize went to [[Zhumagaliyev Askar]].", "Askar Zhumagaliyev"),
        new("Dinara Bektemirova won. The second was Aliya Seitova, ahead of [[Bektemirova Dinara]], officials said at first.", "Dinara Bektemirova"),
        new("James Thomas beat Thomas James."),
        new("Viktor Orban met voters. To Hungarians he is Orban Viktor, with the surname first."),
        new("Askar Zhumagaliyev lost to Sadykov. Askar Omarov won."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var names = NameMentions.In(document);
        foreach (var form in names.Forms)
        {
            if (form.Entry.Is(WordClass.GivenName) || form.Entry.PerMillion > MostFrequent || IsHungarian(form.Lower)) continue;
            foreach (var mention in form.Mentions)
            {
                if (mention.Before is not null || mention.After is not { } first || !first.Is(WordClass.GivenName) || IsFollowed(names, first)
                    || !HasUsualOrder(form, first))
                    continue;
                var (surname, given) = (document.TextOf(mention.Token), document.TextOf(first));
                yield return Flag(Document.SpanOf(mention.Token, first),
                    $"“{surname} {given}” has the surname first. Use “{given} {surname}”, as elsewhere.", $"{given} {surname}");
            }
        }
    }

    private static bool HasUsualOrder(NameForm surname, Token first) =>
        surname.Mentions.Any(mention => mention.After is null && mention.Before is { } before && before.Lower == first.Lower);

    /// <summary>"Zhumagaliyev Askar Omarov": the first name belongs to what comes after.</summary>
    private static bool IsFollowed(NameMentions names, Token first) =>
        names[first.Lower] is { } form && form.Mentions.Any(mention => mention.Token == first && mention.After is not null);

    /// <summary>Hungarians, who write the surname first themselves, are quoted so.</summary>
    private static bool IsHungarian(string surname) =>
        surname is "orban" or "orbán" or "magyar" or "szijjarto" or "szijjártó" or "nagy" or "bartok" or "bartók" or "liszt";
}
