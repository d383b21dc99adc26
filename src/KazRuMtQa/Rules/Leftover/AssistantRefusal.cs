using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class AssistantRefusal : Rule
{
    public override string Title => "Chatbot refusal";

    public override string Why =>
        "Instead of a translation the language model said why it has none, or asked for the text; a part of the article is missing here.";

    public override Category Category => Category.Addition;

    public override Severity Severity => Severity.Critical;

    public override double Prior => 0.95;

    internal override bool IsConfession => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("[[I'm sorry, but I can't translate the following paragraph because it is cut off.]]"),
        new("[[As an AI language model, I do not have access to the page.]] The dam held."),
        new("The dam held. [[Please provide the text to be translated.]]"),
        new("[[It seems that your message was cut off.]]"),
        new("\"I'm sorry, but I can't translate this,\" ChatGPT answered. \"As an AI language model, I have no opinion.\""),
        new("I'm sorry, but I can't take this dam seriously. I cannot help thinking it will burst."),
        new("As an AI researcher, she built a language model. It seems that the message was clear."),
        new("Drivers must provide the text of the contract. Please provide water for the animals."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var (sentence, first) in AssistantVoice.Find(document, "assistant-refusals.tsv"))
        {
            var span = AssistantVoice.SpanOf(document, sentence, first);
            yield return Flag(span, $"“{document.Excerpt(span)}” comes from a chatbot that did not translate. Translate this part again.");
        }
    }
}
