using System.Globalization;

namespace KazRuMtQa.Rules.Shared;

/// <summary>Ordinals as English news writes them, and the Roman numerals that the languages of the region have for them.</summary>
internal static class Ordinal
{
    /// <summary>"21st", "12th".</summary>
    public static string Of(int value) =>
        value.ToString(CultureInfo.InvariantCulture)
            + ((value % 100) is 11 or 12 or 13 ? "th" : (value % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    /// <summary>The value of a Roman numeral of i, v, x, l and c in lower case; 0 for other letters.</summary>
    public static int ValueOfRoman(ReadOnlySpan<char> lower)
    {
        var value = 0;
        for (var i = 0; i < lower.Length; i++)
        {
            var digit = Digit(lower[i]);
            if (digit == 0) return 0;
            value += i + 1 < lower.Length && Digit(lower[i + 1]) > digit ? -digit : digit;
        }

        return value;
    }

    private static int Digit(char letter) => letter switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, 'c' => 100, _ => 0 };
}
