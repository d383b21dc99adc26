using System.Buffers;
using System.Globalization;
using System.Text;
using KazRuMtQa.Knowledge;

namespace KazRuMtQa.Text;

/// <summary>
/// Cuts a text into tokens in one pass. It never changes the text and never skips a visible character: whatever is no word, number,
/// address or mark becomes a symbol.
/// </summary>
internal sealed class Tokenizer
{
    /// <summary>Longest run that is looked at as an address or a form with inner stops; keeps hostile input linear.</summary>
    private const int LongestAddress = 2048;

    private static readonly SearchValues<string> Schemes =
        SearchValues.Create(["http://", "https://", "ftp://", "www."], StringComparison.OrdinalIgnoreCase);

    /// <summary>Endings of host names. Those that are English words (in, it, is, to, me, at, so) count only after a scheme or before a path.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TopLevelDomains = new HashSet<string>(
        ("com org net info biz edu gov mil int eu uk de fr es pl cz tr cn jp kr ca au nz br ch se fi dk ee lv lt gr ro bg hu ge az am by ru ua kz kg uz tj tm md su рф tv io ai app dev news media online site club agency")
            .Split(' ')).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string text;
    private readonly Lexicon lexicon = Lexicon.Default;
    private readonly List<Token> tokens;
    private readonly Dictionary<string, (string Form, WordEntry Entry)> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Form, WordEntry Entry)>.AlternateLookup<ReadOnlySpan<char>> formLookup;
    private char[] lower = new char[64];
    private int position;
    private int addressRunEnd;
    private bool spaceBefore = true;

    private Tokenizer(string text)
    {
        this.text = text;
        tokens = new List<Token>((text.Length / 5) + 8);
        formLookup = forms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static TokenList Tokenize(string text) => new Tokenizer(text).Run();

    /// <summary>Soft hyphens, zero-width spaces and joiners, direction marks, byte order marks, variation selectors.</summary>
    internal static bool IsIgnorable(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
        or (>= '\u2060' and <= '\u2064') or '\uFEFF' or '\uFE0F' or '\uFE0E';

    internal static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or '`' or '´';

    internal static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private TokenList Run()
    {
        while (position < text.Length)
        {
            var c = text[position];
            if (char.IsWhiteSpace(c) || char.IsControl(c)) { position++; spaceBefore = true; continue; }
            if (IsIgnorable(c)) { position++; continue; }
            var start = position;
            Next(c);
            spaceBefore = false;
            if (position <= start) throw new InvalidOperationException($"The tokenizer stands still at position {start}.");
        }

        return new TokenList(tokens.ToArray());
    }

    private void Next(char c)
    {
        if (IsAsciiAddressStart(c) && TryAddress()) return;
        if (IsLetterAt(position, out var width)) { Word(width); return; }
        if (char.IsDigit(c)) { Number(position); return; }
        if (c is '#' or '@' && position + 1 < text.Length && (char.IsLetter(text[position + 1]) || text[position + 1] == '_')) { Tag(); return; }
        if (IsApostrophe(c) && spaceBefore && IsDecade(position + 1)) { Number(position + 1); return; }
        if (c == '.') { Stops(); return; }
        if (char.IsHighSurrogate(c) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1])) { Emoji(); return; }
        var kind = IsPunctuation(c) ? TokenKind.Mark : TokenKind.Symbol;
        Add(position, position + 1, kind);
    }

    /// <summary>'90s</summary>
    private bool IsDecade(int at) => at + 1 < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1])
        && (at + 2 >= text.Length || !char.IsAsciiDigit(text[at + 2]));

    private static bool IsPunctuation(char c) => c == '`' || char.GetUnicodeCategory(c) is UnicodeCategory.ConnectorPunctuation
        or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
        or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation;

    private void Stops()
    {
        var end = position + 1;
        while (end < text.Length && text[end] == '.') end++;
        Add(position, end - position >= 3 ? end : position + 1, TokenKind.Mark);
    }

    private void Tag()
    {
        var end = position + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_' || IsMarkAt(end))) end++;
        Add(position, end, TokenKind.Tag);
    }

    /// <summary>A symbol beyond the basic plane with its modifiers: emoji sequences are one token.</summary>
    private void Emoji()
    {
        var end = position + 2;
        while (end < text.Length)
        {
            if (text[end] is '\uFE0F' or '\u200D' || IsMarkAt(end)) end++;
            else if (end + 1 < text.Length && char.IsSurrogatePair(text[end], text[end + 1]) && (text[end - 1] == '\u200D' || IsModifier(end))) end += 2;
            else break;
        }

        Add(position, end, TokenKind.Symbol);
    }

    private bool IsModifier(int at) => char.ConvertToUtf32(text[at], text[at + 1]) is (>= 0x1F3FB and <= 0x1F3FF) or (>= 0x1F1E6 and <= 0x1F1FF);

    private bool IsMarkAt(int at) =>
        char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private bool IsLetterAt(int at, out int width)
    {
        var c = text[at];
        width = 1;
        if (c < 0x80) return char.IsAsciiLetter(c);
        if (char.IsLetter(c)) return true;
        if (!char.IsHighSurrogate(c) || at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1])) return false;
        width = 2;
        return Rune.IsLetter(new Rune(c, text[at + 1]));
    }

    private void Word(int firstWidth)
    {
        if (TryDottedForm(out var dotted)) { AddWord(position, dotted); return; }
        var end = EndOfWord(position + firstWidth);
        if (TryPossessive(end, out var split))
        {
            AddWord(position, split);
            spaceBefore = false;
            AddWord(split, end);
            return;
        }

        AddWord(position, WithAbbreviationStop(end));
    }

    private int EndOfWord(int at)
    {
        while (at < text.Length)
        {
            if (IsLetterAt(at, out var width)) { at += width; continue; }
            var c = text[at];
            if (char.IsDigit(c) || (c >= 0x80 && IsMarkAt(at))) { at++; continue; }
            // An apostrophe, a hyphen or an invisible mark belongs to the word only between letters.
            if (!IsApostrophe(c) && !IsHyphen(c) && !IsIgnorable(c)) break;
            var next = at + 1;
            while (next < text.Length && IsIgnorable(text[next])) next++;
            var joins = next < text.Length && (IsLetterAt(next, out width) || (!IsApostrophe(c) && char.IsDigit(text[next])));
            if (!joins || (c is '‘' or '`' && !IsApostropheInName(at))) break;
            at = next;
        }

        return at;
    }

    /// <summary>An opening quote or a grave accent stands for an apostrophe only after a short prefix: O‘Brien, d`Estaing.</summary>
    private bool IsApostropheInName(int at) => at - position <= 2;

    /// <summary>Splits "Simonyan's" into "Simonyan" and "'s"; "it's" and "let's" stay whole: their 's is a verb.</summary>
    private bool TryPossessive(int end, out int split)
    {
        split = end - 2;
        if (split <= position || text[end - 1] is not ('s' or 'S') || text[split] is not ('\'' or '’' or 'ʼ')) return false;
        var whole = Lower(position, end);
        return !lexicon[whole].Class.HasFlag(WordClass.Auxiliary);
    }

    /// <summary>Two or more single letters with stops ("U.S.", "a.m.", "J.R.R."), or a listed form with inner stops ("Ph.D.").</summary>
    private bool TryDottedForm(out int end)
    {
        end = position;
        var at = position;
        var letters = 0;
        while (letters < 12 && at + 1 < text.Length && IsLetterAt(at, out var width) && at + width < text.Length && text[at + width] == '.' && char.IsLetter(text[at]))
        {
            at += width + 1;
            letters++;
        }

        if (letters >= 2 && (at >= text.Length || !char.IsLetterOrDigit(text[at]))) { end = at; return true; }
        // "U.S" at the end of such a run, its last stop missing: keep the word whole.
        if (letters >= 1 && at < text.Length && char.IsAsciiLetterUpper(text[at]) && char.IsAsciiLetterUpper(text[position])
            && (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1])))
        {
            end = at + 1;
            return true;
        }

        if (letters == 0 || letters == 1)
        {
            var limit = Math.Min(text.Length, position + 8);
            for (at = position; at < limit && (char.IsAsciiLetter(text[at]) || text[at] == '.'); at++) { }
            if (at - position > 3 && text[at - 1] == '.' && text.AsSpan(position, at - position - 1).Contains('.')
                && lexicon.AbbreviationOf(text.AsSpan(position, at - position)) != Abbreviation.None)
            {
                end = at;
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of the word with the stop after it, if that stop marks an abbreviation or an initial here.</summary>
    private int WithAbbreviationStop(int end)
    {
        if (end >= text.Length || text[end] != '.' || end - position > 12) return end;
        if (end + 1 < text.Length && text[end + 1] == '.') return end;
        var form = text.AsSpan(position, end + 1 - position);
        var kind = lexicon.AbbreviationOf(form);
        var next = end + 1;
        while (next < text.Length && text[next] is ' ' or '\u00A0') next++;
        var following = next < text.Length ? text[next] : '\n';
        var belongs = kind switch
        {
            Abbreviation.Title => true,
            Abbreviation.Number => char.IsDigit(following),
            Abbreviation.Month => char.IsDigit(following),
            Abbreviation.Initialism => true,
            // "Sun.", "art.": forms that are words too are abbreviations only where the sentence plainly goes on.
            Abbreviation.General => !lexicon[Lower(position, end)].IsCommonWord || char.IsLower(following) || char.IsDigit(following) || following == ',',
            _ => IsInitial(end, following),
        };
        return belongs ? end + 1 : end;
    }

    /// <summary>"J. Smith", "J. R. R. Tolkien": a capital letter alone, then a stop and a capital; not "I", and not "Plan B. The".</summary>
    private bool IsInitial(int end, char following)
    {
        if (end - position != 1 || !char.IsUpper(text[position]) || text[position] == 'I' || !char.IsUpper(following)) return false;
        var next = end + 1;
        while (next < text.Length && text[next] is ' ' or '\u00A0') next++;
        var wordEnd = next;
        while (wordEnd < text.Length && char.IsLetter(text[wordEnd]) && wordEnd - next < 16) wordEnd++;
        return !lexicon[Lower(next, wordEnd)].Class.HasFlag(WordClass.Function) || wordEnd - next == 1;
    }

    private void Number(int at)
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsDigit(c)) { at++; continue; }
            if (c is '.' or ',' or ':' or '/' && at + 1 < text.Length && char.IsDigit(text[at + 1]) && char.IsDigit(text[at - 1])) { at++; continue; }
            if (IsLetterAt(at, out var width)) { at += width; continue; }
            if (IsHyphen(c) && at + 1 < text.Length && IsLetterAt(at + 1, out _)) { at++; continue; }
            break;
        }

        Add(position, at, TokenKind.Number);
    }

    private static bool IsAsciiAddressStart(char c) => char.IsAsciiLetterOrDigit(c) || (c >= 'А' && c <= 'я');

    /// <summary>A URL, a host name or an e-mail address at the position.</summary>
    private bool TryAddress()
    {
        var limit = Math.Min(text.Length, position + LongestAddress);
        if (tokens.Count > 0 && !spaceBefore && tokens[^1].Span.End == position && tokens[^1].Kind == TokenKind.Mark && text[position - 1] is '.' or '@') return false;
        var rest = text.AsSpan(position, Math.Min(8, text.Length - position));
        if (rest[0] is 'h' or 'H' or 'f' or 'F' or 'w' or 'W' && rest.IndexOfAny(Schemes) == 0) return AddUrl(limit);
        if (position < addressRunEnd) return false;
        var stop = -1;
        var at = position;
        for (; at < limit; at++)
        {
            var c = text[at];
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || (c >= 'А' && c <= 'я')) continue;
            if (c is '.' && at + 1 < limit && char.IsLetterOrDigit(text[at + 1])) { stop = at; continue; }
            if (c is '+' or '%' && at > position) continue;
            break;
        }

        // Further words of the same run would be read to the same end again: a hostile run would cost its square.
        addressRunEnd = at;
        if (at < limit && text[at] == '@' && at + 2 < limit && char.IsAsciiLetterOrDigit(text[at + 1])) return TryEmail(at, limit);
        if (stop < 0 || !char.IsLetter(text[stop + 1])) return false;
        var domain = text.AsSpan(stop + 1, at - stop - 1);
        var host = text.AsSpan(position, at - position);
        var known = TopLevelDomains.Contains(domain);
        var isAddress = (known && host.Length > domain.Length + 2) || lexicon[Lower(position, at)].Class.HasFlag(WordClass.Brand)
            || (domain.Length is 2 && char.IsAsciiLetterLower(domain[0]) && at + 1 < limit && text[at] == '/' && char.IsLetterOrDigit(text[at + 1]));
        return isAddress && AddUrl(limit);
    }

    private bool TryEmail(int at, int limit)
    {
        var end = at + 1;
        while (end < limit && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.')) end++;
        while (text[end - 1] is '.' or '-') end--;
        if (!text.AsSpan(at, end - at).Contains('.')) return false;
        Add(position, end, TokenKind.Email);
        return true;
    }

    private bool AddUrl(int limit)
    {
        var end = position;
        while (end < limit && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '“' or '”' or '«' or '»' or '’')) end++;
        // Marks at the end belong to the sentence, unless a bracket was opened within the address.
        var bracket = text.AsSpan(position, end - position).Contains('(');
        while (end > position && (text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or ']' or '…'
            || (text[end - 1] == ')' && !bracket))) end--;
        if (end <= position) return false;
        Add(position, end, TokenKind.Url);
        return true;
    }

    private void AddWord(int start, int end) => Add(start, end, TokenKind.Word);

    private void Add(int start, int end, TokenKind kind)
    {
        var (form, entry) = FormOf(start, end, kind);
        var (letterCase, scripts) = kind is TokenKind.Word or TokenKind.Number or TokenKind.Tag ? Shape(start, end) : (LetterCase.None, Scripts.None);
        tokens.Add(new Token(tokens.Count, new TextSpan(start, end), kind, form, letterCase, scripts, spaceBefore, entry)
        {
            FirstLetter = text[start],
        });
        position = end;
    }

    private (string Form, WordEntry Entry) FormOf(int start, int end, TokenKind kind)
    {
        var key = Lower(start, end);
        if (kind == TokenKind.Mark && key.Length >= 3) key = "…";
        if (key.IsEmpty) key = text.AsSpan(start, end - start);
        if (lexicon.TryGet(key, out var form, out var entry)) return (form, entry);
        if (formLookup.TryGetValue(key, out var known)) return known;
        form = key.ToString();
        return forms[form] = (form, WordEntry.Unknown);
    }

    private ReadOnlySpan<char> Lower(int start, int end)
    {
        if (lower.Length < end - start) lower = new char[(end - start) * 2];
        var length = 0;
        for (var at = start; at < end; at++)
        {
            var c = text[at];
            if (c < 0x80) lower[length++] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c == '`' && end - start > 1 ? '\'' : c;
            else if (IsIgnorable(c)) continue;
            else if (end - start > 1 && IsApostrophe(c)) lower[length++] = '\'';
            else if (IsHyphen(c)) lower[length++] = '-';
            else lower[length++] = char.ToLowerInvariant(c);
        }

        return lower.AsSpan(0, length);
    }

    private (LetterCase Case, Scripts Scripts) Shape(int start, int end)
    {
        var scripts = Scripts.None;
        int upper = 0, small = 0;
        var firstUpper = false;
        for (var at = start; at < end; at++)
        {
            var c = text[at];
            if (c < 0x80)
            {
                if (!char.IsAsciiLetter(c)) continue;
                scripts |= Scripts.Latin;
            }
            else if (char.IsLetter(c)) scripts |= ScriptOf(c);
            else
            {
                if (char.IsHighSurrogate(c) && at + 1 < end && Rune.TryCreate(c, text[at + 1], out var rune) && Rune.IsLetter(rune)) scripts |= Scripts.Other;
                continue;
            }

            if (char.IsUpper(c)) { if (upper + small == 0) firstUpper = true; upper++; }
            else if (char.IsLower(c)) small++;
        }

        var letterCase = (upper, small) switch
        {
            (0, 0) => LetterCase.None,
            (0, _) => LetterCase.Lower,
            (1, _) when firstUpper => LetterCase.Capitalised,
            (_, 0) => LetterCase.Upper,
            _ when firstUpper && IsCapitalisedCompound(start, end) => LetterCase.Capitalised,
            _ => LetterCase.Mixed,
        };
        return (letterCase, scripts);
    }

    /// <summary>Kassym-Jomart, O'Brien, D'Artagnan: capitals only after hyphens and apostrophes.</summary>
    private bool IsCapitalisedCompound(int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (char.IsUpper(text[at]) && !IsHyphen(text[at - 1]) && !IsApostrophe(text[at - 1])) return false;
        }

        return true;
    }

    internal static Scripts ScriptOf(char c) => c switch
    {
        < '\u0250' => Scripts.Latin,
        >= '\u0250' and < '\u0370' => Scripts.Latin,
        >= '\u0370' and < '\u0400' => Scripts.Greek,
        >= '\u0400' and < '\u0530' => Scripts.Cyrillic,
        >= '\u1C80' and < '\u1C90' => Scripts.Cyrillic,
        >= '\u1D00' and < '\u1F00' => Scripts.Latin,
        >= '\u1F00' and < '\u2000' => Scripts.Greek,
        >= '\u2C60' and < '\u2C80' => Scripts.Latin,
        >= '\u2DE0' and < '\u2E00' => Scripts.Cyrillic,
        >= '\uA640' and < '\uA6A0' => Scripts.Cyrillic,
        >= '\uA720' and < '\uA800' => Scripts.Latin,
        >= '\uFB00' and < '\uFB07' => Scripts.Latin,
        _ => Scripts.Other,
    };
}
