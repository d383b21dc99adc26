namespace KazRuMtQa;

/// <summary>How far a repair can be trusted once an editor agrees that the passage is wrong.</summary>
public enum Certainty : byte
{
    /// <summary>The only sensible repair; it loses nothing and may be made without asking.</summary>
    Certain,

    /// <summary>Very likely the right wording; an editor reads it in its place before it is made.</summary>
    Likely,

    /// <summary>Several wordings are possible, and the text does not say which was meant.</summary>
    OneOf,
}
