using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

/// <summary>The words, with the comma before them, by which a sentence names its speaker once more.</summary>
internal static class SpeakerAgain
{
    /// <summary>", says the head …, says the head."</summary>
    public static TextSpan? Clause(Document document, Sentence sentence)
    {
        var tokens = document.Tokens;
        for (var i = sentence.FirstToken + 3; i < sentence.EndToken; i++)
        {
            if (!tokens[i - 1].IsMark(',') || !tokens[i].Is(WordClass.Attribution) || !tokens[i].Is(WordClass.VerbPast | WordClass.VerbThird))
                continue;
            var again = document.Forms.Next(i);
            if (again >= sentence.EndToken || !tokens[again - 1].IsMark(',') || tokens[again + 1].Lower != tokens[i + 1].Lower
                || tokens[again + 2].Lower != tokens[i + 2].Lower || !tokens[again + 3].EndsSentence)
                continue;
            return Document.SpanOf(tokens[again - 1], tokens[again + 2]);
        }

        return null;
    }

    /// <summary>The same words after "according to" at the end of the sentence as at its start, and the comma before.</summary>
    public static TextSpan? Source(Document document, Sentence sentence)
    {
        var tokens = document.Tokens;
        if (tokens[sentence.FirstToken].Lower != "according") return null;
        var second = document.Forms.Next(sentence.FirstToken);
        if (second >= sentence.EndToken || !tokens[second - 1].IsMark(',') || second - sentence.FirstToken < 6) return null;
        var end = second + 1;
        while (end < sentence.EndToken && tokens[end].IsWord) end++;
        if (!tokens[end].EndsSentence || OpeningSpeaker.AccordingTo(document, sentence)?.Lower != tokens[end - 1].Lower) return null;
        return Document.SpanOf(tokens[second - 1], tokens[end - 1]);
    }

    /// <summary>", the minister said." where the sentence begins with the minister.</summary>
    public static TextSpan? AtEnd(Document document, Sentence sentence)
    {
        var tokens = document.Tokens;
        if (OpeningSpeaker.Of(document, sentence) is not { } opening) return null;
        var verb = tokens[sentence.EndToken - 2];
        if (!tokens[sentence.EndToken - 1].EndsSentence || !verb.Is(WordClass.Attribution)
            || !verb.Is(WordClass.VerbPast | WordClass.VerbThird))
            return null;
        var comma = verb.Index - 1;
        while (comma > sentence.FirstToken + 3 && verb.Index - comma < 6 && !tokens[comma].IsMark(',')) comma--;
        if (!tokens[comma].IsMark(',') || tokens[comma - 1].Kind == TokenKind.Mark) return null;
        return tokens[verb.Index - 1].Lower == opening.Lower ? Document.SpanOf(tokens[comma], verb) : null;
    }
}
