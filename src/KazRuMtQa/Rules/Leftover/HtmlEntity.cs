using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class HtmlEntity : Rule
{
    public override string Title => "HTML entity";

    public override string Why =>
        "A character was written as a code for the browser, escaped once too often or broken up by the translation, and the code shows.";

    public override Category Category => Category.CharacterEncoding;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.97;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The mayor [[& mdash;]] a doctor by trade [[&mdash;]] was pleased.", "—"),
        new("It will open in 30[[&amp;nbsp;]]days.", " "),
        new("[[&quot;]]We are ready,[[&quot;]] the operator[[&#x27;]]s head said.", "\""),
        new("The operator[[& # 8217 ;]]s head left on 6[[&nbsp]] July.", "’"),
        new("AT&T; R&D; Johnson & Johnson; and Skadden, Arps, Slate, Meagher & Flom; took part."),
        new("They leave &nbsp; and <br> tags."),
        new("See https://news.example/list?page=2&copy=1&lt=3 for more."),
        new("Tom & Jerry ; both live in Q&A land; M&A; &c."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var last = 0;
        foreach (var start in Residue.Positions(document.Text, "&"))
        {
            if (start < last || !EntitySyntax.TryRead(document.Text, start + 1, out var end, out var decoded)) continue;
            last = end;
            var span = new TextSpan(start, end);
            if (Residue.IsMentioned(document, span)) continue;
            yield return Repair(span, $"“{document.Excerpt(span)}” is HTML code. Replace it with the character it means.",
                Written(document.Text, span, decoded));
        }
    }

    /// <summary>A space that stands beside a space is not written twice.</summary>
    private static string Written(string text, TextSpan span, string decoded)
    {
        if (decoded is "\u00AD") return "";
        if (!string.IsNullOrWhiteSpace(decoded)) return decoded;
        return char.IsWhiteSpace(Residue.At(text, span.Start - 1)) || char.IsWhiteSpace(Residue.At(text, span.End)) ? "" : " ";
    }
}
