using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class AssistantClosing : Rule
{
    public override string Title => "Chatbot closing words";

    public override string Why => "A language model offered further help after its translation, and the words were published with the article.";

    public override Category Category => Category.Addition;

    public override Severity Severity => Severity.Critical;

    public override double Prior => 0.92;

    internal override bool IsConfession => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The dam held.\n\n[[Let me know if you would like me to adjust the tone!]]", ""),
        new("The dam held.\n\n[[I hope this translation helps!]] [[If you need anything else, feel free to ask.]]", ""),
        new("The dam held.\n\n[[Would you like me to translate the second part?]]", ""),
        new("\"Would you like me to translate the second part?\" the chatbot asked. \"I hope this helps!\""),
        new("If you have information about the theft, let the police know. Let me know what you think of the dam."),
        new("I hope this helps the town to live with its dam. Would you like me better if I lied?"),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var (sentence, first) in AssistantVoice.Find(document, "assistant-closings.tsv"))
        {
            var span = AssistantVoice.SpanOf(document, sentence, first);
            yield return Repair(span, $"“{document.Excerpt(span)}” comes from the chatbot that translated. Delete it.", "");
        }
    }
}
