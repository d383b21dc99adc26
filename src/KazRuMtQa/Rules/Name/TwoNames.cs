using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

internal sealed class TwoNames : Rule
{
    private static readonly Knowledge<SpellingIndex> Spellings =
        new(language => new SpellingIndex(language.Names.All.Where(name => name.Kind != "person").SelectMany(OtherNames.Of)));

    public override string Title => "Two names for one";

    public override string Why =>
        "Bakhmut was Artemivsk, Astana was Nur-Sultan, and a body can be translated in several ways. An engine takes now one name and now the "
            + "other; the reader thinks of two.";

    public override Category Category => Category.InconsistentTerm;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The Assembly of People of Kazakhstan met in Astana. The Assembly of People of Kazakhstan is 30. A deputy of the [[People's Assembly "
            + "of Kazakhstan]] spoke.", "Assembly of People of Kazakhstan"),
        new("Exports of the Organization of Turkic States grew. The Organisation of Turkic States is older."),
        new("Shells fell on Bakhmut. Bakhmut has no water. Trains no longer stop in [[Artemivsk]].", "Bakhmut"),
        new("Flights to Kropyvnytskyi were stopped. The mayor of Kropyvnytskyi spoke. The road to [[Kirovohrad]] is open.", "Kropyvnytskyi"),
        new("Bakhmut, formerly Artemivsk, has no water. Artemivsk was its name until 2016."),
        new("The plane flew to Astana, which was called Nur-Sultan then."),
        new("The Semipalatinsk test site lies west of Semey. The Dnipropetrovsk region is named for what Dnipro was called."),
        new("He was born in Leningrad and lives in St. Petersburg."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = new Dictionary<KnownName, List<(KnownSpelling Spelling, TextSpan Span)>>();
        foreach (var (spelling, first, last) in Mentions(document))
        {
            if (!found.TryGetValue(spelling.Name, out var mentions)) found[spelling.Name] = mentions = [];
            if (KnownSpelling.IsExplained(document.Tokens, first, last)) mentions.Add((spelling with { Text = "" }, default));
            else mentions.Add((spelling, Document.SpanOf(document.Tokens[first], document.Tokens[last])));
        }

        foreach (var mentions in found.Values)
        {
            if (mentions.Exists(mention => mention.Spelling.Text.Length == 0)) continue;
            var names = mentions.GroupBy(mention => mention.Spelling.Text, StringComparer.OrdinalIgnoreCase).ToArray();
            if (names.Length != 2) continue;
            var usual = names.OrderByDescending(name => name.Count()).ThenByDescending(name => name.Key == name.First().Spelling.Right).First();
            foreach (var (spelling, span) in names.First(name => name.Key != usual.Key))
            {
                yield return Flag(span, $"“{document.TextOf(span)}” and “{usual.Key}” are the same {Noun(spelling.Name.Kind)}. Keep to one name.",
                    usual.Key);
            }
        }
    }

    private static IEnumerable<(KnownSpelling Spelling, int First, int Last)> Mentions(Document document)
    {
        var asking = document.Tokens.Asking();
        for (var i = 0; i < document.Tokens.Count; i++)
        {
            asking.Step();
            var token = document.Tokens[i];
            if (!token.IsCapitalised || document.IsIn(token, Zones.Quotation | Zones.Foreign)
                || Spellings.Of(document.Language).Match(document.Tokens, token) is not { } spelling)
                continue;
            var last = i + spelling.Words.Length - 1;
            if (!document.Tokens[last].IsCapitalised) continue;
            yield return (spelling, i, last);
            i = last;
        }
    }

    private static string Noun(string kind) => kind switch
    {
        "city" or "town" or "village" => "place",
        "region" or "party" or "company" or "university" or "event" => kind,
        _ => "body",
    };
}
