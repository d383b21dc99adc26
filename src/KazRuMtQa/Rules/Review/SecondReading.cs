using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Review;

/// <summary>
/// A kind of issue that a language model reports as a second reader. It finds nothing by itself: what the model says is checked outside the library
/// and comes in through <see cref="MtChecker"/>, so that switches, severities, comments and baselines hold for it by its id as for any rule.
/// </summary>
internal sealed class SecondReading : Rule
{
    /// <summary>The part of the ids before the slash.</summary>
    public const string RuleFamily = "review";

    private readonly string wrong;

    private SecondReading(string kind, string title, string why, Category category, Severity severity, string wrong)
    {
        (Kind, Title, Category, Severity, this.wrong) = (kind, $"{title} (second reader)", category, severity, wrong);
        Why = why + " A language model said so, and the passage was found where it said: an editor decides.";
    }

    /// <summary>All kinds, ordered by id.</summary>
    public static IReadOnlyList<SecondReading> All { get; } =
    [
        new(
            "calque", "Word-for-word rendering", "The phrase follows the construction of the source language.", Category.Unidiomatic,
            Severity.Minor, "The bridge was [[put into exploitation]]."),
        new(
            "consistency", "Contradiction", "The passage does not agree with another place in the article.", Category.InconsistentTerm,
            Severity.Minor, "Five people were hurt. All [[six]] are at home."),
        new(
            "fragment", "Torn sentence", "A piece of the sentence was lost.", Category.Omission,
            Severity.Major, "[[According to, in]] the afternoon."),
        new(
            "gender", "Wrong gender", "Russian and Kazakh tell the sex of a person in other ways than English.", Category.Mistranslation,
            Severity.Major, "Ms Omarova said [[he]] would resign."),
        new(
            "grammar", "Grammar", "Articles, prepositions and tenses follow the source language.", Category.Grammar,
            Severity.Minor, "The minister arrived [[to]] London."),
        new(
            "incoherent", "Words that make no sense together", "The translation lost the sense of the sentence.", Category.Unintelligible,
            Severity.Major, "The budget [[swims the autumn]]."),
        new(
            "name", "Odd name", "A name was translated, declined or spelt in an unusual way.", Category.Mistranslation,
            Severity.Major, "The film was shown in [[Nizhny Novgoroda]]."),
        new(
            "number-date", "Odd number or date", "The figure has a foreign or impossible form.", Category.NumberFormat,
            Severity.Minor, "It cost [[11 thousand]] dollars."),
        new(
            "punctuation", "Marks or capitals", "Marks and capitals follow the source language.", Category.Punctuation,
            Severity.Minor, "He said[[ ,]] that it was late."),
        new(
            "repetition", "Doubled words", "The same is said twice.", Category.Duplication,
            Severity.Minor, "It was [[was was]] late."),
        new(
            "untranslated", "Untranslated word", "A word was left as it was in the source.", Category.Untranslated,
            Severity.Major, "The [[zasedanie]] began at noon."),
        new(
            "word-choice", "Word in a wrong sense", "A word has several meanings, and the translation took another one.", Category.Mistranslation,
            Severity.Major, "Workers replaced the [[conductors]] of the power line."),
    ];

    /// <summary>The kind as the second reader names it: the id without its family.</summary>
    public string Kind { get; }

    private protected override string KnownId => $"{RuleFamily}/{Kind}";

    public override string Title { get; }

    public override string Why { get; }

    public override Category Category { get; }

    public override Severity Severity { get; }

    public override IReadOnlyList<Example> Examples => [new(wrong)];

    internal override bool IsSecondReading => true;

    /// <summary>Each finding brings a confidence of its own.</summary>
    public override double Prior => 1;

    internal override IEnumerable<Finding> Check(Document document) => [];
}
