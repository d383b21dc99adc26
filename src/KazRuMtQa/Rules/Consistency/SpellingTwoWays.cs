using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Consistency;

internal sealed class SpellingTwoWays : Rule
{
    /// <summary>The British and the American stem of a word, and the other of the two, by their first three letters.</summary>
    private static readonly Knowledge<Dictionary<string, (string Stem, string Other)[]>> Stems =
        new(language => language.Tables.Read("spelling-pairs.tsv")
        .SelectMany(row => new[] { (Stem: row[0], Other: row[1]), (Stem: row[1], Other: row[0]) })
        .GroupBy(pair => pair.Stem[..KeyLength], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.OrderByDescending(pair => pair.Stem.Length).ToArray(), StringComparer.Ordinal));

    private const int KeyLength = 3;

    public override string Title => "British and American spelling";

    public override string Why =>
        "An engine spells each sentence as the text it learned from: “theatre” here, “theater” there. A house keeps to one.";

    public override Category Category => Category.InconsistentTerm;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The theatre was full. The old theatre burned down; the new [[theater]] is smaller.", "theatre"),
        new("The archaeologist dug for a year. “Black” [[archeologists]] came at night.", "archaeologists"),
        new("Workers honored the driver, and the labor union honored him too. He was [[honoured]] on Monday.", "honored"),
        new("The city centre was dark. The World Trade Center was not."),
        new("The neighbour said: “The neighbor did it.” The Gray Museum has grey walls."),
        new("The theatre was full. The labor union met."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = new Dictionary<string, List<Token>>(StringComparer.Ordinal);
        foreach (var token in document.Tokens)
        {
            if (token.Case != LetterCase.Lower || !token.IsWord || token.Lower.Length <= KeyLength
                || document.IsIn(token, Zones.Quotation | Zones.Table | Zones.Foreign) || PairOf(document, token.Lower) is not var (stem, _))
                continue;
            if (!found.TryGetValue(stem, out var tokens)) found[stem] = tokens = [];
            tokens.Add(token);
        }

        foreach (var (stem, tokens) in found)
        {
            if (PairOf(document, stem) is not var (_, other) || !found.TryGetValue(other, out var others) || others.Count < tokens.Count
                || (others.Count == tokens.Count && others[0].Index > tokens[0].Index))
                continue;
            foreach (var token in tokens)
            {
                var right = other + token.Lower[stem.Length..];
                yield return Flag(token.Span, $"“{document.TextOf(token)}” is spelled “{right}” elsewhere. Keep to one spelling.", right);
            }
        }
    }

    private static (string Stem, string Other)? PairOf(Document document, string lower)
    {
        if (!Stems.Of(document.Language).TryGetValue(lower[..KeyLength], out var pairs)) return null;
        foreach (var pair in pairs) if (lower.StartsWith(pair.Stem, StringComparison.Ordinal)) return pair;
        return null;
    }
}
