using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

internal sealed class OscillatingLoop : Rule
{
    private const int Window = 60;

    public override string Title => "Loop";

    public override string Why => "A neural engine that loses its place writes the same few words over and over until it is stopped. What the source said is lost.";

    public override Category Category => Category.Unintelligible;

    public override Severity Severity => Severity.Critical;

    public override double Prior => 0.9;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The ministry plans [[to the region to the region to the region]] next year.", "to the region"),
        new("It was [[the the the the]] house.", "the"),
        new("“No, no, no, no!” he cried."),
        new("The law on the state budget, the law on the state language and the law on the state border were adopted."),
        new("It rained and rained and rained, day after day after day."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsWord) continue;
            for (var length = 1; length <= 12; length++)
            {
                var repeats = Repeats(tokens, i, length);
                if (repeats < (length == 1 ? 4 : 3)) continue;
                if (length <= 2 && document.IsIn(tokens[i], Zones.Quotation) || IsIdiom(tokens, i, length)) continue;
                var last = tokens[i + (repeats * length) - 1];
                var unit = document.TextOf(Document.SpanOf(tokens[i], tokens[i + length - 1]));
                yield return Flag(Document.SpanOf(tokens[i], last), $"“{unit}” is repeated {repeats} times in a row.", unit);
                i = last.Index;
                break;
            }
        }
    }

    /// <summary>How often the tokens from the start are repeated at once, bounded by a window.</summary>
    private static int Repeats(TokenList tokens, int start, int length)
    {
        var at = start + length;
        while (at < start + (Window * length) && tokens[at].Lower == tokens[at - length].Lower && !tokens[at].IsNone) at++;
        return (at - start) / length;
    }

    /// <summary>"X and X and X" with one content word is a figure of speech.</summary>
    private static bool IsIdiom(TokenList tokens, int start, int length) => length == 2 && (tokens[start].Is(Knowledge.WordClass.Function) || tokens[start + 1].Is(Knowledge.WordClass.Function) || !tokens[start + 1].IsWord);
}
