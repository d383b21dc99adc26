using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

/// <summary>Looks at phrases that have themselves as attribute: "of the Ministry of Culture of the Ministry of Culture".</summary>
internal sealed class OwnAttribute : Rule
{
    private const int LongestPhrase = 5;

    private static readonly Triggers Starts = new("of");

    public override string Title => "Phrase repeats itself";

    public override string Why =>
        "A neural engine that loses its place attaches a phrase to itself: “the Ministry of Culture of the Ministry of Culture”, “the death of "
        + "death”.";

    public override Category Category => Category.Duplication;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("He heads an office of [[the Ministry of Culture of the Ministry of Culture]]."),
        new("They closed [[the northern border of the northern border]]."),
        new("It was [[the history of history]]."),
        new("The king of kings, the best of the best, a friend of a friend of a friend, the sum of the sums."),
        new("The centre of the city of Almaty. Part of the part of the city is closed. The University of the State of New York."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        var end = 0;
        foreach (var of in Starts.In(document))
        {
            if (of.Case != LetterCase.Lower || of.Index < end) continue;
            var second = of.Index + 1;
            if (tokens[second].Lower == "the") second++;
            for (var length = LongestPhrase; length >= 1; length--)
            {
                var first = of.Index - length;
                if (!IsSame(tokens, first, second, length) || (length == 1 && !IsPlainNoun(document, of, second))) continue;
                if (tokens[second + length].Lower == "of" || tokens[first - 1].Lower == "of" && length == 1) continue;
                if (tokens[first - 1].Lower is "the" or "a") first--;
                yield return Flag(Document.SpanOf(tokens[first], tokens[second + length - 1]),
                    $"“{document.Excerpt(Document.SpanOf(tokens[first], tokens[second + length - 1]))}” repeats itself. Check the original.");
                end = second + length;
                break;
            }
        }
    }

    private static bool IsSame(TokenList tokens, int first, int second, int length)
    {
        if (first < 0 || tokens[first].Is(Languages.WordClass.Function)) return false;
        for (var i = 0; i < length; i++) if (!tokens[first + i].IsWord || tokens[first + i].Lower != tokens[second + i].Lower) return false;
        return true;
    }

    /// <summary>
    /// "the death of death": with an article before the first and none before the second, and no name; "a friend of a friend" and "the best of the
    /// best" are sayings.
    /// </summary>
    private static bool IsPlainNoun(Document document, Token of, int second)
    {
        var first = document.Tokens[of.Index - 1];
        return second == of.Index + 1 && first.Lower.Length > 4 && first.Case == LetterCase.Lower && first.Entry is { NounShare: > 0.8f }
            && !first.Lower.EndsWith('s')
            && document.Tokens[first.Index - 1].Lower == "the" && !document.IsQuoted(of.Span);
    }
}
