namespace KazRuMtQa.Likelihood;

/// <summary>
/// How evidence becomes the log odds of an article: <c>constant + share · (of long + words · w) + sentences · s + rules · r + (1 − share) · damage · d</c>.
/// N-grams of the article say the more the longer it is, damage the less: a broken sentence is told at once, but in a long text machines
/// write more smoothly than human translators. Fitted on articles and excerpts, systems and test sets that the other weights did not see,
/// so that a likelihood of 0.8 means 8 of 10 where machine and human texts are equally many.
/// </summary>
internal readonly record struct ArticleCombination(float Constant, float OfLong, float Words, float Sentences, float Rules, float Damage)
{
    /// <summary>Tokens of which half the weight of a long article is given to the n-grams.</summary>
    private const double HalfLength = 150;

    public static double Share(int tokens) => tokens / (tokens + HalfLength);

    public double LogOdds(double words, double sentences, double rules, double damage, double share) =>
        Constant + (share * (OfLong + (Words * words))) + (Sentences * sentences) + (Rules * rules) + ((1 - share) * Damage * damage);
}

/// <summary>The same of a sentence: <c>constant + own words · w + article's log odds · a + rules · r + damage · d</c>.</summary>
internal readonly record struct SentenceCombination(float Constant, float Words, float Article, float Rules, float Damage)
{
    public double LogOdds(double words, double article, double rules, double damage) => Constant + (Words * words) + (Article * article) + (Rules * rules) + (Damage * damage);
}
