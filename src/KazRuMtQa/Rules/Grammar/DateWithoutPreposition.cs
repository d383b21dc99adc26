using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

internal sealed class DateWithoutPreposition : Rule
{
    private const int LongestSubject = 8;

    public override string Title => "Missing “on”";

    public override string Why =>
        "Russian dates need no preposition: “28 июля стало известно”. At the start of an English sentence a date takes “on”.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("[[July 28]], it emerged that the bank had been sold.", "On July 28"),
        new("The bank was sold. [[August 18]], the manager left the town.", "On August 18"),
        new("[[7 May]], the president signed the law.", "On 7 May"),
        new("July 28 is a holiday. May 5, 1821, was the day of his death. On July 28, it emerged."),
        new("July 28, 2020: the shops open. June 5\nThe shops open."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            var first = document.Tokens[sentence.FirstToken];
            if (sentence.Paragraph.Kind != ParagraphKind.Running || !IsDate(document, first)
                || document.IsIn(first, Zones.Dateline | Zones.Foreign)) continue;
            var comma = first.Index + 2;
            if (!document.Tokens[comma].IsMark(',')) continue;
            if (document.Tokens[comma + 1] is { IsNumber: true, Lower.Length: 4 } && document.Tokens[comma + 2].IsMark(',')) comma += 2;
            if (!HasClause(document, sentence, comma + 1)) continue;
            var span = Document.SpanOf(first, document.Tokens[first.Index + 1]);
            yield return Flag(span, $"“{document.TextOf(span)}” needs “on” before it.", "On " + document.TextOf(span));
        }
    }

    private static bool IsDate(Document document, Token first)
    {
        var second = document.Tokens[first.Index + 1];
        return (first.Is(WordClass.Month) && first.Case == LetterCase.Capitalised && IsDay(second)) || (IsDay(first) && second.Is(WordClass.Month)
            && second.Case == LetterCase.Capitalised);
    }

    private static bool IsDay(Token token) => token.IsNumber && token.Lower.Length <= 2 && char.IsAsciiDigit(token.Lower[0])
        && char.IsAsciiDigit(token.Lower[^1]);

    /// <summary>A subject and its verb: a verb right behind the comma has the date as its subject.</summary>
    private static bool HasClause(Document document, Sentence sentence, int at)
    {
        var tag = document.TagAt(at);
        if (!tag.IsNominal() && tag is not (PartOfSpeech.Pronoun or PartOfSpeech.Determiner or PartOfSpeech.Adjective)) return false;
        for (var i = at + 1; i < Math.Min(sentence.EndToken, at + LongestSubject); i++) if (document.TagAt(i).IsFinite()) return true;
        return false;
    }
}
