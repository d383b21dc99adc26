using System.Buffers;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class Placeholder : Rule
{
    private static readonly SearchValues<char> Openers = SearchValues.Create("{%[<⟨⟦@_X");

    public override string Title => "Unfilled placeholder";

    public override string Why =>
        "A template, an anonymised corpus or the translation model itself put a mark where a word or a figure belongs; the reader cannot know which.";

    public override Category Category => Category.Unintelligible;

    public override Severity Severity => Severity.Critical;

    public override double Prior => 0.95;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("A family will pay [[{0}]] tenge and [[{userName}]] rubles, or [[%s]], [[%NAME%]] and [[%1$d]]."),
        new("Pensioners can ask for [[<unk>]] since [[[[1]]]]. [[</s>]]"),
        new("Write to [[[UNK]]] at [[⟨NUM_2⟩]], [[__CITY__]], [[XXNAMEXX]].[[<|im_end|>]]"),
        new("The items [[% 1 $ s]] and [[%2$s]] cost [[{{ 0 }}]] or [[{ 1 }]], [[__count__]] people said."),
        new("The road [[__1__]] was opened by [[XXPLACEHOLDER2XX]] and [[⟦3⟧]], with [[@@4@@]]."),
        new("[[[insert name here]]] of the ministry said so to [[[Your Name]]]."),
        new("Sets {a} and {that} [means] 5% so 3 %d; [s]he, <T>, <sic>, __init__, Super Bowl XXXIX, a #hash# and EXXONMOBIL XX."),
        new("If you see ‘%s’ in a headline, run. They leave {name} placeholders."),
        new("http://site.example/a%20deck%5f%s?x={0} links on."),
        new("He wrote [the name] and [your city] on 100% steel; [[ is a test in shells."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var text = document.Text;
        var address = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAny(Openers);
            if (next < 0) yield break;
            at += next;
            var length = PlaceholderSyntax.LengthAt(text, at);
            if (length <= 0 || IsInAddress(text, at, ref address)) continue;
            var span = new TextSpan(at, at + length);
            at = span.End - 1;
            if (Residue.IsMentioned(document, span)) continue;
            yield return Flag(span, $"“{span.In(text)}” is an unfilled placeholder. Check the original for the word or figure.");
        }
    }

    /// <summary>Reads each unbroken run of characters once: marks within web addresses are no placeholders.</summary>
    private static bool IsInAddress(string text, int at, ref int addressEnd)
    {
        if (at < addressEnd) return true;
        var from = Math.Max(0, at - 200);
        var run = text.AsSpan(from, at - from);
        run = run[(run.LastIndexOfAny(' ', '\n', '\t') + 1)..];
        if (!run.Contains("://", StringComparison.Ordinal) && !run.StartsWith("www.")) return false;
        var rest = text.AsSpan(at).IndexOfAny(' ', '\n', '\t');
        addressEnd = rest < 0 ? text.Length : at + rest;
        return true;
    }
}
