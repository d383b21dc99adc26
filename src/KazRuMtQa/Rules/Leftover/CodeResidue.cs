using System.Buffers;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Leftover;

internal sealed class CodeResidue : Rule
{
    /// <summary>Bits of scripts, style sheets and data that occur in no prose.</summary>
    private static readonly SearchValues<string> Bits = SearchValues.Create(
        ["function(", "function (", "document.", "window.", "googletag", "adsbygoogle", "[object Object]", "console.log", "!important",
            "text/javascript",
         "});", ");}", "{\"", "\":{", "\":\"", "},{", "=>{", "display:none", "display: none", "font-size:", "_gaq.push", "fbq(", "gtag(", "var _",
         "@media (", " = true;", " = false;", " = null;", "= {};", "= [];", "color:", "margin:", "padding:", "background:", "width:", "<![CDATA["],
        StringComparison.Ordinal);

    public override string Title => "Program code";

    public override string Why => "Scripts, style sheets or data of the page were copied and translated along with the article.";

    public override Category Category => Category.MarkupTag;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override bool IsLanguageNeutral => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The dam held.\n\n[[(function(d) { var s = d.createElement('script'); s.async = true; })(document);]]", ""),
        new("The dam held.\n\n[[(adsbygoogle = window.adsbygoogle || []).push({});]]", ""),
        new("The dam held.\n\n[[.dam-photo { display: none; font-size: 12px; }]]\n\nWater fell on Monday.", ""),
        new("[[.dam { color: #fff; margin: 0 auto; }]]\n\n[[var dam = true;]]", ""),
        new("[[{\"translation\": \"The dam held.\"}]]"),
        new("The dam held.\n\n[[undefined]]\n\nWater fell on Monday.\n\n[[new widget123]]\n\n[[tag-7]]", ""),
        new("\"The function (of the dam) is to hold water,\" he said from a window. It was all in a document. A display: none better. The margin: "
            + "2 percent."),
        new("Boundaries remained undefined.\n\nHe wrote console.log(1) on the board and taught JavaScript to 1,200 children in a year."),
        new("The figures.\n\n• Net interest margin: 6.1% (6.4%)\n\nShares fell."),
        new("Boeing 737\n\nMH17"),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var next = 0;
        foreach (var paragraph in document.Paragraphs)
        {
            var span = paragraph.Span;
            if (next <= span.Start) next = NextBit(document.Text, span.Start);
            var isCode = next < span.End && IsMostlyCode(document, paragraph);
            if (isCode || IsStrayValue(document, paragraph))
                yield return Flag(span, $"“{document.Excerpt(span)}” is program code. Delete it.", document.Text[span.Start] == '{' ? [] : [""]);
        }
    }

    private static int NextBit(string text, int from)
    {
        var found = text.AsSpan(from).IndexOfAny(Bits);
        return found < 0 ? int.MaxValue : from + found;
    }

    /// <summary>Code is full of brackets, signs and stops without spaces; prose that mentions a call is not.</summary>
    private static bool IsMostlyCode(Document document, Paragraph paragraph)
    {
        int signs = 0, words = 0;
        var isCode = false;
        for (var i = paragraph.FirstToken; i < paragraph.EndToken; i++)
        {
            var token = document.Tokens[i];
            if (token.IsWord) words++;
            else if (token.Lower is "{" or "}" or "(" or ")" or "[" or "]" or ";" or "=" or ":" or "/" or "<" or ">" or "|" or "\"" or "_" or "#")
                signs++;
            isCode |= token.Lower is "{" or "}" or ";" or "=" or "<" or "_";
        }

        return isCode && signs * 2 >= words && (signs >= 4 || (signs >= 2 && words <= 4));
    }

    /// <summary>"tag-7", "widget-12": the name of an element of the page.</summary>
    private static bool IsElementName(string text)
    {
        var hyphen = text.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && text.AsSpan(hyphen + 1) is { Length: > 0 and < 7 } number && !number.ContainsAnyExceptInRange('0', '9')
            && text[..hyphen] is "tag" or "id" or "item" or "node" or "widget" or "block" or "section" or "menu" or "post" or "img" or "image"
                or "slide" or "btn" or "div" or "banner";
    }

    /// <summary>A line that is the empty value of a program or the name of a widget: "undefined", "new code123".</summary>
    private static bool IsStrayValue(Document document, Paragraph paragraph)
    {
        var count = paragraph.EndToken - paragraph.FirstToken;
        var first = document.Tokens[paragraph.FirstToken];
        if (count == 1) return document.TextOf(first) is "undefined" or "null" or "NaN" or "nil" || IsElementName(document.TextOf(first));
        var last = document.Tokens[paragraph.EndToken - 1];
        return count is 2 or 3 && last.IsWord && last.Lower.Length > 4 && char.IsAsciiDigit(last.Lower[^1]) && char.IsAsciiDigit(last.Lower[^2])
            && last.Case == LetterCase.Lower && first.IsWord && first.Case == LetterCase.Lower;
    }
}
