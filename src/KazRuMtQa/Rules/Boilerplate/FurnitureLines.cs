using KazRuMtQa.Knowledge;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

/// <summary>The known lines of page furniture, and whether a paragraph is one of them: it must stand on a line of its own.</summary>
internal static class FurnitureLines
{
    private const int LongestLine = 30;

    private static readonly Lazy<Dictionary<string, (string Kind, bool Whole)>> Known = new(() =>
        Table.Read("furniture.tsv").ToDictionary(row => row[0], row => (row[2], row[1] == "whole"), StringComparer.Ordinal));

    /// <summary>Every paragraph that is furniture of the kind.</summary>
    public static IEnumerable<Paragraph> Of(Document document, string kind) =>
        document.Paragraphs.Where(paragraph => paragraph.EndToken - paragraph.FirstToken <= LongestLine && KindOf(document, paragraph) == kind);

    private static string? KindOf(Document document, Paragraph paragraph)
    {
        var words = new List<string>(8);
        var total = 0;
        for (var i = paragraph.FirstToken; i < paragraph.EndToken; i++)
        {
            var token = document.Tokens[i];
            if (!token.IsWord || token.Lower == "'s") continue;
            total++;
            if (words.Count < 8) words.Add(token.Lower);
        }

        // The longest known beginning decides; a full sentence is no furniture unless it begins as only furniture does.
        for (var length = words.Count; length > 0; length--)
        {
            if (!Known.Value.TryGetValue(string.Join(' ', words.Take(length)), out var known)) continue;
            if (known.Whole) return length == total && !EndsLikeASentence(document, paragraph) ? known.Kind : null;
            return IsLabel(document, paragraph, length, total) ? known.Kind : null;
        }

        return null;
    }

    private static bool EndsLikeASentence(Document document, Paragraph paragraph) =>
        document.Tokens[paragraph.EndToken - 1].IsMark('.') || document.Tokens[paragraph.FirstToken].Lower is "\"" or "“" || document.Tokens[paragraph.EndToken - 1].IsMark('?');

    /// <summary>After the known words a colon, the end, or no full sentence with a verb of its own.</summary>
    private static bool IsLabel(Document document, Paragraph paragraph, int length, int total)
    {
        var at = paragraph.FirstToken;
        for (var words = 0; words < length; at++) if (document.Tokens[at].IsWord) words++;
        if (total == length || document.Tokens[at].Lower is ":" or "–" or "—" or "-" or "|" || document.Tokens[at - 1].Lower.Length == 0) return true;
        if (document.Tokens[at - 1].Scripts == Scripts.Cyrillic) return true;
        return !document.Tokens[paragraph.FirstToken].Is(WordClass.None) && document.Tokens[paragraph.FirstToken].IsCapitalised && length >= 2;
    }
}
