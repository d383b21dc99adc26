namespace KazRuMtQa.Likelihood;

/// <summary>
/// What evidence comes to in the mean of the training texts, machine and human texts weighing the same. Reasons are given less this: all texts
/// have articles and commas, and only what a text has more or less of than others tells an editor something.
/// </summary>
/// <param name="ArticleHabits">Contribution of the article's n-grams by habit, for each unit of their values.</param>
/// <param name="SentenceHabits">Contribution of a sentence's n-grams by habit, for each unit of their values.</param>
/// <param name="Damage">Log odds of damage.</param>
/// <param name="RulesPerToken">What the rules' findings come to, for each token: the longer a text, the more a lack of findings says.</param>
/// <param name="The">Share of “the” among the words.</param>
internal sealed record MeanEvidence(float[] ArticleHabits, float[] SentenceHabits, float Damage, float RulesPerToken, float The)
{
    public static readonly int Habits = Enum.GetValues<Habit>().Length;

    /// <summary>Before anything has been learned.</summary>
    public static readonly MeanEvidence None = new(new float[Habits], new float[Habits], 0, 0, 0);
}
