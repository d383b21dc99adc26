namespace KazRuMtQa;

/// <summary>What a likelihood of machine translation rests on.</summary>
public enum LikelihoodBasis : byte
{
    /// <summary>Rule findings alone: the trained classifiers are missing, or the text is not English. Rough, not calibrated.</summary>
    Rules,

    /// <summary>The wording, as judged by the trained classifiers, and rule findings.</summary>
    WordsAndRules,
}
