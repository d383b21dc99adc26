using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Shared;

/// <summary>Searches of the raw text for rare characters: most articles hold none, and the search is vectorised.</summary>
internal static class Residue
{
    public static IEnumerable<int> Positions(string text, string mark)
    {
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + mark.Length, StringComparison.Ordinal))
            yield return at;
    }

    /// <summary>The character at the position; a line end beyond the ends of the text.</summary>
    public static char At(string text, int position) => (uint)position < (uint)text.Length ? text[position] : '\n';

    public static bool IsWordAt(string text, int position) => char.IsLetterOrDigit(At(text, position));

    /// <summary>Position of the mark, at most <paramref name="reach"/> characters on and in the same line; -1 when it is not there.</summary>
    public static int IndexInLine(string text, string mark, int from, int reach)
    {
        var window = text.AsSpan(from, Math.Min(reach, text.Length - from));
        var line = window.IndexOfAny('\n', '\r');
        var found = (line < 0 ? window : window[..line]).IndexOf(mark, StringComparison.Ordinal);
        return found < 0 ? -1 : from + found;
    }

    /// <summary>"‘%s’", "&amp;nbsp; and &lt;br&gt; tags": the article speaks of the marks.</summary>
    public static bool IsMentioned(Document document, TextSpan span)
    {
        if (At(document.Text, span.Start - 1) is '‘' or '`' && At(document.Text, span.End) is '’' or '`') return true;
        var next = document.TokenAt(span.End);
        if (next.IsNone || document.Text.AsSpan(span.End, Math.Max(0, next.Span.Start - span.End)).Contains('\n')) return false;
        for (var i = next.Index; i < next.Index + 5 && !document.Tokens[i].EndsSentence; i++)
        {
            if (document.Tokens[i].Lower is "tag" or "tags" or "placeholder" or "placeholders" or "asterisks" or "entity" or "entities" or "markup")
                return true;
        }

        return false;
    }

    /// <summary>What is left in place of a span that is cut out: a space where two words would grow together.</summary>
    public static string Gap(string text, TextSpan span) => IsWordAt(text, span.Start - 1) && IsWordAt(text, span.End) ? " " : "";
}
