using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

internal sealed class BrandCapitals : Rule
{
    public override string Title => "Brand capitals";

    public override string Why =>
        "YouTube, LinkedIn and PayPal have a capital within. An engine writes them as it has them from its source: Youtube, Linkedin.";

    public override Category Category => Category.Spelling;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("She has a [[Youtube]] channel and a page in [[Linkedin]].", "YouTube"),
        new("YouTube, LinkedIn and PayPal fell; see youtube.com and @Youtube."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var token in document.Tokens.Capitalised)
        {
            if (!token.IsWord || token.Case != LetterCase.Capitalised || BrandOf(token.Lower) is not { } brand) continue;
            yield return Flag(token.Span, $"“{document.TextOf(token)}” should be “{brand}”.", brand);
        }
    }

    /// <summary>
    /// The services that news of the region cites; of other companies newsrooms themselves write now this and now that (Softbank, Comscore).
    /// </summary>
    private static string? BrandOf(string lower) => lower switch
    {
        "youtube" => "YouTube",
        "linkedin" => "LinkedIn",
        "whatsapp" => "WhatsApp",
        "tiktok" => "TikTok",
        "paypal" => "PayPal",
        "vkontakte" => "VKontakte",
        _ => null,
    };
}
