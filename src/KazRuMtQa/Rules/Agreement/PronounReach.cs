using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

/// <summary>How far back the text may have named another person whom a pronoun can mean: the first token that counts.</summary>
internal sealed class PronounReach(Document document)
{
    /// <summary>The speaker of a quotation was named some paragraphs ago.</summary>
    public int OfSpeaker(Sentence sentence) => document.Paragraphs[Math.Max(0, sentence.Paragraph.Index - 4)].FirstToken;

    /// <summary>With a subject in its own sentence: the sentence before, or another of its paragraph before that.</summary>
    public int InSentence(Sentence sentence)
    {
        var first = document.Sentences[Math.Max(0, sentence.Index - 1)];
        return first.Index > 0 && document.Sentences[first.Index - 1] is var earlier && earlier.Paragraph == first.Paragraph
            ? earlier.FirstToken
            : first.FirstToken;
    }

    /// <summary>With a topic in the sentence before.</summary>
    public int AfterTopic(Sentence sentence, Sentence before, Token pronoun, PersonMention topic) =>
        IsBackground(topic) ? ParagraphBefore(before) : Scope(sentence, before, pronoun, topic);

    /// <summary>"The spokeswoman Asel Bektasova came. He": who was just introduced as the subject is the topic, and nobody before counts.</summary>
    private int Scope(Sentence sentence, Sentence before, Token pronoun, PersonMention topic)
    {
        if (before.Paragraph != sentence.Paragraph) return ParagraphBefore(before);
        var opens = pronoun.Index == sentence.FirstToken || (pronoun.Index < sentence.FirstToken + 3 && pronoun.Lower is not ("his" or "her"));
        if (opens && topic.IsIntroduction) return topic.IsSubject ? before.FirstToken : before.Paragraph.FirstToken;
        return Math.Min(before.Paragraph.FirstToken, document.Sentences[Math.Max(0, before.Index - 1)].FirstToken);
    }

    /// <summary>"Newsom had closed the beach the day before": of whom the text went on to speak is someone else.</summary>
    private bool IsBackground(PersonMention topic) => document.Tokens[topic.Head.Index + 1].Lower == "had";

    private int ParagraphBefore(Sentence sentence) => document.Paragraphs[Math.Max(0, sentence.Paragraph.Index - 1)].FirstToken;
}
