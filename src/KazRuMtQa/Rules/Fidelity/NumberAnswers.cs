using KazRuMtQa.Alignment;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>Whether a number of the one side is said on the other, by the same value or in another way.</summary>
internal static class NumberAnswers
{
    private static readonly decimal[] Scales = [1_000, 1_000_000, 1_000_000_000];

    /// <summary>Whether a number of the source has to be in the text and is not.</summary>
    public static bool IsLost(Quantity number, List<Quantity> text, List<Quantity> own) =>
        Asks(number) && !IsAnswered(number, text, own) && !IsSaidRoughly(number, text);

    /// <summary>A day is no hour and no share: 5 October is not answered by 17:00.</summary>
    public static bool IsStrange(Document text, Quantity number, List<Quantity> source, List<Quantity> own) =>
        DateNumber.IsDayInText(text, number) ? !source.Exists(other => other.Is(number.Value)) : Asks(number) && !IsAnswered(number, source, own);

    /// <summary>Rounded in a figure, or said by a word: a half, dozens.</summary>
    public static bool IsSaidRoughly(Quantity number, List<Quantity> others) => others.Exists(other =>
        other.Kind is QuantityKind.Digits or QuantityKind.Scaled or QuantityKind.Word
            ? RoughNumber.IsRounded(other.Value, number.Value) : RoughNumber.IsSaidBy(other, number.Value));

    /// <summary>
    /// Small numbers are often words that no number need stand for (оба, пара, a second), and a scale alone is a manner of speaking.
    /// </summary>
    public static bool Asks(Quantity number) =>
        number.Kind is QuantityKind.Digits or QuantityKind.Scaled && number.Value > 2 && !(number.Kind == QuantityKind.Scaled && number.Value == 0);

    public static bool IsAnswered(Quantity number, List<Quantity> others, List<Quantity> own) =>
        others.Exists(other => other.Is(number.Value) || other.Is(number.Other)) || IsAnsweredOtherwise(number.Value, others, own);

    /// <summary>Whether the two may say the same, or a word of the other side says what one of them does.</summary>
    public static bool SaySame(Quantity text, Quantity source, List<Quantity> ofText, List<Quantity> ofSource) =>
        IsAnswered(text, [source], ofText) || IsAnswered(source, [text], ofSource)
            || RoughNumber.IsRounded(text.Value, source.Value) || RoughNumber.IsRounded(source.Value, text.Value)
            || ofSource.Exists(other => !IsFigure(other) && (other.Is(text.Value) || IsSaidRoughly(text, [other])))
            || ofText.Exists(other => !IsFigure(other) && (other.Is(source.Value) || IsSaidRoughly(source, [other])));

    public static bool IsFigure(Quantity number) => number.Kind is QuantityKind.Digits or QuantityKind.Scaled or QuantityKind.Part;

    /// <summary>The same said in another way: a decade, an hour of the afternoon, a half, 30 to 300 thousand.</summary>
    private static bool IsAnsweredOtherwise(decimal value, List<Quantity> others, List<Quantity> own)
    {
        bool Has(decimal wanted) => others.Exists(other => other.Is(wanted));
        if (value < 100 && (Has(value + 1900) || Has(value + 2000))) return true;
        if (value is >= 1900 and < 2100 && Has(value % 100)) return true;
        if (value is > 12 and <= 24 && Has(value - 12)) return true;
        if (value <= 12 && Has(value + 12)) return true;
        var whole = decimal.Truncate(value);
        if (whole != value && whole <= 24 && (Has(whole) || Has(whole + 12) || Has(whole - 12)) && Has((value - whole) * 100)) return true;
        if (others.Exists(other => other is { Kind: QuantityKind.Loose, Value: 0.5m }) && IsHalf(value)) return true;
        if (value is 25 or 75 && others.Exists(other => other is { Kind: QuantityKind.Loose, Value: 4 })) return true;
        if (value == 24 && Has(1)) return true;
        // от 30 до 300 тысяч
        return (value < 1_000
            && Scales.Any(scale => own.Exists(other => other.Kind == QuantityKind.Scaled && other.Value >= scale) && Has(value * scale)))
            || Scales.Any(scale =>
                value >= scale && value < scale * 1_000 && others.Exists(other => other.Kind == QuantityKind.Scaled && other.Value >= scale
                && other.Value < scale * 1_000) && others.Exists(other => other.Kind == QuantityKind.Digits && other.Is(value / scale)));
    }

    /// <summary>Half of something: 50, 1.5 million, 2.5.</summary>
    private static bool IsHalf(decimal value)
    {
        foreach (var scale in Scales)
        {
            if (value >= scale && value % scale == scale / 2) return true;
        }

        return value == 50 || value % 1 == 0.5m;
    }
}
