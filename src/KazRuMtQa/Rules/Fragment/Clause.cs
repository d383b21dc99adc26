using KazRuMtQa.Knowledge;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

/// <summary>Questions about a sentence that several rules of the family ask.</summary>
internal static class Clause
{
    /// <summary>Whether any word of the sentence can be a verb. A wide net: only a sentence without any is called verbless.</summary>
    public static bool MayHaveVerb(Document document, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = document.Tokens[i];
            if (!token.IsWord) continue;
            if (token.Lower == "'s" && !document.Tokens[i + 1].IsCapitalised && document.Tokens[i - 1].Is(WordClass.Pronoun)) return true;
            if (token.Is(WordClass.AnyVerb) && !token.IsCapitalised && (token.Is(WordClass.Auxiliary) || token.Entry is not { NounShare: > 0.8f })) return true;
            if (token.Case == LetterCase.Lower && (token.Lower.EndsWith("ed", StringComparison.Ordinal) || token.Lower.EndsWith("ing", StringComparison.Ordinal))) return true;
            if (token.Case == LetterCase.Lower && token.Entry is { VerbShare: > 0.15f }) return true;
        }

        return false;
    }

    public static int WordCount(Document document, Sentence sentence)
    {
        var words = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++) if (document.Tokens[i].IsWord) words++;
        return words;
    }

    /// <summary>Ordinary text outside quotations, headings, lists, tables and bylines.</summary>
    public static bool IsRunning(Document document, Sentence sentence) =>
        sentence.Paragraph.Kind == ParagraphKind.Running && !document.IsIn(document.Tokens[sentence.FirstToken], Zones.Quotation | Zones.Dateline | Zones.Foreign);

    public static bool EndsWithStop(Document document, Sentence sentence) => document.Tokens[sentence.EndToken - 1].IsMark('.');

    /// <summary>The sentence before in the same paragraph; null for the first.</summary>
    public static Sentence? Before(Document document, Sentence sentence) =>
        sentence.Index > 0 && document.Sentences[sentence.Index - 1] is var before && before.Paragraph == sentence.Paragraph ? before : null;
}
