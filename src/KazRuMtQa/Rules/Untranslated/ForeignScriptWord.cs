using KazRuMtQa.Rules.Script;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Untranslated;

internal sealed class ForeignScriptWord : Rule
{
    public override string Title => "Untranslated word";

    public override string Why =>
        "A word that the engine did not know, most often a name, was passed through as it was in the source. Most readers cannot read it.";

    public override Category Category => Category.Untranslated;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    /// <summary>A word that was introduced once may stand alone further on.</summary>
    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The district of [[Көкшетау]] will get a new school in autumn."),
        new("The deputy said that the [[закон]] would be passed by the summer."),
        new("The poets' contest, the [[айтыс]], in which she won; the tag [[#ДалаКүні]] was popular."),
        new("The hashtag #нетвойне was banned. The lake, Алакөл (Alakol), is salty, and Astana (Астана) is not."),
        new("The Russian word “тоска” has no equal. He spoke of “тоска” for an hour."),
        new("On Wednesday somebody had painted over it: Красный Яр."),
        new("The star α Arietis, the value of π, a Δ of 3 and 10 Ω were measured. A coin of 1 ₸."),
        new("[[Астана]] – The lower house passed the bill."),
        new("They carried a banner that read «Нет войне»."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var introduced = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (first, last, words) in ForeignRun.In(document))
        {
            var text = document.TextOf(Document.SpanOf(first, last));
            if (words > 2 || IsSymbol(first, last) || Lookalikes.RepairOf(document, first) is not null) continue;
            if (ForeignIntroduction.IsIntroduced(document, first, last, words)) introduced.Add(text);
            if (introduced.Contains(text) || document.IsIn(first, Zones.Table)) continue;
            var span = Document.SpanOf(first, last);
            yield return Flag(span, $"“{document.TextOf(span)}” is untranslated. Translate or transliterate it.");
        }

        foreach (var tag in document.Tokens)
        {
            if (tag.Kind == TokenKind.Tag && (tag.Scripts & (Scripts.Cyrillic | Scripts.Other)) != 0 && (tag.Scripts & Scripts.Latin) == 0
                && !ForeignIntroduction.IsIntroduced(document, tag, tag, words: 1))
                yield return Flag(tag.Span, $"“{document.TextOf(tag)}” is untranslated. Translate or transliterate it.");
        }
    }

    /// <summary>A Greek letter alone is a sign of science: π, α, Ω.</summary>
    private static bool IsSymbol(Token first, Token last) => first == last && first.Scripts == Scripts.Greek && first.Span.Length <= 2;
}
