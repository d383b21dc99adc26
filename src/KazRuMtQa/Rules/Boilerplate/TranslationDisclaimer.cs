using FuzzySharp;
using KazRuMtQa.Knowledge;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

public sealed class TranslationDisclaimer : Rule
{
    private const int LongestDisclaimer = 80;

    /// <summary>FuzzySharp's token-set ratio, 0 to 100, above which a wording is taken for a known one.</summary>
    private const int Alike = 86;

    private static readonly Lazy<string[]> Wordings = new(() => Table.Read("disclaimers.tsv").Select(row => row[0].ToLowerInvariant()).ToArray());

    public override string Title => "Disclaimer of automatic translation";

    public override string Why => "The site that was copied says itself that it translates by machine. The notice was taken for text, and it applies to the whole article.";

    public override Category Category => Category.Addition;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.95;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The road was opened on Monday.\n\n[[This material was translated by an automatic program, the portal bears no responsibility.]]", ""),
        new("[[This article was translated with the help of artificial intelligence.]] The road was opened on Monday.", ""),
        new("The site publishes news. [[We translate this news automatically, by software and without an editor.]]", ""),
        new("The company said its automatic translation software was used by 40 newspapers."),
        new("Automatic translation is improving, the professor said, but editors are still needed."),
        new("Her novel was translated into English by a friend. This article was written by hand."),
    ];

    public override IEnumerable<Finding> Check(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            if (IsDisclaimer(document, sentence.FirstToken, sentence.EndToken))
                yield return Flag(sentence.Span, "The text says of itself that it was translated by machine.", "");
        }
    }

    internal static bool IsDisclaimer(Document document, Paragraph paragraph) => IsDisclaimer(document, paragraph.FirstToken, paragraph.EndToken);

    /// <summary>It speaks of translation, of a machine, and of this text or page; or it is close to a known wording.</summary>
    private static bool IsDisclaimer(Document document, int first, int end)
    {
        if (end - first is < 4 or > LongestDisclaimer) return false;
        bool translates = false, machine = false, self = false;
        for (var i = first; i < end; i++)
        {
            var lower = document.Tokens[i].Lower;
            translates |= lower.StartsWith("translat", StringComparison.Ordinal);
            machine |= lower is "automatic" or "automatically" or "machine" or "software" or "programmatic" or "programmatically" or "neural" or "ai" or "program" or "programme" or "artificial" or "auto" or "google" or "deepl" or "chatgpt" or "bot" or "robot" or "yandex" or "online";
            self |= lower is "we" or "our" or "us" || (lower is "this" or "the" && document.Tokens[i + 1].Lower is "article" or "text" or "material" or "news" or "page" or "site" or "portal" or "translation" or "publication" or "content" or "website" && lower == "this" | i < first + 8);
        }

        if (!translates || !machine || document.IsIn(document.Tokens[first], Zones.Quotation)) return false;
        if (self && SpeaksOfItself(document, first, end)) return true;
        var text = document.Text[document.Tokens[first].Span.Start..document.Tokens[end - 1].Span.End].ToLowerInvariant();
        return Wordings.Value.Any(wording => Fuzz.TokenSetRatio(text, wording) >= Alike);
    }

    /// <summary>Nobody else is named as the one who speaks or translates: an article on translation technology names companies and people.</summary>
    private static bool SpeaksOfItself(Document document, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            var token = document.Tokens[i];
            if (token.Is(WordClass.Attribution) && token.Is(WordClass.VerbPast) && token.Lower is "said" or "told" or "added" or "noted" or "explained" or "says") return false;
        }

        return true;
    }
}
