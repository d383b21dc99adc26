namespace KazRuMtQa.Languages;

/// <summary>What follows an abbreviation, and whether it can end a sentence.</summary>
internal enum Abbreviation : byte
{
    None,

    /// <summary>Gen., Mr.: a name follows; never ends a sentence.</summary>
    Title,

    /// <summary>No., p.: an abbreviation only before a figure.</summary>
    Number,

    /// <summary>Jan., Feb.: an abbreviation only before a figure.</summary>
    Month,

    /// <summary>U.S., a.m.: may end a sentence.</summary>
    Initialism,

    /// <summary>Inc., etc.: may end a sentence.</summary>
    General,
}
