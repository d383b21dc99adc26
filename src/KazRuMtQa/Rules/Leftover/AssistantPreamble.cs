using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class AssistantPreamble : Rule
{
    private const int LongestPreamble = 30;

    public override string Title => "Chatbot opening words";

    public override string Why =>
        "A language model announced its translation, or repeated what it was told to do, and the words were published with the article.";

    public override Category Category => Category.Addition;

    public override Severity Severity => Severity.Critical;

    public override double Prior => 0.95;

    internal override bool IsConfession => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("[[Certainly! Here is the English translation of the news article:]]\n\nThe dam held.", ""),
        new("[[Sure, here's the translated text:]] The dam held on Monday.", ""),
        new("[[Translation:]]\n\nThe dam held.", ""),
        new("[[**Translation:**]]\n\nThe dam held.", ""),
        new("[[Translate the following article from Russian into English:]]\n\nThe dam held.", ""),
        new("\"Certainly! Here is the translation of your text,\" the chatbot replied."),
        new("Here is the full text of the statement: the dam held. Certainly, it did."),
        new("Here is a translation of his speech, published by the Kremlin. Sure, here is a man who likes dams."),
        new("Translation: nobody will pay. In translation, the phrase means a lot."),
        new("She was asked to translate the following article, and did."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var (sentence, first) in AssistantVoice.Find(document, "assistant-preambles.tsv"))
        {
            var span = AssistantVoice.SpanOf(document, sentence, first);
            var last = Colon(document.Tokens, sentence, first);
            if (last >= 0) span = span with { End = document.Tokens[last].Span.End };
            if (span.Start > 1 && document.Text.AsSpan(span.Start - 2, 2) is "**" && span.Start - 2 >= sentence.Span.Start)
                span = span with { Start = span.Start - 2 };
            yield return Repair(span, $"“{document.Excerpt(span)}” comes from the chatbot that translated. Delete it.", "");
        }
    }

    /// <summary>The colon after the announcement, with the marks of bold type behind it: what follows it is the article.</summary>
    private static int Colon(TokenList tokens, Sentence sentence, int first)
    {
        for (var i = first; i < sentence.EndToken && i < first + LongestPreamble; i++)
        {
            if (!tokens[i].IsMark(':')) continue;
            while (i + 1 < sentence.EndToken && tokens[i + 1].IsMark('*')) i++;
            return i;
        }

        return -1;
    }
}
