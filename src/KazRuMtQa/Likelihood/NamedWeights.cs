namespace KazRuMtQa.Likelihood;

/// <summary>
/// The weights of a sum of evidence: <c>log odds = constant + Σ weight · value</c>, each weight by the name of its term. Fitted on articles and
/// excerpts, systems and test sets that the other weights did not see, so that a likelihood of 0.8 means 8 of 10 where machine and human texts are
/// equally many. Immutable.
/// </summary>
internal sealed class NamedWeights(IReadOnlyList<KeyValuePair<string, float>> weights)
{
    /// <summary>The name of what is added whatever the text says.</summary>
    public const string Constant = "constant";

    /// <summary>Every weight with its name, in the order in which they were fitted.</summary>
    public IReadOnlyList<KeyValuePair<string, float>> All => weights;

    /// <exception cref="ArgumentException">There is no weight of that name.</exception>
    public float this[string name]
    {
        get
        {
            // There are half a dozen: to look through them is faster than to hash the name.
            for (var i = 0; i < weights.Count; i++) if (weights[i].Key == name) return weights[i].Value;
            throw new ArgumentException($"There is no weight '{name}'.", nameof(name));
        }
    }

    public double LogOdds(IEnumerable<Term> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        double sum = this[Constant];
        foreach (var term in terms) sum += this[term.Weight] * term.Value;
        return sum;
    }
}
