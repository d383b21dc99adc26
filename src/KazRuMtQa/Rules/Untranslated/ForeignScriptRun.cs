using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Untranslated;

internal sealed class ForeignScriptRun : Rule
{
    private const int Fewest = 3;

    public override string Title => "Untranslated passage";

    public override string Why => "A clause, sentence or paragraph of the source was left untranslated. What it says is lost to the reader.";

    public override Category Category => Category.Untranslated;

    public override Severity Severity => Severity.Critical;

    public override double Prior => 0.95;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The bridge was opened on Monday. [[Движение по мосту начнется в пятницу]]. The old one will be closed."),
        new("The mayor said that [[жаңа мектеп салынады деп]] at the meeting."),
        new("“[[Мы начали работу в понедельник]]” – said the mayor."),
        new("The Russian side opened the road or [[мост через реку в центре города]]."),
        new("[[Мы начали работу в понедельник]] (photo by the office)."),
        new("The bridge is shown ([[Фото: пресс-служба акимата города]])."),
        new("He told reporters: “[[Мы построим мост к осени]],” and left."),
        new("He said in Russian: «Мы построим мост к осени»."),
        new("The Union of Writers (Союз писателей Казахстана) met. A banner read “Нет войне и миру”."),
        new("They sang «Мы построим мост» (“We shall build a bridge”).\n\nThe motto (Бірлік, ынтымақ, еңбек) hangs over the door."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var (first, last, words) in ForeignRun.In(document))
        {
            if (words < Fewest || document.IsIn(first, Zones.Table) || ForeignIntroduction.IsIntroduced(document, first, last, words)) continue;
            var span = Document.SpanOf(first, last);
            var language = LanguageIdentifier.NameOf(LanguageIdentifier.IdentifyFragment(document.TextOf(span)));
            yield return Flag(span, $"“{document.Excerpt(span)}” is untranslated {language}. Translate it.");
        }
    }
}
