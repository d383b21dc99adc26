namespace KazRuMtQa;

/// <summary>One of the deductions that make up the score of an article.</summary>
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

    /// <summary>Points for a finding of full confidence.</summary>
    public double Weight { get; init; }

    /// <summary>Points taken off the score.</summary>
    public required double Points { get; init; }
}
