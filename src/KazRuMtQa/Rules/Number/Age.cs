using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

internal sealed class Age : Rule
{
    private const int Oldest = 120;

    public override string Title => "Literal age";

    public override string Why =>
        "Russian says “to him are 40 years”, Kazakh and French have their years; English is 40 years old, and a 45-year-old man takes no plural.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override IReadOnlyList<Example> Examples =>
    [
        new("She [[has 30 years]]. Her brother left.", "is 30 years old"),
        new("[[To him is 40 years]], and he has a son.", "He is 40 years old"),
        new("Doctors said that [[to her was 82 years]].", "she was 82 years old"),
        new("A [[45-years-old]] man was hurt by the [[30-years-old]].", "45-year-old"),
        new("She has 30 years of experience. He has 30 years to pay, and to him 40 years is long."),
        new("The man is 45 years old, his 45-year-old wife said. She is 93-years-old. It has 30 years, the contract."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        foreach (var number in tokens.Numbers)
        {
            if (Hyphenated(document, number) is { } better)
            {
                yield return Repair(number.Span, $"“{document.TextOf(number)}” needs the singular: use “{better}”.", better);
                continue;
            }

            var years = tokens[number.Index + 1];
            if (years.Lower != "years" || !IsAge(number.Lower)) continue;
            if (ToHim(tokens, number) is { } to)
            {
                var span = Document.SpanOf(tokens[to], years);
                var subject = tokens[to + 1].Lower switch { "him" => "he", "her" => "she", _ => "they" };
                if (tokens[to].IsCapitalised) subject = Characters.Capitalised(subject);
                yield return Repair(span, $"“{document.TextOf(span)}” is a literal rendering of an age. Use “years old”.",
                    $"{subject} {document.TextOf(tokens[to + 2])} {number.Lower} years old");
            }
            else if (IsHad(document, number, years))
            {
                var span = Document.SpanOf(tokens[number.Index - 1], years);
                yield return Repair(span, $"“{document.TextOf(span)}” is a literal rendering of an age. Use “years old”.",
                    $"{(tokens[number.Index - 1].Lower == "had" ? "was" : "is")} {number.Lower} years old");
            }
        }
    }

    private static bool IsAge(string digits) =>
        digits.Length is 1 or 2 or 3 && Figure.IsDigits(digits) && int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) <= Oldest;

    /// <summary>Before a noun or behind an article; "she is 93-years-old" is a slip of English writers.</summary>
    private static string? Hyphenated(Document document, Token number)
    {
        const string Ending = "-years-old";
        if (!number.Lower.EndsWith(Ending, StringComparison.Ordinal) || !IsAge(number.Lower[..^Ending.Length])) return null;
        var next = document.Tokens[number.Index + 1];
        var isAttribute = (next.IsWord && !next.Is(WordClass.Function)) || document.Tokens[number.Index - 1].Is(WordClass.Article);
        return isAttribute ? number.Lower[..^Ending.Length] + "-year-old" : null;
    }

    /// <summary>The index of "to" in "to him is 40 years".</summary>
    private static int? ToHim(TokenList tokens, Token number)
    {
        var to = number.Index - 3;
        var next = tokens[number.Index + 2];
        return tokens[to].Lower == "to" && tokens[to + 1].Lower is "him" or "her" or "them"
            && tokens[to + 2].Lower is "is" or "was" or "are" or "were"
            && (next.Kind is TokenKind.Mark or TokenKind.None || next.Lower is "and" or "but")
                && (tokens[to].IsCapitalised || !tokens[to - 1].IsWord || tokens[to - 1].Lower is "that" or "and" or "but") ? to : null;
    }

    /// <summary>"She has 30 years." and not "30 years of experience", "30 years to live".</summary>
    private static bool IsHad(Document document, Token number, Token years)
    {
        var (has, who) = (document.Tokens[number.Index - 1], document.Tokens[number.Index - 2]);
        if (has.Lower is not ("has" or "had") || !document.Tokens[years.Index + 1].EndsSentence) return false;
        return who.Lower is "he" or "she" || (who.IsCapitalised && who.Is(WordClass.GivenName)) || who.Is(WordClass.MaleNoun | WordClass.FemaleNoun);
    }
}
