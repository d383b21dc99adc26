using KazRuMtQa.Languages;
using KazRuMtQa.Phrases;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class TranslatorNote : Rule
{
    private const int LongestNote = 120;

    private static readonly Knowledge<PhraseIndex> Phrases = PhraseIndex.Of("translator-notes.tsv");

    private static readonly Knowledge<PhraseIndex> Bracketed = PhraseIndex.Of("translator-notes-in-brackets.tsv");

    public override string Title => "Translator’s note";

    public override string Why => "The translator, mostly a language model, explains its choices or offers another wording; that belongs to the editor, not to the reader.";

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
        foreach (var sentence in document.Sentences)
        {
            for (var i = Math.Max(last, sentence.FirstToken); i < sentence.EndToken; i++)
            {
                if (!tokens[i].IsMark('(') && !tokens[i].IsMark('[')) continue;
                var paragraphEnd = sentence.Paragraph.EndToken;
                if (Bracketed.Of(document.Language).Match(tokens, i + 1, paragraphEnd) < 0 || document.IsIn(tokens[i], Zones.Quotation)) continue;
                var close = Closing(tokens, i, paragraphEnd);
                last = close + 1;
                yield return Note(document, Document.SpanOf(tokens[i], tokens[close]));
            }

            if (sentence.FirstToken < last || Phrases.Of(document.Language).Match(tokens, sentence.FirstToken, sentence.EndToken) < 0) continue;
            if (document.IsIn(tokens[sentence.FirstToken], Zones.Quotation)) continue;
            yield return Note(document, sentence.Span);
        }
    }

    private Finding Note(Document document, TextSpan span) => Flag(span, $"“{document.Excerpt(span)}” is the translator’s note. Delete it.", "");

    private static int Closing(TokenList tokens, int open, int end)
    {
        var mark = tokens[open].Lower == "(" ? ')' : ']';
        for (var i = open + 1; i < end && i < open + LongestNote; i++) if (tokens[i].IsMark(mark)) return i;
        return Math.Min(end, open + LongestNote) - 1;
    }
}
