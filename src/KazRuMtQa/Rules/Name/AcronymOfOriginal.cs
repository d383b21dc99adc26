using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

/// <summary>
/// Looks at a name in full with its acronym behind it in brackets, when the letters are those of the name in another order: the Russian Basketball
/// Federation (RFB).
/// </summary>
internal sealed class AcronymOfOriginal : Rule
{
    private const int LongestName = 9;

    /// <summary>French, Italian and Spanish bodies are known to English news by their own acronyms.</summary>
    private static readonly Knowledge<FrozenSet<string>> Region = Knowledge.List("name/acronym-of-original region");

    public override string Title => "Original acronym";

    public override string Why =>
        "The acronym keeps the order of the Russian words, the name in full has that of the English ones: “the Russian Basketball Federation "
            + "(RFB)”. A reader cannot match the two.";

    public override Category Category => Category.Terminology;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The head of the Russian Basketball Federation ([[RFB]]) spoke. The [[RFB]] will meet in May.", "RBF"),
        new("The Central Bank of Kazakhstan (CBK) and the Workers' Party (PT) met the International Olympic Committee (IOC)."),
        new("Revolutionary Armed Forces of Colombia (FARC) rebels met Institutional Revolutionary Party (PRI) leaders."),
        new("The New Popular Front (NFP) won."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Dictionary<string, string>? found = null;
        foreach (var bracket in document.Tokens.Marks)
        {
            if (!bracket.IsMark('(')) continue;
            var acronym = document.Tokens[bracket.Index + 1];
            if (!IsAcronym(acronym) || !document.Tokens[acronym.Index + 1].IsMark(')')
                || Initials(document, bracket.Index, acronym.Lower) is not { } initials) continue;
            (found ??= new(StringComparer.Ordinal)).TryAdd(acronym.Lower, initials);
        }

        if (found is null) yield break;
        foreach (var token in document.Tokens)
        {
            if (token.Case != LetterCase.Upper || !found.TryGetValue(token.Lower, out var initials)) continue;
            yield return Flag(token.Span,
                $"Use “{initials}”: “{document.TextOf(token)}” keeps the order of the original name.", initials);
        }
    }

    /// <summary>Letters alone, and no acronym that English news itself uses.</summary>
    private static bool IsAcronym(Token token) =>
        token is { IsWord: true, Case: LetterCase.Upper, Lower.Length: >= 3 and <= 6, Entry.PerMillion: 0 } && token.Lower.All(char.IsAsciiLetter);

    /// <summary>
    /// The initials of the capitalised words before the bracket, when they are the letters of the acronym in another order; grammatical words do
    /// not count.
    /// </summary>
    private static string? Initials(Document document, int bracket, string acronym)
    {
        var (initials, isOfRegion) = ("", false);
        for (var i = bracket - 1; i >= 0 && i > bracket - LongestName && initials.Length < acronym.Length; i--)
        {
            var token = document.Tokens[i];
            if (token.Lower is "of" or "for" or "and" or "the" or "on" or "in" or "-" or "&") continue;
            if (!token.IsWord || !token.IsCapitalised || token.Lower == "'s") return null;
            initials = token.Lower[0] + initials;
            isOfRegion |= Region.Of(document.Language).Contains(token.Lower);
        }

        return isOfRegion && initials.Length == acronym.Length && initials != acronym && initials.Order().SequenceEqual(acronym.Order())
            ? initials.ToUpperInvariant() : null;
    }
}
