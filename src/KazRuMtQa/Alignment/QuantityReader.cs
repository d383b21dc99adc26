using System.Buffers;
using System.Globalization;
using KazRuMtQa.Text;

namespace KazRuMtQa.Alignment;

/// <summary>
/// Reads the numbers of a document by value: figures with the marks of the language, words, ordinals, scales and Roman numerals. "1 млн 200 тыс.",
/// "двадцать пять тысяч" and "1.2 million" come to one value each.
/// </summary>
internal sealed class QuantityReader
{
    /// <summary>More digits are an account or a telephone, which has no value.</summary>
    private const int MostDigits = 15;

    private static readonly SearchValues<char> Figure = SearchValues.Create("0123456789.,");

    private readonly Document document;
    private readonly NumberWords words;
    private readonly bool isEnglish;
    private readonly List<Part> parts;

    // By the number of a form: words come again and again.
    private readonly (NumberWordKind Kind, decimal Value, bool IsKnown)[] known;
    private readonly List<Quantity> found = [];

    private QuantityReader(Document document, NumberWords words)
    {
        (this.document, this.words) = (document, words);
        isEnglish = document.Language.Code == "en";
        parts = new List<Part>(document.Tokens.Count);
        known = new (NumberWordKind, decimal, bool)[document.Forms.Forms.Count];
        foreach (var token in document.Tokens)
        {
            if (token.IsNumber) parts.Add(new Part(token, token.Lower, token.Span, IsNumber: true));
            else if (token.IsWord) AddWord(token);
            else parts.Add(new Part(token, token.Lower, token.Span, IsNumber: false));
        }
    }

    public static IReadOnlyList<Quantity> Read(Document document, NumberWords words)
    {
        var reader = new QuantityReader(document, words);
        for (var at = 0; at < reader.parts.Count;) at = reader.Next(at);
        return reader.found;
    }

    private void AddWord(Token token)
    {
        var lower = SourceLanguage.Plain(token.Lower);
        if (!lower.Contains('-', StringComparison.Ordinal) || lower.Length != token.Span.Length)
        {
            parts.Add(new Part(token, lower, token.Span, IsNumber: false));
            return;
        }

        for (int start = 0, end; start <= lower.Length; start = end + 1)
        {
            end = lower.IndexOf('-', start);
            if (end < 0) end = lower.Length;
            if (end == start) continue;
            // Dakar-2020
            var piece = lower[start..end];
            parts.Add(new Part(token, piece, new TextSpan(token.Span.Start + start, token.Span.Start + end), IsNumber: char.IsAsciiDigit(piece[0])));
        }
    }

    private int Next(int at)
    {
        var part = parts[at];
        if (part.IsNumber) return Figures(at);
        if (part.Token.Kind is TokenKind.Mark or TokenKind.Symbol) return at + 1;
        return Of(part, out var value) switch
        {
            NumberWordKind.Cardinal => Words(at, value),
            NumberWordKind.Ordinal => Add(at, at, value, QuantityKind.Ordinal),
            NumberWordKind.Loose => Add(at, at, value, QuantityKind.Loose),
            NumberWordKind.Fraction when ScaleAt(at + 1) is var scale and > 0 => Add(at, at + 1, value * scale, QuantityKind.Scaled),
            NumberWordKind.Fraction => Add(at, at, value, QuantityKind.Loose),
            NumberWordKind.Scale => Scale(at, value),
            _ => RomanOr(at),
        };
    }

    private NumberWordKind Of(Part part, out decimal value)
    {
        // Parts of a word are no forms of the text.
        if (part.Span != part.Token.Span) return words.Of(part.Lower, out value);
        ref var form = ref known[document.Forms.IdOf(part.Token.Index)];
        if (!form.IsKnown) form = (words.Of(part.Lower, out var worth), worth, true);
        value = form.Value;
        return form.Kind;
    }

    private int Scale(int at, decimal value)
    {
        // a hundred and five; тысяча двести
        return isEnglish && value == 100 ? Words(at, 1, startsWithScale: true) : Add(at, at, value, QuantityKind.Scale);
    }

