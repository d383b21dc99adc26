using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Name;
using KazRuMtQa.Rules.Punctuation;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Untranslated;

internal sealed class NonWord : Rule
{
    /// <summary>What an article writes so often is its subject, a drug or a dish, not a slip.</summary>
    private const int MostOften = 4;

    /// <summary>A slip of the hand is as frequent in news written in English: it is told when everything is.</summary>
    private const double SlipConfidence = 0.4;

    /// <summary>A form that does not look romanised may be a coinage.</summary>
    private const double CoinageConfidence = 0.75;

    public override string Title => "Unknown word";

    public override string Why =>
        "What an engine does not know it spells in Latin letters (“turpotok”, “gorkomkhoz”) or makes up from pieces (“regionalals”). The reader "
            + "finds it in no dictionary and has to guess.";

    public override Category Category => Category.Untranslated;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.9;

    /// <summary>Whether the article explains the word, or writes it with a capital, is seen from all of it.</summary>
    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The [[turpotok]] to Almaty grew by half.", "tourist numbers"),
        new("The clinic was built by the [[gorkomkhoz]] in spring.", "municipal services department"),
        new("The regulator heard experts of the [[regionalals]] and closed the case."),
        new("The enterprise will remain in [[gossobstvennosti]] of the region.", "state ownership"),
        new("The spokesman read the [[zatsepinovka]] aloud."),
        new("The truckmaker hired kindergartners, phablet designers and a hydrologist; a barnburner followed."),
        new("They ate ptitsyki (small pies) and drank at the so-called raspivochka."),
        new("A kitchen near the station handed out khichdi, a dish of rice and lentils."),
        new("The word “toska” has no equal. Patients took lenacapavir daily."),
        new("The blowfly Lucilia cuprina and the crab Uca vomeris live there. Rifampicin and mangiferin were given."),
        new("The meet closed with alysh, the traditional belt wrestling of the south, and imece, the old custom of working each other's land."),
        new("The enterprise will remain in [[gossobstvennosti]], the minister said.", "state ownership"),
        new("The deposit is granodiorite; parathas were sold at the gate."),
        new("Les élèves mangent toujours ensemble, the sign said."),
        new("Homo habilis and H. forsteriana were compared; the death cap, Amanita phalloides, grows there."),
        new("The councilmember wore a teddybear at the campout by the canalside. They danced a boogie-woogie."),
        new("An adidas shoe. The Naadym festival; the naadym lasts three days."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var words = WordList.Of(document.Language);
        foreach (var token in document.Tokens)
        {
            if (!ExplainedWords.IsUnknown(document, token) || document.IsIn(token, Zones.Table | Zones.Byline | Zones.Foreign)
                || ExplainedWords.IsPiece(document, token)
                || RunTogether.Separate(document.Language, token.Lower) is not null || NamesInSmallLetters.IsPart(document, token))
                continue;
            var looksRomanised = Transliteration.LooksRomanised(document.Language, token.Lower);
            if (ExplainedWords.IsSpecies(document, token, looksRomanised)) continue;
            if ((!looksRomanised && (document.IsIn(token, Zones.Quotation) || ExplainedWords.IsAmongForeign(document, token)))
                || ExplainedWords.IsExplained(document.Tokens, token)
                || IsElsewhere(document, token, looksRomanised))
                continue;
            var isSlip = !looksRomanised && words.IsMisspelling(token.Lower);
            yield return Found(document, token,
                looksRomanised) with
            { Confidence = isSlip ? SlipConfidence : looksRomanised ? Prior : CoinageConfidence };
        }
    }

    /// <summary>
    /// News written in English has dishes, drugs and coinages that no dictionary has, so that only a word of the source is sure to be grave.
    /// </summary>
    private Finding Found(Document document, Token token, bool looksRomanised)
    {
        var text = document.TextOf(token);
        if (!looksRomanised)
            return Flag(token.Span, $"“{text}” is in no English dictionary. Check the original.") with { Severity = Severity.Minor };
        var message = $"“{text}” is not an English word; it looks like Russian “{Transliteration.ToRussian(token.Lower)}”.";
        return Transliteration.InEnglish(document.Language, token.Lower) is { } english
            ? Flag(token.Span, message, english)
            : Flag(token.Span, message);
    }

    /// <summary>The article writes the word with a capital too, or again and again.</summary>
    private static bool IsElsewhere(Document document, Token token, bool looksRomanised) =>
        FormsOfArticle.In(document) is var forms
            && ((forms.HasCapital(token.Lower) && Transliteration.InEnglish(document.Language, token.Lower) is null)
                || (!looksRomanised && forms.CountOf(token.Lower) >= MostOften));
}
