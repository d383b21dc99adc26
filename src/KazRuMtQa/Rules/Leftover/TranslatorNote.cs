using KazRuMtQa.Phrases;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class TranslatorNote : Rule
{
    private const int LongestNote = 120;

    public override string Title => "Translator’s note";

    public override string Why =>
        "The translator, mostly a language model, explains its choices or offers another wording; that belongs to the editor, not to the reader.";

    public override Category Category => Category.Addition;

    public override Severity Severity => Severity.Critical;

    public override double Prior => 0.9;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The dam held. [[[Translator's note: \"dam\" may also be a lock.]]]", ""),
        new("They will buy grain [[(alternatively: \"purchase wheat\")]] at a fixed price.", ""),
        new("The dam held.\n\n[[Note: The translation keeps the tone of the source.]]", ""),
        new("The dam held. [[I translated “shluz” as “lock” because the context is technical.]]", ""),
        new("Note: the dam is closed to visitors. The note said that a translation would follow."),
        new("Residents can walk (alternatively, they may take the bus). The translator's notes were lost."),
        new("\"I translated it as 'lock',\" the interpreter said. He (literally: \"the old one\") held."),
        new("Editor's note: This story has been updated. Note: Prices are in tenge."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        var last = 0;
        var (bracketed, whole) = (FirstTokens(document, "translator-notes-in-brackets.tsv"), FirstTokens(document, "translator-notes.tsv"));
        foreach (var (first, isBracketed) in bracketed.Select(first => (first, true)).Concat(whole.Select(first => (first, false))).Order())
        {
            var sentence = document.SentenceOf(tokens[first]);
            if ((isBracketed ? first : sentence.FirstToken) < last
                || document.IsIn(tokens[isBracketed ? first - 1 : sentence.FirstToken], Zones.Quotation))
                continue;
            var close = isBracketed ? Closing(tokens, first - 1, sentence.Paragraph.EndToken) : sentence.EndToken - 1;
            last = close + 1;
            yield return Note(document, isBracketed ? Document.SpanOf(tokens[first - 1], tokens[close]) : sentence.Span);
        }
    }

    private static IEnumerable<int> FirstTokens(Document document, string table) =>
        PhraseMatches.Starts(document, table).Select(first => first.Index);

    private Finding Note(Document document, TextSpan span) => Flag(span, $"“{document.Excerpt(span)}” is the translator’s note. Delete it.", "");

    private static int Closing(TokenList tokens, int open, int end)
    {
        var mark = tokens[open].Lower == "(" ? ')' : ']';
        for (var i = open + 1; i < end && i < open + LongestNote; i++) if (tokens[i].IsMark(mark)) return i;
        return Math.Min(end, open + LongestNote) - 1;
    }
}