    private int RomanOr(int at)
    {
        var text = document.Text.AsSpan(parts[at].Span.Start, parts[at].Span.Length);
        // F135: the number of a model answers for one that is written apart.
        var digits = text[(text.IndexOfAnyInRange('0', '9') is >= 0 and var first ? first : text.Length)..];
        if (digits.Length is > 0 and <= MostDigits && !digits.ContainsAnyExceptInRange('0', '9')) Add(at, at,
            decimal.Parse(digits, CultureInfo.InvariantCulture), QuantityKind.Loose);
        if (text.Length is >= 1 and <= 6 && (text.Length > 1 || !isEnglish) && RomanValue(text) is { } value) Add(at, at, value, QuantityKind.Roman);
        return at + 1;
    }

    /// <summary>Reads words from a cardinal on: двадцать пять тысяч триста, nineteen ninety-one, a hundred and five.</summary>
    private int Words(int at, decimal first, bool startsWithScale = false)
    {
        decimal total = 0;
        var current = startsWithScale ? 0 : first;
        var kind = QuantityKind.Word;
        var (last, next) = (at, startsWithScale ? at : at + 1);
        while (next < parts.Count)
        {
            var part = parts[next];
            if (part.Token.IsMark('-')) { next++; continue; }
            if (part.IsNumber || !(part.Token.IsWord)) break;
            if (isEnglish && part.Lower == "and" && (current >= 100 || total > 0) && next + 1 < parts.Count
                && words.Of(parts[next + 1].Lower, out _) == NumberWordKind.Cardinal) { next++; continue; }
            var of = words.Of(part.Lower, out var value);
            if (of == NumberWordKind.Scale)
            {
                if (value == 100) current = Times(Math.Max(current, 1), 100);
                else (total, current, kind) = (total + Times(Math.Max(current, 1), value), 0, QuantityKind.Scaled);
            }
            else if (of == NumberWordKind.Cardinal && IsMultiplier(value, current)) current *= value;
            else if (HalfAt(next) is > 0 and var half)
            {
                // двух с половиной, екі жарым
                current += 0.5m;
                next += half - 1;
            }
            else if (of == NumberWordKind.Cardinal && (Follows(value, current) || (current == 0 && total > 0 && value < 1000))) current += value;
            else if (of == NumberWordKind.Cardinal && isEnglish && total == 0 && current is >= 13 and <= 20
                && value is >= 10 and <= 99) current = (current * 100) + value;
            else if (of == NumberWordKind.Ordinal && current >= 20 && value < 10 && current % 10 == 0)
            {
                (current, kind, last) = (current + value, QuantityKind.Ordinal, next);
                break;
            }
            else break;
            last = next++;
        }

        Add(at, last, total + current, kind);
        return last + 1;
    }

    /// <summary>In Kazakh two hundred is екі жүз: the word for a hundred multiplies what stands before it.</summary>
    private bool IsMultiplier(decimal value, decimal current) => value == 100 && current is > 0 and < 10 && !isEnglish;

    /// <summary>twenty five, a hundred and five; in Kazakh eleven is ten one: он бір.</summary>
    private bool Follows(decimal value, decimal current) =>
        current > 0 && ((current % 10 == 0 && value < 10 && current % 100 >= (words.HasTeensOfTwoWords ? 10 : 20))
            || (current >= 100 && current % 100 == 0 && value < 100));

    /// <summary>How many words say "and a half" from here on; 0 where none do.</summary>
    private int HalfAt(int at)
    {
        if (parts[at].Lower == "жарым") return 1;
        return parts[at].Lower == "с" && at + 1 < parts.Count && parts[at + 1].Lower == "половиной" ? 2 : 0;
    }

    private decimal ScaleAt(int at)
    {
        if (at < parts.Count && parts[at].Token.IsMark('-')) at++;
        return at < parts.Count && !parts[at].IsNumber && words.Of(parts[at].Lower, out var value) == NumberWordKind.Scale ? value : 0;
    }

