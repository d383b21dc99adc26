using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Untranslated;

internal sealed class ForeignSentence : Rule
{
    private const int Fewest = 6;
    private const double FunctionShare = 0.16;
    private const double UnknownShare = 0.4;

    public override string Title => "Untranslated sentence";

    public override string Why => "A sentence of the source, or of the language that the text was relayed through, was left untranslated.";

    public override Category Category => Category.Untranslated;

    public override Severity Severity => Severity.Critical;

    public override double Prior => 0.9;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The hall was full. [[La orquesta tocó durante dos horas y el público aplaudió de pie.]] It will play again."),
        new("The hall was full. [[Das Orchester spielte zwei Stunden, und das Publikum klatschte lange Beifall.]]"),
        new("[[Orkestr igral dva chasa, i publika dolgo aplodirovala muzykantam.]] It will play again."),
        new("The choir sang “La orquesta tocó durante dos horas y el público aplaudió” as its last song."),
        new("Astana beat Tobol, Kairat drew with Ordabasy, Zhetysu lost to Aktobe."),
        new("They ate beshbarmak, baursak, kazy, shuzhyk and zhaya, and drank shubat."),
        new("Oper shr loss 1.60 dlrs vs loss 1.17 dlrs. Revs 28.9 mln vs 11.7 mln."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Paragraph.Kind is not (ParagraphKind.Running or ParagraphKind.Heading)
                || document.IsIn(document.Tokens[sentence.FirstToken], Zones.Quotation | Zones.Foreign) || !LooksForeign(document, sentence))
                continue;
            var language = LanguageIdentifier.IdentifyFragment(document.TextOf(sentence.Span));
            if (language == "en"
                || ForeignIntroduction.IsIntroduced(document, document.Tokens[sentence.FirstToken], document.Tokens[sentence.EndToken - 1], words: 1))
                continue;
            yield return Flag(sentence.Span,
                $"“{document.Excerpt(sentence.Span)}” is untranslated {LanguageIdentifier.NameOf(language)}. Translate it.");
        }
    }

    /// <summary>Hardly a grammatical word of English, and many different small words that English news does not know.</summary>
    private static bool LooksForeign(Document document, Sentence sentence)
    {
        int words = 0, small = 0, function = 0, numbers = 0;
        var unknown = new HashSet<int>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = document.Tokens[i];
            if (token.IsNumber && ++numbers > 2) return false;
            if (!token.IsWord) continue;
            if (token.Lower is "the" or "of" or "and" or "said" or "with" or "for" or "from" or "vs") return false;
            if (token.Scripts != Scripts.Latin) return false;
            words++;
            if (token.Is(WordClass.Function)) function++;
            if (token.Case != LetterCase.Lower) continue;
            small++;
            if (!token.Is(WordClass.Function) && !token.Entry.IsCommonWord) unknown.Add(document.Forms.IdOf(i));
        }

        return small >= Fewest && function <= FunctionShare * words && unknown.Count >= UnknownShare * small;
    }
}
