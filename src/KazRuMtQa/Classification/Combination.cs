namespace KazRuMtQa.Classification;

/// <summary>
/// How evidence becomes log odds: of an article <c>constant + words · w + sentences · s + rules · r</c>, of a sentence
/// <c>constant + own words · w + article's log odds · s + rules · r</c>. Fitted on texts, systems and test sets that the other weights did
/// not see, so that a likelihood of 0.8 means 8 of 10 where machine and human texts are equally many.
/// </summary>
internal readonly record struct Combination(float Constant, float Words, float Context, float Rules)
{
    public double LogOdds(double words, double context, double rules) => Constant + (Words * words) + (Context * context) + (Rules * rules);
}