    private int Figures(int at)
    {
        var text = parts[at].Lower;
        var length = 0;
        while (length < text.Length
            && (char.IsAsciiDigit(text[length])
                || (text[length] is '.' or ',' or ':' or '/' && length + 1 < text.Length && char.IsAsciiDigit(text[length + 1])))) length++;
        var digits = text.AsSpan(0, length).Trim('\'');
        var start = 0;
        while (start < text.Length && !char.IsAsciiDigit(text[start])) start++;
        if (start > 0)
        {
            // '90s, .38
            length = start;
            while (length < text.Length && char.IsAsciiDigit(text[length])) length++;
            digits = text.AsSpan(start, length - start);
        }

        if (digits.IsEmpty) return at + 1;
        var rest = text.AsSpan(Math.Min(length, text.Length));
        // 4x100, 4x400m
        if (rest.Length is > 1 and <= MostDigits && rest[0] is 'x' or 'х' && char.IsAsciiDigit(rest[1]))
        {
            var legs = rest[1..];
            if (legs.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end) legs = legs[..end];
            Add(at, at, decimal.Parse(legs, CultureInfo.InvariantCulture), QuantityKind.Part);
            return Parts(at, digits);
        }

        // 1747 hours
        if (isEnglish && digits.Length == 4 && at + 1 < parts.Count && parts[at + 1].Lower is "hours" or "hrs") return Parts(at,
            $"{digits[..2]}:{digits[2..]}");

        if (digits.IndexOfAny(':', '/') >= 0 || digits.Count('.') > 1 && !IsGrouped(digits, '.')) return Parts(at, digits);
        if (!TryValues(digits, out var value, out var other)) return at + 1;
        var last = at;
        if (digits.Length <= 3 && length == text.Length) (value, other, last) = Joined(at, value);
        return Scaled(at, last, value, other, text[Math.Min(length, text.Length)..].TrimStart('-'));
    }

