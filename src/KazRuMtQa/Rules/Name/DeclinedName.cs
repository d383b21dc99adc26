using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

internal sealed class DeclinedName : Rule
{
    /// <summary>Endings of Russian cases that no first case has, and the endings of the first case that they can stand for.</summary>
    private static readonly (string Case, string[] First)[] Endings =
    [
        ("ogo", ["y", "iy", "yy", "oy", "oi", "yi"]), ("omu", ["y", "iy", "yy", "oy", "oi", "yi"]), ("skim", ["sky", "skiy", "ski", "skyi"]), ("nym", ["ny", "nyy", "niy", "nyi", "noy"]),
        ("ovym", ["ov"]), ("evym", ["ev"]), ("inym", ["in"]), ("ynym", ["yn"]), ("ovu", ["ov"]), ("evu", ["ev"]), ("inu", ["in"]),
        ("ovoy", ["ova"]), ("ovoi", ["ova"]), ("evoy", ["eva"]), ("evoi", ["eva"]), ("inoy", ["ina"]), ("inoi", ["ina"]), ("skoy", ["skaya", "skaia"]), ("skoi", ["skaya", "skaia"]),
        ("enkom", ["enko"]), ("enku", ["enko"]), ("vichem", ["vich"]), ("vicha", ["vich"]), ("vichu", ["vich"]), ("vnoy", ["vna"]), ("vnoi", ["vna"]),
    ];

    private const int Shortest = 6;

    private static readonly Knowledge<Dictionary<string, string>> Surnames = new(language => language.Names.All.Where(name => name.Kind == "person")
        .Select(name => name.Canonical[(name.Canonical.LastIndexOf(' ') + 1)..]).GroupBy(surname => surname.ToLowerInvariant()).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal));

    public override string Title => "Name with a case ending";

    public override string Why =>
        "Russian and Ukrainian decline surnames: Navalny, Navalnogo, Navalnym. An engine that does not know the name carries the case ending into English, and the reader meets a person who does not exist.";

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
            if (form.Lower.Length < Shortest || form.Lower[^1] is not ('o' or 'u' or 'm' or 'y' or 'i' or 'a') || form.Entry.Is(WordClass.GivenName) || FirstCase(document, names, form) is not { } right) continue;
            foreach (var mention in form.Mentions)
            {
                yield return Flag(mention.Token.Span, $"“{document.TextOf(mention.Token)}” seems to be “{right}” with the ending of a Russian case.", right);
            }
        }
    }

    /// <summary>The name as it stands elsewhere in the article or in the tables of names.</summary>
    private static string? FirstCase(Document document, NameMentions names, NameForm form)
    {
        var surnames = Surnames.Of(document.Language);
        foreach (var (ending, firsts) in Endings)
        {
            if (form.Lower.Length < ending.Length + 3 || !form.Lower.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = form.Lower[..^ending.Length];
            foreach (var first in firsts)
            {
                if (names[stem + first] is { } other && !IsMan(form, first)) return document.TextOf(other.Mentions[0].Token);
                if (!form.Entry.IsKnown && surnames.TryGetValue(stem + first, out var known) && !surnames.ContainsKey(form.Lower)) return known;
            }
        }

        return null;
    }

    /// <summary>"Ivan Donskoy" beside "Anna Donskaya" are two people: a name in -oy with a first name of its own.</summary>
    private static bool IsMan(NameForm form, string first) => first.EndsWith('a') && form.Mentions.Any(mention => mention.Before is { } before && !before.Is(WordClass.FemaleName));
}
