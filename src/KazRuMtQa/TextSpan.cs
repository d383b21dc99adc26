namespace KazRuMtQa;

/// <summary>A half-open range of UTF-16 positions in the text exactly as it was received. Never a range of a normalised copy.</summary>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>In UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>The smallest span that holds both.</summary>
    public static TextSpan Covering(TextSpan first, TextSpan last) => new(Math.Min(first.Start, last.Start), Math.Max(first.End, last.End));

    /// <summary>Whether the character at this position lies in it.</summary>
    public bool Contains(int position) => position >= Start && position < End;

    /// <summary>Whether the whole of the other lies in it.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share at least one position. Spans that only touch do not.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The part of the text that it spans.</summary>
    public string In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text[Start..End];
    }

    /// <summary>Orders by start, then by end.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Whether it comes first, by start, then by end.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether it comes last, by start, then by end.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Whether it does not come last.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Whether it does not come first.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}
