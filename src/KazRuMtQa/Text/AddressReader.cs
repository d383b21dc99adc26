using System.Buffers;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Text;

/// <summary>Finds URLs, host names and e-mail addresses. Asked at rising positions, it looks at no part of the text more than twice.</summary>
internal sealed class AddressReader(string text, TokenForms forms)
{
    private const int LongestHost = 2048;

    private static readonly SearchValues<string> Schemes =
        SearchValues.Create(["http://", "https://", "ftp://", "www."], StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Endings of host names. Those that are function words (in, it, is, to, me, at, so) count only after a scheme or before a path.
    /// </summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = SetOf(
        "com org net info biz edu gov mil int eu uk de fr es pl cz tr cn jp kr ca au nz br ch se fi dk ee lv lt gr ro bg hu ge az ru ua kz kg uz "
            + "tj tm md su рф tv io ai");

    /// <summary>Endings that are English words: they count unless they come after one ("closed.online", "said.by").</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> EndingsThatAreWords =
        SetOf("by am app dev news media online site club agency");

    private int runEnd;

    /// <returns>The kind of the address at the position and its end; <see cref="TokenKind.None"/> when there is none.</returns>
    public (TokenKind Kind, int End) Read(int position)
    {
        if (text[position] is 'h' or 'H' or 'f' or 'F' or 'w' or 'W'
            && text.AsSpan(position, Math.Min(8, text.Length - position)).IndexOfAny(Schemes) == 0)
            return (TokenKind.Url, EndOfUrl(position));
        // Further words of the same run would be read to the same end again: a hostile run would cost its square.
        if (position < runEnd) return default;
        var limit = Math.Min(text.Length, position + LongestHost);
        var stop = -1;
        var at = position;
        for (; at < limit; at++)
        {
            var c = text[at];
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or (>= 'А' and <= 'я')) continue;
            if (c == '.' && at + 1 < limit && char.IsLetterOrDigit(text[at + 1])) stop = at;
            else if (c is not ('+' or '%') || at == position) break;
        }

        runEnd = at;
        if (at + 2 < limit && text[at] == '@' && char.IsAsciiLetterOrDigit(text[at + 1])) return Email(at, limit);
        return stop > position && IsHost(position, stop, at) ? (TokenKind.Url, EndOfUrl(position)) : default;
    }

    private bool IsHost(int position, int stop, int end)
    {
        if (!char.IsLetter(text[stop + 1])) return false;
        var ending = text.AsSpan(stop + 1, end - stop - 1);
        if (Endings.Contains(ending)) return stop - position >= 2;
        if (forms.Entry(position, end).Is(WordClass.Brand)) return true;
        if (EndingsThatAreWords.Contains(ending)) return stop - position >= 2 && !forms.Entry(position, stop).IsCommonWord;
        return ending.Length == 2 && char.IsAsciiLetterLower(ending[0]) && end + 1 < text.Length && text[end] == '/'
            && char.IsLetterOrDigit(text[end + 1]);
    }

    private (TokenKind Kind, int End) Email(int at, int limit)
    {
        var end = at + 1;
        while (end < limit && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.')) end++;
        while (text[end - 1] is '.' or '-') end--;
        return text.AsSpan(at, end - at).Contains('.') ? (TokenKind.Email, end) : default;
    }

    private int EndOfUrl(int position)
    {
        var end = position;
        var hasBracket = false;
        for (; end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '“' or '”' or '«' or '»' or '’'); end++)
            hasBracket |= text[end] == '(';
        // Marks at the end belong to the sentence, unless a bracket was opened within the address.
        while (text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or ']' or '…' || (text[end - 1] == ')' && !hasBracket)) end--;
        return end;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SetOf(string words) =>
        new HashSet<string>(words.Split(' '), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
