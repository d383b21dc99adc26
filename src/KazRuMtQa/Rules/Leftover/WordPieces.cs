using KazRuMtQa.Rules.Shared;

namespace KazRuMtQa.Rules.Leftover;

/// <summary>The pieces into which an engine cut a word, with its marks between them: "com@@ bined", "low&lt;/w>".</summary>
/// <param name="Span">Where they stand; of a piece without a second one the mark alone.</param>
/// <param name="Word">The word without the marks; empty where the second piece is lost.</param>
internal readonly record struct WordPieces(TextSpan Span, string Word)
{
    /// <summary>Letters of a piece, and pieces of a word, that are looked at; keeps hostile input linear.</summary>
    public const int Longest = 40;

    private const string BeforeMore = "@@";

    /// <summary>Null where the mark joins no pieces: an address, a mark by itself.</summary>
    /// <param name="text">The text.</param>
    /// <param name="joint">The mark: @@ between two pieces, or &lt;/w> behind the last.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="last">Where the word before ended.</param>
    public static WordPieces? At(string text, string joint, int at, int last)
    {
        var start = at;
        while (start > last && start > at - Longest && Residue.IsWordAt(text, start - 1)) start--;
        if (start == at) return null;
        var hasMore = joint == BeforeMore;
        if (hasMore && Residue.At(text, at + joint.Length) is not (' ' or '\n' or '\r')) return null;
        var end = at;
        var pieces = new List<string> { text[start..at] };
        while (text.AsSpan(end).StartsWith(joint) && pieces.Count < Longest)
        {
            end += joint.Length;
            if (!hasMore) break;
            var next = Residue.At(text, end) == ' ' ? end + 1 : end;
            var stop = next;
            while (stop < next + Longest && Residue.IsWordAt(text, stop)) stop++;
            if (stop == next) break;
            pieces.Add(text[next..stop]);
            end = stop;
        }

        return hasMore && pieces.Count == 1 ? new(new TextSpan(at, end), "") : new(new TextSpan(start, end), string.Concat(pieces));
    }
}
