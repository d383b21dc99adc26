namespace KazRuMtQa;

/// <summary>A part of what the score of an article is less than 100.</summary>
public sealed record ScoreTerm
{
    /// <summary>
    /// What costs the points: <c>critical</c>, <c>major</c> or <c>minor</c> findings, habits of
    /// translators (<c>style, minor</c>), or the <c>likelihood</c>.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>How many findings; 0 for the likelihood.</summary>
    public int Findings { get; init; }

    /// <summary>The sum of their confidence.</summary>
    public double Confidence { get; init; }

    /// <summary>What a finding of full confidence weighs.</summary>
    public double Weight { get; init; }

    /// <summary>Points taken off the score.</summary>
    public required double Points { get; init; }
}
