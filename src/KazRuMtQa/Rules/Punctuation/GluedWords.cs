using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class GluedWords : Rule
{
    private const int LeastPerMillion = 5;

    /// <summary>Words that no product name ends with (unlike LinkedIn, VentureOne, SmackDown).</summary>
    private static readonly HashSet<string> SentenceStarters =
        ["the", "he", "she", "they", "this", "these", "but", "when", "while", "however", "according", "after", "although", "because", "also", "there"];

    public override string Title => "Words run together";

    public override string Why => "The stop and the space between two sentences, or the line end after a heading, were lost, so that one word runs into the next.";

    public override Category Category => Category.WhiteSpace;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("We will discharge them [[tomorrowBecause]] of the storm.", "tomorrow. Because"),
        new("He will not be paid [[nowThe]] court decided.", "now. The"),
        new("She flew to [[MoscowThe]] visit is private.", "Moscow. The"),
        new("YouTube, PayPal, LinkedIn, BuzzFeed and HuffPost sued DreamWorks over a PlayStation."),
        new("Leonardo DiCaprio, Ronald McDonald, Cory MacArthur, Charles deGaulle and Jean leBlanc met."),
        new("An iPhone app, a macOS tool, eBay and adiClub, openAI, oneSearch, WiderThan, VentureOne and deMinimis rules."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var token in document.Tokens)
        {
            if (token.Kind != TokenKind.Word || token.Case != LetterCase.Mixed || token.Span.Length < 5 || token.Is(WordClass.Brand)) continue;
            var text = token.Span.In(document.Text);
            var cut = Cut(text);
            if (cut < 0 || !AreGlued(document.Language.Lexicon, text, token.Lower, cut)) continue;
            yield return Flag(token.Span, $"“{text}” is two words run together.", $"{text[..cut]}. {text[cut..]}", $"{text[..cut]} {text[cut..]}");
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

    private static bool AreGlued(Lexicon lexicon, string text, string lower, int cut)
    {
        if (cut < 2 || text.Length != lower.Length || text.Length - cut < 2) return false;
        var starter = lower[cut..];
        var first = lexicon[lower.AsSpan(0, cut)];
        var second = lexicon[lower.AsSpan(cut)];
        if (char.IsUpper(text[0]))
            return first.PerMillion >= 1 && cut >= 3 && SentenceStarters.Contains(starter);
        // "oneSearch", "myGov": products are named so, sentences do not end so.
        var secondIsFunction = second.Class.HasFlag(WordClass.Function);
        return first.IsCommonWord && first.PerMillion >= LeastPerMillion && second.PerMillion >= LeastPerMillion && cut >= 3
            && (secondIsFunction || !first.Class.HasFlag(WordClass.Function));
    }
}
