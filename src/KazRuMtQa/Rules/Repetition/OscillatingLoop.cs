using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

internal sealed class OscillatingLoop : Rule
{
    private const int Longest = 12;
    private const int Window = 60;

    public override string Title => "Loop";

    public override string Why =>
        "A neural engine that loses its place writes the same few words over and over until it is stopped. What the source said is lost.";

    public override Category Category => Category.Unintelligible;

    public override Severity Severity => Severity.Critical;

    public override double Prior => 0.9;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The ministry plans [[to the region to the region to the region]] next year.", "to the region"),
        new("It was [[the the the the]] house.", "the"),
        new("It is used for [[liquefied liquefied liquefied]] gas.", "liquefied"),
        new("The camera is a [[dmc-dmc-dmc-dmc-dmc]] of 2008."),
        new("His great-great-great-grandfather went ha-ha-ha-ha."),
        new("“No, no, no, no!” he cried. “My serve, my serve, my serve,” she said."),
        new("The law on the state budget, the law on the state language and the law on the state border were adopted."),
        new("Sign up now! Sign up now! Sign up now! Bodies Bodies Bodies is a film. A bonfire, a bonfire, a bonfire is what he promised."),
        new("It rained and rained and rained, day after day after day."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        for (var (i, asking) = (0, tokens.Asking()); i < tokens.Count; i++)
        {
            asking.Step();
            if (!tokens[i].IsWord) continue;
            if (HyphenLoop(tokens[i].Lower) is { } part)
            {
                yield return Flag(tokens[i].Span, $"“{part}” is repeated within one word. Check the original.");
                continue;
            }

            for (var again = document.Forms.Next(i); again <= i + Longest; again = document.Forms.Next(again))
            {
                var length = again - i;
                var (repeats, end) = Repeats(tokens, i, length);
                if (repeats < 3 || Refrain.IsOne(document, i, length, repeats)) continue;
                var last = tokens[end - 1];
                if (last.Kind == TokenKind.Mark) last = tokens[end - 2];
                var unit = document.TextOf(Document.SpanOf(tokens[i],
                    tokens[i + length - 1] is { Kind: TokenKind.Mark } ? tokens[i + length - 2] : tokens[i + length - 1]));
                yield return Flag(Document.SpanOf(tokens[i], last), $"“{unit}” is repeated {repeats} times. Check the original for what is lost.",
                    unit);
                i = last.Index;
                break;
            }
        }
    }

    /// <summary>The part that a word repeats four times or more: "DMC-DMC-DMC-DMC". A laugh (ha-ha-ha-ha) is none.</summary>
    private static string? HyphenLoop(string word)
    {
        if (word.Length < 11 || word.AsSpan().Count('-') < 3) return null;
        var parts = word.Split('-');
        for (int i = 1, run = 1; i < parts.Length; i++)
        {
            run = parts[i] == parts[i - 1] ? run + 1 : 1;
            if (run == 4 && parts[i].Length > 2) return parts[i];
        }

        return null;
    }

    /// <summary>How often the tokens from the start stand one after the other, bounded by a window, and the index behind the last of them.</summary>
    private static (int Count, int End) Repeats(TokenList tokens, int start, int length)
    {
        var at = start + length;
        while (at < start + (Window * length) && tokens[at].Lower == tokens[at - length].Lower && !tokens[at].IsNone) at++;
        // The last round of "a city, a city, a city." lacks its comma.
        var lacksMark = length > 1 && tokens[start + length - 1].Kind == TokenKind.Mark && (at - start) % length == length - 1;
        var count = ((at - start) / length) + (lacksMark ? 1 : 0);
        return (count, start + (count * length) - (lacksMark ? 1 : 0));
    }
}
