using KazRuMtQa.Lab.Data;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>Tells which tokens an editor would have to change, as far as the English alone shows it.</summary>
internal static class MarkedTokens
{
    public static bool[] Of(Document document, IEnumerable<EditorMark> marks)
    {
        var marked = new bool[document.Tokens.Count];
        foreach (var mark in marks.Where(mark => mark.IsVisible && mark.Span.Length > 0))
            for (var token = document.TokenAt(mark.Span.Start); !token.IsNone
                && token.Span.Start < mark.Span.End; token = document.Tokens[token.Index + 1]) marked[token.Index] = true;
        return marked;
    }
}
