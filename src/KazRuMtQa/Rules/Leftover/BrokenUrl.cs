using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class BrokenUrl : Rule
{
    public override string Title => "Broken web address";

    public override string Why => "Translation set the parts of an address apart or misspelt its beginning; the link no longer leads anywhere.";

    public override Category Category => Category.Link;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.93;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The list is on [[htp: / / su.turkestan.example / list]]. It is long.", "http://su.turkestan.example/list"),
        new("See [[https: //water.kz/news/1]] or [[https : // www. water. kz]] for more.", "https://water.kz/news/1"),
        new("See [[http//water.kz]] or [[https:/water.kz/a]].", "http://water.kz"),
        new("See [[www. water. kz]] or [[https://www. water.kz]].", "www.water.kz"),
        new("[[Waterline. kz]] reports that the pipe burst, and [[Vodnik . ru]] agrees.", "Waterline.kz"),
        new("See https://water.kz/news/1. It is long. Visit www.water.kz."),
        new("The protocol is called http: / and // are its marks."),
        new("The plan failed. Ru Paul sang. He joined the co. Com Pty grew."),
        new("Sales at Ozon.ru rose. In Q.kz terms, a lot. It is used the way .org is for groups. He used https."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        var asking = tokens.Asking();
        for (var i = 0; i < tokens.Count; i++)
        {
            asking.Step();
            var token = tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Url) || tokens[i + 1].Kind is not (TokenKind.Mark or TokenKind.Symbol)) continue;
            var end = token.Lower.Length is >= 3 and <= 11 && IsScheme(token) ? TornAddress.EndAfterScheme(tokens, i)
                : token.IsWord && tokens[i + 1].IsMark('.') ? TornAddress.EndOfTornHost(tokens, i) : -1;
            if (end < 0) continue;
            var span = Document.SpanOf(token, tokens[end - 1]);
            yield return Flag(span, $"The web address “{document.Excerpt(span)}” is broken. Check it against the original.",
                TornAddress.Mend(span.In(document.Text)));
            i = end - 1;
        }
    }

    private static bool IsScheme(Token token) =>
        token.Lower is "http" or "https" or "www" or "http://www" or "https://www" || TornAddress.Misspelt.Contains(token.Lower);
}
