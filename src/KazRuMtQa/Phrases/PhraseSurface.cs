using System.Text;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Phrases;

/// <summary>
/// The wording that a phrase took in a text: lower-case words, <c>#</c> for numbers and <c>&lt;name></c> for names in a row, so that equal
/// wordings about other things are counted together.
/// </summary>
internal static class PhraseSurface
{
    private const string Name = "<name>";

    public static string Of(Document document, TextSpan span)
    {
        var surface = new StringBuilder();
        var last = "";
        for (var token = document.TokenAt(span.Start); !token.IsNone && token.Span.Start < span.End; token = document.Tokens[token.Index + 1])
        {
            var word = WordOf(token);
            if (word == last && word is "#" or Name) continue;
            if (surface.Length > 0) surface.Append(' ');
            surface.Append(word);
            last = word;
        }

        return surface.ToString();
    }

    private static string WordOf(Token token)
    {
        if (token.IsNumber || token.Is(WordClass.NumberWord)) return "#";
        return token.IsWord && token.IsCapitalised && !token.Entry.IsCommonWord && !token.Is(WordClass.Function) ? Name : token.Lower;
    }
}
