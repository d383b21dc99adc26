using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Phrases;

/// <summary>A phrase of a table in a text.</summary>
/// <param name="Row">The row of the table.</param>
/// <param name="Phrase">The words that are wrong.</param>
/// <param name="Span">What the suggestions replace: wider where an article before the phrase must change with it.</param>
/// <param name="Suggestions">Repairs, best first.</param>
internal sealed record PhraseMatch(PhraseRow Row, TextSpan Phrase, TextSpan Span, string[] Suggestions)
{
    private const int NamedRepairs = 2;

    /// <summary>
    /// What to write, as a clause without a stop: the advice of the row, or else its best repairs, where they replace the phrase alone.
    /// </summary>
    public string? Advice
    {
        get
        {
            if (Row.Advice is { Length: > 0 } advice) return advice.TrimEnd('.');
            if (Suggestions.Length == 0 || Span != Phrase) return null;
            if (Suggestions[0].Length == 0) return "delete it";
            var named = Suggestions.Where(better => better.Length > 0).Take(NamedRepairs);
            return "use " + string.Join(" or ", named.Select(better => $"“{Excerpt.Quote(better)}”"));
        }
    }
}

/// <summary>What the phrase tables of its language find in a document.</summary>
/// <param name="byTable">By file of the table.</param>
internal sealed class PhraseMatches(IReadOnlyDictionary<string, PhraseMatch[]> byTable)
{
    /// <summary>What the table finds, in order; nothing where the language has no such table.</summary>
    public IReadOnlyList<PhraseMatch> this[string file] => byTable.GetValueOrDefault(file) ?? [];

    /// <summary>The first token of each match of a table of lines, beginnings of sentences or brackets.</summary>
    public static IEnumerable<Token> Starts(Document document, string file) =>
        Of(document)[file].Select(match => document.TokenAt(match.Phrase.Start));

    /// <summary>All tables are looked for at once, on first ask.</summary>
    public static PhraseMatches Of(Document document) => document.Derived(static document => PhraseBook.In.Of(document.Language).Find(document));
}
