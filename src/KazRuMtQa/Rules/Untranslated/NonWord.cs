using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Name;
using KazRuMtQa.Rules.Punctuation;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Untranslated;

internal sealed class NonWord : Rule
{
    private const int Shortest = 4;

    /// <summary>What an article writes so often is its subject, a drug or a dish, not a slip.</summary>
    private const int MostOften = 4;

    /// <summary>A slip of the hand is as frequent in news written in English: it is told when everything is.</summary>
    private const double SlipConfidence = 0.4;

    /// <summary>A form that does not look romanised may be a coinage.</summary>
    private const double CoinageConfidence = 0.75;

    /// <summary>What English news writes more often is the name of a place or of a person, not of a genus.</summary>
    private const float MostOfGenus = 0.5f;

    private static readonly string[] LatinEndings = ["a", "us", "um", "is", "ii", "ae", "ens", "ans"];

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
        new("Les élèves mangent toujours ensemble, the sign said."),
        new("An adidas shoe. The Naadym festival; the naadym lasts three days."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var words = WordList.Of(document.Language);
        foreach (var token in document.Tokens)
        {
            if (!IsUnknown(document, token) || document.IsIn(token, Zones.Table | Zones.Byline | Zones.Foreign) || IsPiece(document, token)
                || RunTogether.Separate(document.Language, token.Lower) is not null || NamesInSmallLetters.IsPart(document, token))
                continue;
            var looksRomanised = Transliteration.LooksRomanised(document.Language, token.Lower);
            if (IsSpecies(document.Tokens[token.Index - 1], token)) continue;
            if ((!looksRomanised && (document.IsIn(token, Zones.Quotation) || IsAmongForeign(document, token))) || IsExplained(document.Tokens, token)
                || IsElsewhere(document, token, looksRomanised))
                continue;
            var isSlip = !looksRomanised && words.IsMisspelling(token.Lower);
            yield return Found(document, token,
                looksRomanised) with { Confidence = isSlip ? SlipConfidence : looksRomanised ? Prior : CoinageConfidence };
        }
    }

    private Finding Found(Document document, Token token, bool looksRomanised)
    {
        var text = document.TextOf(token);
        if (!looksRomanised) return Flag(token.Span, $"“{text}” is not an English word. Check the original.");
        var message = $"“{text}” is not an English word; it looks like Russian “{Transliteration.ToRussian(token.Lower)}”.";
        return Transliteration.InEnglish(document.Language, token.Lower) is { } english
            ? Flag(token.Span, message, english)
            : Flag(token.Span, message);
    }

    private static bool IsUnknown(Document document, Token token) =>
        token.Case == LetterCase.Lower && token.IsWord && token.Scripts == Scripts.Latin && token.Lower.Length >= Shortest && !token.Entry.IsKnown
        && !token.Lower.AsSpan().ContainsAnyInRange('0', '9') && token.Lower.IndexOf('.', StringComparison.Ordinal) < 0
            && !WordList.Of(document.Language).IsEnglish(token.Lower);

    /// <summary>"[s]hould", "D emocratic", "f*cking", "tengri/news": a piece of a word that was cut.</summary>
    private static bool IsPiece(Document document, Token token)
    {
        var (before, after) = (document.Tokens[token.Index - 1], document.Tokens[token.Index + 1]);
        if (before.Lower == "/" || after.Lower == "/") return true;
        return (!token.SpaceBefore && before.Lower is "]" or "[" or "*" or "/" or "_" or "\\" or "@" or "." or "’" or "'" or "…") || (!after.SpaceBefore && after.Lower is "[" or "]" or "*" or "/" or "_" or "@" or "'" or "’")
            || IsLetter(before) || IsLetter(after);

        static bool IsLetter(Token token) => token.IsWord && token.Lower.Length == 1 && token.Lower is not ("a" or "i" or "o");
    }

    /// <summary>"Lucilia cuprina": a genus that is no other name, and the Latin word for the species.</summary>
    private static bool IsSpecies(Token genus, Token species) =>
        genus is { IsWord: true, Case: LetterCase.Capitalised, Entry.IsCommonWord: false } && !genus.Is(WordClass.Function | WordClass.GivenName)
        && genus.Entry.PerMillion < MostOfGenus && Array.Exists(LatinEndings, ending => species.Lower.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Two unknown words side by side that no engine romanised are French or Latin.</summary>
    private static bool IsAmongForeign(Document document, Token token)
    {
        for (var i = token.Index - 2; i <= token.Index + 2; i++) if (i != token.Index && IsForeign(document, document.Tokens[i])) return true;
        return false;
    }

    private static bool IsForeign(Document document, Token token) =>
        token.Lower is "de" or "la" or "le" or "les" or "el" or "del" or "di" or "du" or "et" or "und" or "der" or "al" or "en" or "y" or "che"
            or "des" || (IsUnknown(document, token) && !Transliteration.LooksRomanised(document.Language, token.Lower));

    /// <summary>"naadym (a festival)", "khichdi, a dish", "the so-called raspivochka", "“toska”".</summary>
    private static bool IsExplained(TokenList tokens, Token token)
    {
        var (before, after) = (tokens[token.Index - 1], tokens[token.Index + 1]);
        if (after.Lower is "(" or "—" or "–" or "means" or "meaning"
            || (after.IsMark(',') && tokens[token.Index + 2].Lower is "or" or "meaning" or "literally" or "a" or "an"))
            return true;
        if (before.Kind == TokenKind.Mark && after.Kind == TokenKind.Mark && QuotationFinder.IsDouble(before)) return true;
        for (var i = token.Index - 1; i >= token.Index - 4; i--)
        {
            if (tokens[i].Lower is "called" or "so-called" or "known" or "dubbed" or "word" or "term" or "termed" or "phrase" or "nickname"
                or "nicknamed" or "or" or "(")
                return true;
        }

        return false;
    }

    /// <summary>The article writes the word with a capital too, or again and again.</summary>
    private static bool IsElsewhere(Document document, Token token, bool looksRomanised) =>
        FormsOfArticle.In(document) is var forms
            && ((forms.HasCapital(token.Lower) && Transliteration.InEnglish(document.Language, token.Lower) is null)
                || (!looksRomanised && forms.CountOf(token.Lower) >= MostOften));
}
