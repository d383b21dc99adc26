namespace KazRuMtQa;

/// <summary>How closely a text is read. What is found at the lesser depth is found at the greater as well, word for word.</summary>
public enum Depth : byte
{
    /// <summary>By rules, tables and n-grams: for archives.</summary>
    Fast,

    /// <summary>By the contextual reader too, which weighs every word by what stands around it: for an article before publication.</summary>
    Full,
}