    /// <summary>12 000 000 in groups: one number; in English the last group may be a number of its own.</summary>
    private (decimal Value, decimal Other, int Last) Joined(int at, decimal first)
    {
        var (value, last, group) = (first, at, first);
        while (last + 1 < parts.Count
            && parts[last + 1] is { IsNumber: true, Lower: [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', ..] } next
            && next.Span.Start == parts[last].Span.End + 1 && (next.Lower.Length == 3 || (next.Lower.Length > 4 && next.Lower[3] == ','))
            && value < 1_000_000_000_000m && IsBlankAt(parts[last].Span.End))
        {
            if (!decimal.TryParse(next.Lower.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out group)) break;
            value = (value * 1000) + group;
            last++;
        }

        return (value, last == at ? value : isEnglish ? group : value, last);
    }

    private bool IsBlankAt(int position) => position < document.Text.Length && Characters.IsBlank(document.Text[position]);

    private int Scaled(int at, int last, decimal value, decimal other, string tail)
    {
        var scale = tail.Length > 0 ? isEnglish ? EnglishTail(tail) : words.ScaleOf(tail) : 1;
        if (scale > 1)
        {
            // 400m is metres or millions.
            return Add(at, last, value * scale, QuantityKind.Digits, isEnglish && tail.Length == 1 ? value : value * scale);
        }

        if (tail.Length > 0) return Add(at, last, value, QuantityKind.Digits, other);
        // в 100 раз is by 99 per cent
        if (!isEnglish && last + 1 < parts.Count && parts[last + 1].Lower is "раз" or "раза") return Add(at, last, value, QuantityKind.Loose, other);
        var isHalf = last + 1 < parts.Count && parts[last + 1] is { IsNumber: true, Lower: "1/2" or "½" };
        if (isHalf) (value, other, last) = (value + 0.5m, value + 0.5m, last + 1);
        var of = ScaleAt(last + 1);
        if (of <= 0) return Add(at, last, value, QuantityKind.Digits, other);
        last += parts[last + 1].Token.IsMark('-') ? 2 : 1;
        value = Times(value, of);
        // hundred thousand, thousand billion
        if (ScaleAt(last + 1) is > 1 and var again) (value, last) = (Times(value, again), last + 1);
        return Remainder(at, last, value, of);
    }

    /// <summary>1 млн 200 тыс.; 2 thousand 500 is left as two.</summary>
    private int Remainder(int at, int last, decimal value, decimal scale)
    {
        var next = last + 1;
        if (next < parts.Count && parts[next].Token.IsMark('.')) next++;
        if (next + 1 < parts.Count && parts[next].IsNumber && char.IsAsciiDigit(parts[next].Lower[^1])
            && TryValues(parts[next].Lower, out var more, out _)
            && more < 1_000 && ScaleAt(next + 1) is > 1 and var smaller && smaller < scale)
        {
            return Add(at, next + 1, value + (more * smaller), QuantityKind.Scaled);
        }

        return Add(at, last, value, QuantityKind.Scaled);
    }

    private static decimal Times(decimal value, decimal scale) => value < 1_000_000_000_000m ? value * scale : value;

    /// <summary>5m, 3bn, 110-million-year-old.</summary>
    private static decimal EnglishTail(string tail) =>
        (tail.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen ? tail[..hyphen] : tail) switch
        {
            "k" => 1_000,
            "m" or "mn" or "mln" or "million" => 1_000_000,
            "b" or "bn" or "bln" or "billion" => 1_000_000_000,
            "tn" or "trn" or "tln" or "trillion" => 1_000_000_000_000,
            "thousand" => 1_000,
            _ => 1,
        };

    private int Parts(int at, ReadOnlySpan<char> digits)
    {
        foreach (var range in digits.SplitAny('.', ',', ':', '/'))
        {
            var piece = digits[range];
            if (piece.Length is > 0 and <= MostDigits) Add(at, at, decimal.Parse(piece, CultureInfo.InvariantCulture), QuantityKind.Part);
        }

        return at + 1;
    }

    private bool TryValues(ReadOnlySpan<char> digits, out decimal value, out decimal other)
    {
        value = other = 0;
        if (digits.Length > MostDigits || digits.ContainsAnyExcept(Figure)) return false;
        var mark = digits.IndexOfAny('.', ',');
        if (mark < 0) { value = other = decimal.Parse(digits, CultureInfo.InvariantCulture); return true; }
        var sign = digits[mark];
        if (!IsGrouped(digits, sign))
        {
            // 1,234.5 and 1.234,5
            var last = digits.LastIndexOfAny('.', ',');
            var whole = digits[..last].ToString().Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
            value = other = decimal.Parse($"{whole}.{digits[(last + 1)..]}", CultureInfo.InvariantCulture);
            return true;
        }

        value = other = decimal.Parse(digits.ToString().Replace($"{sign}", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        if (digits.Count(sign) > 1) return true;
        var asDecimal = decimal.Parse(digits.ToString().Replace(',', '.'), CultureInfo.InvariantCulture);
        // One group of three may be a decimal by the habit of the language.
        if (isEnglish == (sign == '.')) (value, other) = (asDecimal, value);
        else other = asDecimal;
        return true;
    }

    private static bool IsGrouped(ReadOnlySpan<char> digits, char sign)
    {
        var first = digits.IndexOf(sign);
        if (first is < 1 or > 3) return false;
        for (var at = first; at < digits.Length; at += 4)
        {
            if (digits[at] != sign || at + 4 > digits.Length || digits.Slice(at + 1, 3).ContainsAnyExceptInRange('0', '9')) return false;
        }

        return digits[0] != '0';
    }

    private int Add(int first, int last, decimal value, QuantityKind kind, decimal? other = null)
    {
        var token = parts[first].Token;
        var span = TextSpan.Covering(parts[first].Span, parts[last].Span);
        found.Add(new Quantity(span, value, other ?? value, kind, document.SentenceOf(token).Index));
        return last + 1;
    }

    private static decimal? RomanValue(ReadOnlySpan<char> text)
    {
        var total = 0;
        var previous = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var value = text[i] switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, _ => 0 };
            if (value == 0) return null;
            total += value < previous ? -value : value;
            previous = Math.Max(previous, value);
        }

        return total;
    }

    private readonly record struct Part(Token Token, string Lower, TextSpan Span, bool IsNumber);
}
