using System.Globalization;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Review.Checks;

/// <summary>
/// What a wording states and a repair must not change: numbers by their value, days, months and currencies, names, and whether it denies. How a
/// number is written does not matter: "11 thousand" is "11,000".
/// </summary>
internal sealed record Facts(IReadOnlyList<string> Numbers, IReadOnlyList<string> Names, int Denials)
{
    private static readonly string[] Units = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly Dictionary<string, double> Multipliers = new(StringComparer.Ordinal)
    {
        ["hundred"] = 1e2, ["thousand"] = 1e3, ["million"] = 1e6, ["mln"] = 1e6, ["billion"] = 1e9, ["bln"] = 1e9, ["trillion"] = 1e12,
    };

    private static readonly HashSet<string> Negations = new(
        ["not", "n't", "no", "never", "without", "nor", "neither", "none", "nobody", "nothing", "cannot"], StringComparer.Ordinal);

    private static readonly HashSet<string> Currencies = new(
        [
            "dollar", "dollars", "euro", "euros", "ruble", "rubles", "rouble", "roubles", "tenge", "hryvnia", "hryvnias", "pound", "pounds", "yuan",
            "$", "€", "₽", "₸", "£", "¥",
        ],
        StringComparer.Ordinal);

    /// <param name="text">A part of a sentence.</param>
    /// <param name="opensSentence">Whether its first word begins the sentence, so that a capital says nothing.</param>
    public static Facts Of(string text, bool opensSentence)
    {
        var tokens = Tokenizer.Tokenize(text, Language.English);
        var (numbers, names, denials) = (new List<string>(), new List<string>(), 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (ValueAt(tokens, text, ref i) is { } value) numbers.Add(value);
            else if (Currencies.Contains(token.Lower)) numbers.Add(CurrencyOf(token.Lower));
            else if (token.Is(WordClass.Month) && token.IsCapitalised || token.Is(WordClass.Weekday)) numbers.Add(token.Lower);
            else if (Negations.Contains(token.Lower) || token.Lower.EndsWith("n't", StringComparison.Ordinal)) denials++;
            else if (IsName(token, i == 0 && opensSentence)) names.Add(NameOf(token.Lower));
        }

        return new Facts(numbers, names, denials);
    }

    private static bool IsName(Token token, bool opensSentence) =>
        token.IsWord && token.IsCapitalised && token.Lower is not "i"
        && !(opensSentence && (token.Entry.IsCommonWord || token.Is(WordClass.Function)));

    /// <summary>Possessives and plurals of a name are the name.</summary>
    private static string NameOf(string lower) => lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower;

    private static string CurrencyOf(string lower) => lower switch
    {
        "$" or "dollars" => "dollar",
        "€" or "euros" => "euro",
        "₽" or "rubles" or "rouble" or "roubles" => "ruble",
        "₸" => "tenge",
        "£" or "pounds" => "pound",
        "¥" => "yuan",
        "hryvnias" => "hryvnia",
        _ => lower,
    };

    /// <summary>The number that begins at the token, with what multiplies it; the index moves to its last token.</summary>
    private static string? ValueAt(TokenList tokens, string text, ref int i)
    {
        var first = tokens[i];
        double value;
        if (first.IsNumber)
        {
            var digits = first.Span.In(text);
            // "20 519": groups of three that a blank divides.
            while (digits.Length <= 9 && digits.All(char.IsAsciiDigit) && tokens[i + 1] is { IsNumber: true, Span.Length: 3 } next
                && next.Span.Start == tokens[i].Span.End + 1)
            {
                digits += next.Span.In(text);
                i++;
            }

            if (!TryParse(digits, out value)) return digits;
        }
        else
        {
            value = Array.IndexOf(Units, first.Lower);
            if (value <= 0) return Multipliers.ContainsKey(first.Lower) ? first.Lower : null;
        }

        while (i + 1 < tokens.Count && Multipliers.TryGetValue(tokens[i + 1].Lower, out var factor))
        {
            value *= factor;
            i++;
        }

        return value.ToString("R", CultureInfo.InvariantCulture);
    }

    private static bool TryParse(string digits, out double value)
    {
        var plain = digits.TrimEnd('.').TrimEnd('s', 't', 'n', 'd', 'r', 'h');
        // A comma before three digits divides thousands; any other is a decimal mark.
        var comma = plain.LastIndexOf(',');
        if (comma >= 0) plain = plain.Length - comma == 4 ? plain.Replace(",", "", StringComparison.Ordinal) : plain.Replace(',', '.');
        return double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }
}
