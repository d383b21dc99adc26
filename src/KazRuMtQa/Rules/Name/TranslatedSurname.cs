using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

internal sealed class TranslatedSurname : Rule
{
    /// <summary>What a lone word may be when it is no surname grows with how often news writes it as a word.</summary>
    private const float NounShare = 0.6f;

    private static readonly Knowledge<FrozenDictionary<string, string>> Words = Knowledge.Map("translated-surnames.tsv", row => row[1]);

    public override string Title => "Translated surname";

    public override string Why =>
        "Russian surnames are made of words: Volkov of the wolf, Myasnikov of the butcher. An engine that takes one for a word translates it "
            + "(“Leonid Wolves”), and the person cannot be found.";

    public override Category Category => Category.Mistranslation;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The court fined Leonid [[Wolves]] on Friday.", "Volkov"),
        new("“It is safe,” said Aleksandr [[Butchers]].", "Myasnikov"),
        new("The coach Gennady [[Foresters]] left the club.", "Lesnikov"),
        new("The judge fined Anton [[Papers]] for that."),
        new("Leonid Volkov came. The Chicago Bulls met the Iowa Wolves. Sergei Bears Club opened."),
        new("Robert Frost and Ivan Miller came. Boris Bikes stood idle. Igor's Wolves won."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var word in document.Tokens.Capitalised)
        {
            if (!word.IsWord || word.Case != LetterCase.Capitalised || !word.SpaceBefore
                || document.IsIn(word, Zones.Table | Zones.Heading | Zones.Foreign))
                continue;
            if (!IsAfterGivenName(document, word) || document.Tokens[word.Index + 1] is { IsWord: true, IsCapitalised: true }) continue;
            var given = document.TextOf(document.Tokens[word.Index - 1]);
            if (Words.Of(document.Language).TryGetValue(word.Lower, out var surname))
                yield return Flag(word.Span,
                    $"“{given} {document.TextOf(word)}” looks like a translated surname. Did you mean “{surname}”?", surname);
            else if (IsPlural(word))
                yield return Flag(word.Span, $"“{given} {document.TextOf(word)}” looks like a translated surname. Check it against the original.");
        }
    }

    /// <summary>A first name of the region that English news does not share.</summary>
    private static bool IsAfterGivenName(Document document, Token word)
    {
        var given = document.Tokens[word.Index - 1];
        return given.IsWord && given.Case == LetterCase.Capitalised && GivenNames.Of(document.Language).IsEastern(given.Lower)
            && !given.Entry.IsCommonWord
            && given.Lower
                is not ("robert" or "boris" or "ivan" or "max" or "albert" or "victor" or "roman" or "mark" or "martin" or "eva" or "anna" or "maria"
                    or "nina" or "vera" or "lena" or "mila" or "sasha" or "maya" or "kira" or "diana")
            && document.SentenceOf(given) == document.SentenceOf(word)
                && !document.Tokens[given.Index - 1].IsCapitalised | document.SentenceOf(given).FirstToken + 1 == given.Index;
    }

    private static bool IsPlural(Token word) =>
        word.Lower.Length > 4 && word.Lower[^1] == 's'
            && word.Entry is { IsCommonWord: true, PerMillion: > 2, CapitalisedShare: < 0.3f, NounShare: > NounShare }
            && !word.Is(WordClass.Function);
}
