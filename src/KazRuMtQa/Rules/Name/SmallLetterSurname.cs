using System.Collections.Frozen;
using KazRuMtQa.Knowledge;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

internal sealed class SmallLetterSurname : Rule
{
    /// <summary>First names by surname.</summary>
    private static readonly Lazy<FrozenDictionary<string, string[]>> People = new(() => (
        from name in KnownNames.Default.All
        where name.Kind == "person"
        let words = name.Canonical.ToLowerInvariant().Split(' ')
        where words.Length == 2
        group words[0] by words[1]).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal));

    public override string Title => "Surname taken for a common word";

    public override string Why => "An engine that takes a surname for a word writes it small or translates it: “Theresa may said”. The reader loses the person.";

    public override Category Category => Category.Mistranslation;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.93;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Theresa [[may]] said the talks would go on.", "May"),
        new("The office of Theresa [[may]]'s successor was closed.", "May"),
        new("A spokesman for Donald [[trump]] declined to comment.", "Trump"),
        new("The aide of Volodymyr [[zelensky]] came by train.", "Zelensky"),
        new("Theresa may come tomorrow. So may we all."),
        new("Tim cooked for Bill, who gates the sheep."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tokens = document.Tokens;
        foreach (var token in tokens)
        {
            if (!token.IsWord || token.Case != LetterCase.Capitalised || token.Is(WordClass.Function) || tokens[token.Index + 1] is not { IsWord: true, Case: LetterCase.Lower, SpaceBefore: true } next) continue;
            if (!People.Value.TryGetValue(next.Lower, out var firsts) || !firsts.Contains(token.Lower) || (next.Is(WordClass.FiniteVerb) && !IsSubject(tokens, next))) continue;
            var surname = char.ToUpperInvariant(next.Lower[0]) + next.Lower[1..];
            yield return Flag(next.Span, $"“{document.TextOf(token)} {document.TextOf(next)}” seems to be the name “{document.TextOf(token)} {surname}”.", surname);
        }
    }

    /// <summary>A verb after "may" shows that "may" is none.</summary>
    private static bool IsSubject(TokenList tokens, Token surname)
    {
        var next = tokens[surname.Index + 1];
        return next.Lower == "'s" || (next.Is(WordClass.VerbPast | WordClass.VerbThird) && !next.Is(WordClass.VerbBase) && next.Lower is not "'d") || next.Lower is "has" or "had" or "was" or "is" or "did" or "does";
    }
}
