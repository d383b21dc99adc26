using KazRuMtQa.Alignment;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>
/// Numbers that say roughly what the source says exactly: <em>just over 400,000</em> for 412 thousand, <em>almost a fifth</em> for 18.7 per cent,
/// <em>dozens</em> for 43. Writers round on purpose, and engines do not.
/// </summary>
internal static class RoughNumber
{
    /// <summary>A rounded number is off by no more than this share.</summary>
    private const decimal MostOff = 0.1m;

    private const decimal MostOffInPercent = 4m;

    /// <summary>Years are not rounded.</summary>
    private const decimal FirstYear = 1900;
    private const decimal LastYear = 2100;

    public static bool IsYear(decimal value) => value is >= FirstYear and < LastYear && decimal.Truncate(value) == value;

    /// <summary>Whether the one has fewer digits that count and lies within one step of its last: 2.9 for 2.87, 14,000 for 14,500.</summary>
    public static bool IsRounded(decimal rough, decimal exact)
    {
        if (exact <= 0 || rough <= 0 || IsYear(exact) || Math.Abs(rough - exact) > MostOff * exact) return false;
        var (digits, step) = Digits(rough);
        return digits < Digits(exact).Count && Math.Abs(rough - exact) < step;
    }

    /// <summary>Whether a word beside no figure says it roughly: half, a fifth, dozens, thousands.</summary>
    public static bool IsSaidBy(Quantity word, decimal exact) => word.Kind switch
    {
        QuantityKind.Loose when word.Value == 0.5m => IsPercent(exact, 50),
        QuantityKind.Loose when word.Value == 4 => IsPercent(exact, 25) || IsPercent(exact, 75),
        QuantityKind.Loose when word.Value == 12 => exact is > 12 and < 150,
        QuantityKind.Ordinal or QuantityKind.Loose when word.Value == 3 => IsPercent(exact, 100m / 3) || IsPercent(exact, 200m / 3),
        QuantityKind.Ordinal when word.Value is > 3 and <= 10 => IsPercent(exact, 100 / word.Value),
        QuantityKind.Scale => exact > word.Value && exact < 1_000 * word.Value,
        _ => false,
    };

    private static bool IsPercent(decimal exact, decimal share) => Math.Abs(exact - share) <= MostOffInPercent;

    /// <summary>How many digits count, without noughts at the end, and what the last of them is worth.</summary>
    private static (int Count, decimal Step) Digits(decimal value)
    {
        decimal step = 1;
        while (value % 10 == 0) (value, step) = (value / 10, step * 10);
        while (decimal.Truncate(value) != value) (value, step) = (value * 10, step / 10);
        var count = 0;
        for (var rest = value; rest >= 1; rest = decimal.Truncate(rest / 10)) count++;
        return (count, step);
    }
}
