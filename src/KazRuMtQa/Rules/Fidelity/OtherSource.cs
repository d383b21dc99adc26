using KazRuMtQa.Alignment;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>The source is that of another text, or in a language that is not compared. It is said once, and nothing else of the family is.</summary>
internal sealed class OtherSource : FidelityRule
{
    public override string Title => "Not this text’s source";

    public override string Why =>
        "Where fewer than a third of the sentences agree, the two are of different articles, and to compare them would say nothing.";

    public override Category Category => Category.Mistranslation;

    public override Severity Severity => Severity.Minor;

    public override IReadOnlyList<Example> Examples =>
    [
        new("[[The river flooded the lower streets on Sunday night.]] Rescue workers took the people to a school.")
        {
            Source = "Сборная выиграла последний матч турнира. Тренер похвалил вратаря и нападающего.",
        },
        new("The river flooded the lower streets on Sunday night. Rescue workers took the people to a school.")
        {
            Source = "В ночь на воскресенье река затопила нижние улицы. Спасатели отвезли людей в школу.",
        },
    ];

    public override double Prior => 0.9;

    internal override bool LooksAtWholeText => true;

    public override IEnumerable<Finding> Compare(AlignedSource aligned) => [];

    public override IEnumerable<Finding> OfUnaligned(AlignedSource aligned)
    {
        if (aligned.State == SourceState.None) yield break;
        var first = aligned.Text.Sentences[0].Span;
        var excerpt = aligned.Text.Excerpt(first);
        yield return Differs(first, null, aligned.State switch
        {
            SourceState.OtherLanguage => $"The source of “{excerpt}” is neither Russian nor Kazakh; the two are not compared.",
            SourceState.Garbled => $"The source of “{excerpt}” cannot be read: its letters were lost. Save it as UTF-8 and send it again.",
            _ => $"This does not look like the source of “{excerpt}”: too few sentences agree for the two to be compared.",
        }, Prior);
    }
}
