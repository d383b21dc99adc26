using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

/// <summary>Whom a sentence names as its speaker where it begins, by the last word of the name: enough to know him again by.</summary>
internal static class OpeningSpeaker
{
    /// <summary>The last word of the subject when the sentence begins "The minister said …".</summary>
    public static Token? Of(Document document, Sentence sentence)
    {
        if (document.Tokens[sentence.FirstToken].Lower == "according") return AccordingTo(document, sentence);
        for (var i = sentence.FirstToken + 1; i < sentence.FirstToken + 6; i++)
        {
            if (document.Tokens[i].Lower is "said" or "told" or "noted" or "stressed" or "stated" or "announced" or "reported" or "explained"
                or "emphasized")
                return document.Tokens[i - 1].Is(WordClass.Auxiliary) ? null : document.Tokens[i - 1];
            if (!document.Tokens[i].IsWord) return null;
        }

        return null;
    }

    /// <summary>The last word of the source in "According to the city administration, …".</summary>
    public static Token? AccordingTo(Document document, Sentence sentence)
    {
        for (var i = sentence.FirstToken + 2; i < sentence.FirstToken + 9; i++)
        {
            if (document.Tokens[i].IsMark(',')) return document.Tokens[i - 1];
            if (!document.Tokens[i].IsWord) return null;
        }

        return null;
    }
}
