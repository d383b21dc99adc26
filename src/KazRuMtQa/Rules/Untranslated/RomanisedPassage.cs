using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Untranslated;

internal sealed class RomanisedPassage : Rule
{
    private const int FewestWords = 4;
    private const int FewestSmallWords = 2;

    /// <summary>Small words that only Russian has so: a passage needs one of them.</summary>
    private static readonly Knowledge<FrozenSet<string>> Russian = Knowledge.List("untranslated/romanised-passage Russian");

    private static readonly Triggers Starts = new(Russian.Of);

    /// <summary>Small words that other Slavic languages have too.</summary>
    private static readonly Knowledge<FrozenSet<string>> Slavic = Knowledge.List("untranslated/romanised-passage Slavic");

    public override string Title => "Romanised Russian passage";

    public override string Why => "What an engine cannot read, or what was typed without a Russian keyboard, passes through in Latin letters.";

    public override Category Category => Category.Untranslated;

    public override Severity Severity => Severity.Critical;

    public override double Prior => 0.9;

    public override IReadOnlyList<Example> Examples =>
    [
        new("[[Eto bylo ochen vazhno dlya nas]], he said. [[Spasibo za vnimanie vsem]]."),
        new("The mayor answered: [[nichego ne izmenitsya, potomu chto deneg net]]."),
        new("The film Belye nochi was shown, and Novi list and Otvoreno za sve wrote about it. Dom za stare in Zagreb is ne za prodaju."),
        new("He thanked them with bolshoye spasibo, and said dlya vas in Russian. Chto? Gde? Kogda? is on again."),
        new("The choir sang “Eto bylo nedavno, eto bylo davno” as its last song."),
        new("The posters read Eto vse dlya vas (“All this is for you”)."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var (russian, slavic) = (Russian.Of(document.Language), Slavic.Of(document.Language));
        var tokens = document.Tokens;
        var read = -1;
        foreach (var start in Starts.In(document))
        {
            var sentence = document.SentenceOf(start);
            if (sentence.Index == read) continue;
            read = sentence.Index;
            for (int first = sentence.FirstToken, end; first < sentence.EndToken; first = end + 1)
            {
                var (words, small, isRussian) = (0, 0, false);
                for (end = first; end < sentence.EndToken && (IsForeign(tokens[end]) || (words > 0 && IsForeignComma(end))); end++)
                {
                    if (tokens[end].IsWord) words++;
                    var isOfRussian = russian.Contains(tokens[end].Lower);
                    isRussian |= isOfRussian;
                    if (isOfRussian || slavic.Contains(tokens[end].Lower)) small++;
                }

                if (words < FewestWords || small < FewestSmallWords || !isRussian || document.IsIn(tokens[first], Zones.Quotation | Zones.Foreign)
                    || ForeignIntroduction.IsIntroduced(document, tokens[first], tokens[end - 1], words: 1))
                    continue;
                var passage = TextSpan.Covering(tokens[first].Span, tokens[end - 1].Span);
                yield return Flag(passage, $"“{document.Excerpt(passage)}” is untranslated Russian in Latin letters. Translate it.");
            }
        }

        bool IsForeign(Token token) => token is { IsWord: true, Scripts: Scripts.Latin }
            && (!token.Entry.IsKnown || russian.Contains(token.Lower) || slavic.Contains(token.Lower));

        bool IsForeignComma(int at) => tokens[at].IsMark(',') && IsForeign(tokens[at + 1]);
    }
}
