namespace KazRuMtQa.Likelihood;

/// <summary>Tells sentences of which words were lost, moved or put wrong from sound ones, by <see cref="DamageFeatures"/>.</summary>
internal sealed record DamageModel(float[] Weights, float Bias)
{
    /// <returns>Log odds of damage; 0 where there are no features: the sentence is too short to say anything.</returns>
    public double LogOdds(ReadOnlySpan<float> features)
    {
        if (features.IsEmpty) return 0;
        double sum = Bias;
        for (var i = 0; i < features.Length; i++) sum += Weights[i] * features[i];
        return sum;
    }

    /// <summary>The mean log odds of a text's tokens, each having those of its sentence.</summary>
    public static double Mean(IEnumerable<(double LogOdds, int Tokens)> sentences)
    {
        var (sum, count) = (0.0, 0);
        foreach (var (logOdds, tokens) in sentences) (sum, count) = (sum + (tokens * logOdds), count + tokens);
        return sum / Math.Max(1, count);
    }
}
