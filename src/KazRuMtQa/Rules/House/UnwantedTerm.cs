using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.House;

/// <summary>
/// The house's own words: preferred terms with their replacement, and forbidden ones. Built from the options, not part of the catalogue.
/// </summary>
internal sealed class UnwantedTerm : Rule
{
    public const string RuleFamily = "house";

    public const string RuleId = "house/unwanted-term";

    private const int LongestTerm = 6;

    private readonly Dictionary<string, string?> terms = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> firstWords = new(StringComparer.Ordinal);

    /// <param name="preferred">Terms the house replaces, with what it writes instead.</param>
    /// <param name="forbidden">Terms the house does not print.</param>
    /// <param name="language">The language they are written in.</param>
    public UnwantedTerm(IReadOnlyDictionary<string, string> preferred, IReadOnlySet<string> forbidden, Language language)
    {
        ArgumentNullException.ThrowIfNull(preferred);
        ArgumentNullException.ThrowIfNull(forbidden);
        foreach (var (bad, good) in preferred) Add(bad, good, language);
        foreach (var bad in forbidden) Add(bad, null, language);
    }

    public override string Title => "House style";

    public override string Why => "The newsroom's own list prefers another term or forbids this one.";

    public override Category Category => Category.Terminology;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 1;

    public override IReadOnlyList<Example> Examples => [];

    /// <summary>The house writes its terms in whatever language it publishes.</summary>
    internal override bool Reads(Language language) => true;

    internal override IEnumerable<Finding> Check(Document document)
    {
        var asking = document.Tokens.Asking();
        for (var i = 0; i < document.Tokens.Count; i++)
        {
            asking.Step();
            if (!firstWords.Contains(document.Tokens[i].Lower)) continue;
            for (var length = Math.Min(LongestTerm, document.Tokens.Count - i); length > 0; length--)
            {
                var key = KeyOf(Enumerable.Range(i, length).Select(at => document.Tokens[at]));
                if (!terms.TryGetValue(key, out var better)) continue;
                var span = Document.SpanOf(document.Tokens[i], document.Tokens[i + length - 1]);
                var text = document.TextOf(span);
                yield return better is null
                    ? Flag(span, $"House style avoids “{text}”. Try another word.")
                    : Flag(span, $"House style is “{better}”, not “{text}”.", better);
                i += length - 1;
                break;
            }
        }
    }

    private void Add(string term, string? better, Language language)
    {
        var tokens = Tokenizer.Tokenize(term, language);
        if (tokens.Count == 0) return;
        terms[KeyOf(tokens)] = better;
        firstWords.Add(tokens[0].Lower);
    }

    private static string KeyOf(IEnumerable<Token> tokens) => string.Join(' ', tokens.Select(token => token.Lower));
}
