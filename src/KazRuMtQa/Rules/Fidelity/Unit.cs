using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>The same number of something else: roubles that became dollars, hectares that became metres.</summary>
internal sealed class Unit : FidelityRule
{
    public override string Title => "Unit differs from the source";

    public override string Why =>
        "Engines replace a unit by one that is more usual in English and leave the number as it was, so that a sum is wrong a hundredfold.";

    public override Category Category => Category.Mistranslation;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The region received [[300 million dollars]] from the budget this year.")
        {
            Source = "Область получила в этом году из бюджета [[300 млн рублей]].",
        },
        new("The region received 300 million roubles from the budget this year.")
        {
            Source = "Область получила в этом году из бюджета 300 млн рублей.",
        },
        new("Uzbek mills sell it for $20 a tonne less, or 5 per "
            + "cent.") { Source = "Узбекские мельницы продают её на 20 долларов за тонну дешевле, или на 5 процентов." },
        new("The farm has 40 ha of land and 12 tractors in the district.") { Source = "У хозяйства в районе 40 гектаров земли и 12 тракторов." },
    ];

    public override double Prior => 0.75;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        var measures = Measures.Of(aligned);
        foreach (var group in Pairs(aligned))
        {
            for (var j = group.FirstText; j < group.EndText; j++)
            {
                foreach (var number in aligned.TextNumbers[j])
                {
                    if (Other(aligned, measures, group, number) is not var (span, source)) continue;
                    yield return Differs(span, source,
                        $"“{aligned.Text.TextOf(span)}” differs from the source, which has “{SourceText(aligned, source)}”.", Prior);
                }
            }
        }
    }

    private static (TextSpan Text, TextSpan Source)? Other(AlignedSource aligned, Measures measures, AlignedGroup group, Quantity number)
    {
        if (number.Kind is not (QuantityKind.Digits or QuantityKind.Scaled)) return null;
        if (measures.BehindInText(aligned, number) is not { } english) return null;
        Quantity? same = null;
        for (var i = group.FirstSource; i < group.EndSource; i++)
        {
            foreach (var other in aligned.SourceNumbers[i])
            {
                if (!other.Is(number.Value)) continue;
                // Of two equal numbers nobody knows which is which.
                if (same is not null) return null;
                same = other;
            }
        }

        if (same is not { } found || measures.BehindInSource(aligned, found) is not { } source) return null;
        return Swap.Share(english.Terms, source.Terms) ? null
            : (TextSpan.Covering(number.Span, english.Span), TextSpan.Covering(found.Span, source.Span));
    }
}
