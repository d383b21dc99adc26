using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class GluedWords : Rule
{
    private const int LeastPerMillion = 5;

    /// <summary>Words that no product name ends with (unlike LinkedIn, VentureOne, SmackDown).</summary>
    private static readonly Knowledge<FrozenSet<string>> SentenceStarters = Knowledge.List("punctuation/glued-words sentence-starters");

    public override string Title => "Run-together words";

    public override string Why =>
        "The stop and the space between two sentences, or the line end after a heading, were lost, so that one word runs into the next.";

    public override Category Category => Category.WhiteSpace;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("We will discharge them [[tomorrowBecause]] of the storm.", "tomorrow. Because"),
        new("He will not be paid [[nowThe]] court decided.", "now. The"),
        new("She flew to [[MoscowThe]] visit is private.", "Moscow. The"),
        new("He saw that [[peoplewere]] leaving and came [[tothe]] city.", "people were"),
        new("You can watch [[ashort]] video about the [[roadandthe]] bridge.", "a short"),
        new("The fair was held [[inAlmaty]] on Monday.", "in Almaty"),
        new("They went along, together, aboard and inside; the atheist's forearm, theology and an heiress."),
        new("YouTube, PayPal, LinkedIn, BuzzFeed and HuffPost sued DreamWorks over a PlayStation."),
        new("Leonardo DiCaprio, Ronald McDonald, Cory MacArthur, Charles deGaulle and Jean leBlanc met."),
        new("An iPhone app, a macOS tool, eBay and adiClub, openAI, oneSearch, WiderThan, VentureOne and deMinimis rules."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var token in document.Tokens)
        {
            if (token.Case == LetterCase.Lower && token.Lower.Length >= 5 && !token.Entry.IsKnown && token.IsWord && token.Scripts == Scripts.Latin
                && !document.IsIn(token, Zones.Table | Zones.Foreign) && !WordList.Of(document.Language).IsListed(token.Lower)
                && RunTogether.Separate(document.Language, token.Lower) is { } halves)
            {
                yield return Flag(token.Span, $"“{document.TextOf(token)}” is words run together. Put the spaces back.", halves);
                continue;
            }

            if (token.Kind != TokenKind.Word || token.Case != LetterCase.Mixed || token.Span.Length < 5 || token.Is(WordClass.Brand)) continue;
            var text = token.Span.In(document.Text);
            var cut = Cut(text);
            if (cut < 0 || !AreGlued(document.Language, text, token.Lower, cut)) continue;
            var (stopped, spaced) = ($"{text[..cut]}. {text[cut..]}", $"{text[..cut]} {text[cut..]}");
            var isPlace = document.Language.Lexicon[token.Lower.AsSpan(0, cut)].Is(WordClass.Preposition);
            yield return isPlace
                ? Flag(token.Span, $"“{text}” is two words run together. Put the space back.", spaced)
                : Flag(token.Span, $"“{text}” is two words run together. Put the space back.", stopped, spaced);
        }
    }

    /// <summary>Where the one capital stands that follows a small letter; -1 when there is another shape.</summary>
    private static int Cut(string text)
    {
        var cut = -1;
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsUpper(text[i])) { if (!char.IsLower(text[i])) return -1; continue; }
            if (cut >= 0 || !char.IsLower(text[i - 1])) return -1;
            cut = i;
        }

        return cut;
    }

    private static bool AreGlued(Language language, string text, string lower, int cut)
    {
        if (cut < 2 || text.Length != lower.Length || text.Length - cut < 2) return false;
        var starter = lower[cut..];
        var (lexicon, names) = (language.Lexicon, language.Names);
        var first = lexicon[lower.AsSpan(0, cut)];
        var second = lexicon[lower.AsSpan(cut)];
        if (char.IsUpper(text[0]))
            return first.PerMillion >= 1 && cut >= 3 && SentenceStarters.Of(language).Contains(starter);
        if (first.Is(WordClass.Preposition) && lower.AsSpan(0, cut) is "in" or "of" or "to" or "from" or "at" or "near"
            && (second is { CapitalisedShare: > 0.95f, PerMillion: >= 1 } || names.IsCanonical(lower[cut..])) && text.Length - cut > 3)
            return true;
        // "oneSearch", "myGov": products are named so, sentences do not end so.
        var secondIsFunction = second.Class.HasFlag(WordClass.Function);
        return first.IsCommonWord && first.PerMillion >= LeastPerMillion && second.PerMillion >= LeastPerMillion && cut >= 3
            && (secondIsFunction || !first.Class.HasFlag(WordClass.Function));
    }
}
