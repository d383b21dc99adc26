using System.Collections.Frozen;
using System.Globalization;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Alignment;

internal enum NumberWordKind : byte
{
    None,

    /// <summary>five, пять, бес.</summary>
    Cardinal,

    /// <summary>fifth, пятый.</summary>
    Ordinal,

    /// <summary>thousand, тыс., млн.</summary>
    Scale,

    /// <summary>полтора.</summary>
    Fraction,

    /// <summary>What may be said by a number and by a word: dozen, вдвое, сутки. It answers for a number, and nothing has to answer for it.</summary>
    Loose,
}

/// <summary>
/// The number words of a language (<c>numbers.tsv</c>): what they are worth, alone, with suffixes, and as the first part of a compound.
/// </summary>
internal sealed class NumberWords
{
    private const int FewestCounted = 3;

    private readonly FrozenDictionary<string, (decimal Value, NumberWordKind Kind)> words;
    private readonly FrozenDictionary<char, (string Prefix, decimal Value)[]> prefixes;
    private readonly string[] counted;
    private readonly KazakhStemmer? kazakh;

    public NumberWords(TableFolder tables, KazakhStemmer? kazakh = null)
    {
        this.kazakh = kazakh;
        var rows = tables.Read("numbers.tsv").Select(row => (Word: row[0], Value: decimal.Parse(row[1], CultureInfo.InvariantCulture), Kind: row[2]))
            .ToArray();
        words = rows.Where(row => row.Kind is not ("prefix" or "counted"))
            .DistinctBy(row => row.Word, StringComparer.Ordinal)
                .ToFrozenDictionary(row => row.Word, row => (row.Value, KindOf(row.Kind)), StringComparer.Ordinal);
        prefixes = rows.Where(row => row.Kind == "prefix").Select(row => (row.Word, row.Value)).GroupBy(row => row.Word[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(row => row.Word.Length).ToArray());
        counted = [.. rows.Where(row => row.Kind == "counted").Select(row => row.Word)];
    }

    /// <summary>Whether eleven is said as ten and one.</summary>
    public bool HasTeensOfTwoWords => kazakh is not null;

    /// <param name="plain">A lower-case form.</param>
    /// <param name="value">What it is worth.</param>
    public NumberWordKind Of(string plain, out decimal value)
    {
        var form = plain.EndsWith('.') ? plain[..^1] : plain;
        if (words.TryGetValue(form, out var word)) { value = word.Value; return word.Kind; }
        if (kazakh is not null) return OfSuffixed(form, out value);
        if (OfCompound(form) is { } compound) { value = compound; return NumberWordKind.Loose; }
        value = 0;
        return NumberWordKind.None;
    }

    /// <summary>What the end of "12-тысячный" or "2-миллионный" multiplies by; 1 where it does not.</summary>
    public decimal ScaleOf(ReadOnlySpan<char> tail)
    {
        for (var length = tail.Length; length >= 3; length--)
        {
            if (words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(tail[..length], out var word)
                && word.Kind == NumberWordKind.Scale) return word.Value;
        }

        return tail.StartsWith("тысяч") ? 1_000 : 1;
    }

    private static NumberWordKind KindOf(string kind) => kind switch
    {
        "cardinal" => NumberWordKind.Cardinal,
        "ordinal" => NumberWordKind.Ordinal,
        "scale" => NumberWordKind.Scale,
        "fraction" => NumberWordKind.Fraction,
        "loose" => NumberWordKind.Loose,
        _ => throw new InvalidDataException($"numbers.tsv: unknown kind '{kind}'."),
    };

    private NumberWordKind OfSuffixed(string form, out decimal value)
    {
        for (var length = form.Length - 1; length >= 2; length--)
        {
            if (!words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form.AsSpan(0, length), out var word)) continue;
            // мыңға is a thousand and биіктік is no two: what follows has to be suffixes.
            if (length < 3 || !kazakh!.IsEnding(form.AsSpan(length))) continue;
            value = word.Value;
            return word.Kind;
        }

        value = 0;
        return NumberWordKind.None;
    }

    private (string? Prefix, decimal Value) PrefixOf(ReadOnlySpan<char> form)
    {
        if (form.IsEmpty || !prefixes.TryGetValue(form[0], out var candidates)) return default;
        foreach (var candidate in candidates)
        {
            if (form.StartsWith(candidate.Prefix, StringComparison.Ordinal)) return candidate;
        }

        return default;
    }

    /// <summary>двадцатичетырёхлетний, трёхдневный: one or two numbers before what is counted.</summary>
    private decimal? OfCompound(string form)
    {
        decimal total = 0;
        var at = 0;
        for (var part = 0; part < 3; part++)
        {
            var (prefix, value) = PrefixOf(form.AsSpan(at));
            if (prefix is null || (part > 0 && value >= 10)) return null;
            total += value;
            at += prefix.Length;
            var rest = form.AsSpan(at);
            if (rest.Length < FewestCounted) return null;
            foreach (var what in counted)
            {
                if (rest.StartsWith(what, StringComparison.Ordinal)) return total;
            }
        }

        return null;
    }
}
