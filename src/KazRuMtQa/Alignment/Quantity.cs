namespace KazRuMtQa.Alignment;

internal enum QuantityKind : byte
{
    /// <summary>5, 2,5, 12,000.</summary>
    Digits,

    /// <summary>5 million, двадцать пять тысяч: with a scale.</summary>
    Scaled,

    /// <summary>A scale alone: millions, тысячи.</summary>
    Scale,

    /// <summary>Part of a time, a date or a score: 10:30, 12.03.2024, 3/4.</summary>
    Part,

    /// <summary>five, пять.</summary>
    Word,

    /// <summary>5th, пятый.</summary>
    Ordinal,

    /// <summary>XXI.</summary>
    Roman,

    /// <summary>What may be said by a number and by a word: it answers for a number, and nothing has to answer for it.</summary>
    Loose,
}

/// <summary>A number in a text, however written, by what it is worth.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Value">What it is worth.</param>
/// <param name="Other">What else it may be worth: 400m is metres or millions, 3.000 is three or three thousand. The same value where there is no
/// doubt.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="Sentence">The sentence it stands in.</param>
internal readonly record struct Quantity(TextSpan Span, decimal Value, decimal Other, QuantityKind Kind, int Sentence)
{
    public bool Is(decimal value) => Value == value || Other == value;

    /// <summary>How unlike two numbers are: by what they are worth, one beside the other, and by how they are written.</summary>
    public double DistanceFrom(Quantity other) =>
        Math.Abs(Math.Log((double)(Value + 1) / (double)(other.Value + 1))) + (Kind == other.Kind ? 0 : 1);
}
