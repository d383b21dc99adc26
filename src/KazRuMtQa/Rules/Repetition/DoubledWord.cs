using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

internal sealed class DoubledWord : Rule
{
    public override string Title => "Doubled word";

    public override string Why => "Engines repeat a word where two pieces are joined. A reader stumbles over it.";

    public override Category Category => Category.Duplication;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override IReadOnlyList<Example> Examples =>
    [
        new("He said [[the the]] bridge would open in May.", "the"),
        new("The minister visited [[region region]] schools.", "region"),
        new("It follows the [[Liability Liability]] Act.", "Liability"),
        new("She bought [[a a]] car. Nothing is left, all is [[burned. burned.]] In May they built again.", "a"),
        new("[[I'm am]] ready, he said, and [[you’re are]] late.", "I'm"),
        new("By then he had had enough, and he knew that that was all."),
        new("They flew to Bora Bora by way of Baden-Baden."),
        new("It was a very very long day."),
        new("He met Sirhan Sirhan and Duran Duran."),
        new("They have moved [[in in]]. They moved in in May.", "in"),
        new("What it is is a mistake."),
        new("He gave her her coat."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        var asking = tokens.Asking();
        for (var i = 1; i < tokens.Count; i++)
        {
            asking.Step();
            if (IsTornEnd(document, i))
            {
                var torn = Document.SpanOf(tokens[i - 2], tokens[i + 1]);
                yield return Flag(torn, $"“{document.TextOf(tokens[i])}” is repeated as a sentence of its own. Drop it.",
                    document.TextOf(Document.SpanOf(tokens[i - 2], tokens[i - 1])));
            }

            if (IsContractedTwice(tokens[i - 1], tokens[i]))
            {
                var both = Document.SpanOf(tokens[i - 1], tokens[i]);
                yield return Repair(both, $"“{document.TextOf(both)}” has the verb twice. Drop one.", document.TextOf(tokens[i - 1]));
                continue;
            }

            if (document.Forms.Next(i - 1) != i || !tokens[i].IsWord) continue;
            var (first, second) = (tokens[i - 1], tokens[i]);
            if (first.Kind != TokenKind.Word || !second.SpaceBefore || (second.Lower.Length < 2 && !IsArticle(tokens, i))
                || DoubledInEnglish.Is(document.Language, second.Lower) || tokens[i + 1].Lower == second.Lower || tokens[i - 2].Lower == second.Lower)
                continue;
            // A name that doubles itself (Bora Bora), and "is is", "her her", "in in": two clauses or a particle that meet.
            if (second.IsCapitalised
                && (!second.Entry.IsCommonWord
                    || (first.IsCapitalised && second.Entry is not { NounShare: > 0.7f, PerMillion: > 10, CapitalisedShare: < 0.3f })))
                continue;
            if (second.Lower is "is" or "was" or "her" or "in" or "on" or "out" or "do" or "did" or "it" or "'s"
                && !(second.Lower is "in" or "out" && tokens[i + 1].IsMark('.')) || document.IsIn(second, Zones.Table))
                continue;
            if (document.SentenceOf(first) != document.SentenceOf(second)) continue;
            var span = Document.SpanOf(first, second);
            yield return Repair(span, $"“{document.TextOf(second)}” is repeated. Drop one.", document.TextOf(first));
        }
    }

    /// <summary>"I'm am", "you're are"</summary>
    private static bool IsContractedTwice(Token first, Token second) => first.IsWord && second.SpaceBefore && (second.Lower switch
    {
        "am" => first.Lower is "i'm",
        "are" => first.Lower is "you're" or "we're" or "they're",
        "is" => first.Lower is "he's" or "she's" or "it's" or "that's" or "there's",
        "have" => first.Lower is "i've" or "you've" or "we've" or "they've",
        "will" => first.Lower is "i'll" or "you'll" or "he'll" or "she'll" or "it'll" or "we'll" or "they'll",
        _ => false,
    });

    /// <summary>"a a car", not a letter of a list.</summary>
    private static bool IsArticle(TokenList tokens, int i) =>
        tokens[i].Lower == "a" && tokens[i - 1].Case == LetterCase.Lower && tokens[i].Case == LetterCase.Lower && tokens[i - 2].IsWord
            && tokens[i + 1] is { IsWord: true, SpaceBefore: true, Case: LetterCase.Lower };

    /// <summary>"all is burned. burned."</summary>
    private static bool IsTornEnd(Document document, int i)
    {
        var tokens = document.Tokens;
        return tokens[i] is { IsWord: true, Case: LetterCase.Lower, SpaceBefore: true } && tokens[i - 1].IsMark('.') && tokens[i + 1].IsMark('.')
            && tokens[i - 2].Lower == tokens[i].Lower && tokens[i].Lower.Length > 2
            && tokens[i - 2].IsWord && !document.IsIn(tokens[i], Zones.Quotation);
    }
}
