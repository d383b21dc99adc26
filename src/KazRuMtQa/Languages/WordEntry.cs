namespace KazRuMtQa.Languages;

/// <summary>
/// What is known of a lower-case word form: classes from the word lists, and figures counted in news written in English
/// (<c>models/words.tsv.gz</c>).
/// </summary>
internal sealed class WordEntry
{
    /// <summary>A form that is in no list and was met too seldom to be counted.</summary>
    public static readonly WordEntry Unknown = new();

    /// <summary>Its place among the forms of the lexicon; -1 for a form that is in no list. Models keep what they know of the form by it.</summary>
    public int Number { get; init; } = -1;

    public WordClass Class { get; internal set; }

    /// <summary>Occurrences per million words of news; 0 for a form that was not counted.</summary>
    public float PerMillion { get; internal set; }

    /// <summary>Share of its occurrences within sentences (not at their start, not in headings) that begin with a capital; 0 to 1.</summary>
    public float CapitalisedShare { get; internal set; }

    /// <summary>Shares of its readings as noun, verb and adjective in hand-tagged text; all 0 when it was not met there.</summary>
    public float NounShare { get; internal set; }

    public float VerbShare { get; internal set; }

    public float AdjectiveShare { get; internal set; }

    /// <summary>Met often enough in English news to be a word of the language, a name or not.</summary>
    public bool IsKnown => PerMillion > 0 || Class != WordClass.None;

    /// <summary>A word that is written with a small letter within sentences.</summary>
    public bool IsCommonWord => PerMillion > 0 && CapitalisedShare < 0.5f;

    public bool Is(WordClass wordClass) => (Class & wordClass) != 0;
}
