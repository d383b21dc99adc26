using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

/// <summary>
/// Dashes that give figures their share in running text: "49 percent - in people of 18 to 45, 30.6% - from 46 to 65", "the lowest level - 106
/// thousand tenge".
/// </summary>
internal static class DashForShare
{
    /// <summary>
    /// The words on both sides of each such dash. The words since the last comma have no verb, and what follows the dash is a sum or a preposition.
    /// </summary>
    public static IEnumerable<TextSpan> In(Document document, Sentence sentence)
    {
        for (var i = sentence.FirstToken + 2; i < sentence.EndToken - 2; i++)
        {
            if (!IsSpacedDash(document, i) || document.IsIn(document.Tokens[i], Zones.Quotation)) continue;
            var (before, next) = (document.Tokens[i - 1], document.Tokens[i + 1]);
            var isShare = (before.Lower is "%" or "percent" || before.IsNumber)
                && next.Lower is "in" or "from" or "over" or "under" or "among" or "by" or "at" or "for" or "with";
            var start = i - 1;
            while (start > sentence.FirstToken && !EndsClause(document.Tokens[start])
                && document.Tokens[start].Lower is not ("and" or "but" or "while")) start--;
            var end = i + 1;
            while (end < sentence.EndToken && !EndsClause(document.Tokens[end])) end++;
            // A second dash makes the two a pair of brackets.
            if (start == sentence.FirstToken || HasOtherDash(document, start, i) || HasOtherDash(document, i + 1, end)) continue;
            if (!isShare && !IsSum(document, before, next)) continue;
            if (Enumerable.Range(start, i - start).Any(at => document.TagAt(at).IsFinite()
                || document.TagAt(at) == PartOfSpeech.VerbGerund)) continue;
            yield return Document.SpanOf(before.IsNumber || before.Case == LetterCase.Lower && before.Lower != "percent"
                ? before
                : document.Tokens[i - 2], next);
        }
    }

    private static bool EndsClause(Token token) => token.IsMark(',') || token.IsMark(';');

    /// <summary>"level - 106 thousand tenge".</summary>
    private static bool IsSum(Document document, Token noun, Token figure) =>
        noun.IsWord && noun.Case == LetterCase.Lower && document.TagOf(noun).IsNominal() && figure.IsNumber && figure.Lower.Length != 4
        && document.Tokens[figure.Index + 1].Is(WordClass.Unit | WordClass.NumberWord);

    private static bool HasOtherDash(Document document, int first, int end)
    {
        for (var i = first; i < end; i++) if (IsSpacedDash(document, i)) return true;
        return false;
    }

    private static bool IsSpacedDash(Document document, int i) =>
        document.Tokens[i] is var token && (token.IsMark('-') || token.IsMark('–')) && token.SpaceBefore && document.Tokens[i + 1].SpaceBefore;
}
