using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Phrases;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

/// <summary>
/// Finds sentences that begin with a phrase of an assistant. Sentences within quotation marks are passed over: news writes about chatbots
/// and quotes them.
/// </summary>
internal static class AssistantVoice
{
    private static readonly Knowledge<FrozenSet<string>> Interjections = Knowledge.List("leftover/assistant-voice interjections");

    /// <summary>The sentences that begin with a phrase of the table, and the first token of the phrase.</summary>
    public static IEnumerable<(Sentence Sentence, int First)> Find(Document document, string table) =>
        from first in PhraseMatches.Starts(document, table)
        where !document.IsIn(first, Zones.Quotation)
        select (document.SentenceOf(first), first.Index);

    /// <summary>The sentence without the marks before it, and with a lone "Certainly!" or "Sure." before them.</summary>
    public static TextSpan SpanOf(Document document, Sentence sentence, int first)
    {
        var start = document.Tokens[sentence.FirstToken].Lower is "(" or "[" ? sentence.FirstToken : first;
        if (sentence.Index > 0 && document.Sentences[sentence.Index - 1] is var before && before.Paragraph == sentence.Paragraph
            && before.EndToken - before.FirstToken <= 3
            && Interjections.Of(document.Language).Contains(document.Tokens[before.FirstToken].Lower))
            start = before.FirstToken;
        return Document.SpanOf(document.Tokens[start], document.Tokens[sentence.EndToken - 1]);
    }
}
