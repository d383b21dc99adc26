using KazRuMtQa.Alignment;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>An age that is a year too high: who dies "in the 92nd year of life" is 91.</summary>
internal sealed class Age : FidelityRule
{
    /// <summary>Words between "at the age of", "aged" and the number.</summary>
    private const int Before = 3;

    public override string Title => "Age one year off";

    public override string Why => "“На 92-м году жизни” is in the 92nd year of life, so at 91. Engines put the number as the age.";

    public override Category Category => Category.Mistranslation;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The actor died in the capital on Friday at the age of [[92]].")
        {
            Source = "Актёр скончался в столице в пятницу на [[92-м году жизни]].",
        },
        new("The actor died in the capital on Friday at the age of 91.") { Source = "Актёр скончался в столице в пятницу на 92-м году жизни." },
        new("The actor died in the capital on Friday at the age of 92.") { Source = "Актёр скончался в столице в пятницу в возрасте 92 лет." },
    ];

    public override double Prior => 0.9;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        if (aligned.Language!.Code != "ru") yield break;
        foreach (var group in Pairs(aligned))
        {
            var ofText = Numbers(aligned.TextNumbers, group.FirstText, group.EndText);
            foreach (var year in Numbers(aligned.SourceNumbers, group.FirstSource, group.EndSource))
            {
                if (YearOfLife(aligned.Source, year) is not { } source) continue;
                foreach (var age in ofText.Where(number => number.Is(year.Value) && IsAge(aligned.Text, number)))
                {
                    yield return Differs(age.Span, source,
                        $"“{aligned.Text.TextOf(age.Span)}” differs from the source: “{SourceText(aligned, source)}” is a year less.", Prior);
                }
            }
        }
    }

    private static TextSpan? YearOfLife(Document source, Quantity number)
    {
        var year = source.Tokens[source.TokenAt(number.Span.End - 1).Index + 1];
        var life = source.Tokens[year.Index + 1];
        return year.Lower is "году" or "год" && life.Lower == "жизни" ? TextSpan.Covering(number.Span, life.Span) : null;
    }

    private static bool IsAge(Document text, Quantity number)
    {
        if (number.Kind is QuantityKind.Ordinal) return false;
        var token = text.TokenAt(number.Span.Start);
        if (token.Lower.Contains("-year-old", StringComparison.Ordinal)) return true;
        var next = text.Tokens[text.TokenAt(number.Span.End - 1).Index + 1];
        if (next.Lower is "years" or "year-old") return true;
        for (var before = 1; before <= Before; before++)
        {
            if (text.Tokens[token.Index - before].Lower is "aged" or "age") return true;
        }

        return text.Tokens[token.Index - 1].Lower == "at" && next.Kind == TokenKind.Mark;
    }
}
