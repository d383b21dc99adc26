using System.Buffers;
using System.Text.RegularExpressions;
using KazRuMtQa.Markup;

namespace KazRuMtQa.Server.LanguageTool;

/// <summary>
/// What a piece of markup stands for between the words around it. Clients differ: many give every tag an empty <c>interpretAs</c>, paragraphs and
/// headings as well, and some give Markdown's own signs back; neither is what a reader sees.
/// </summary>
internal static partial class MarkupSign
{
    private static readonly SearchValues<char> MarkdownSigns = SearchValues.Create("#*_~`>+-|=[](){}!\\:0123456789. ");

    /// <summary>Whether it shows as something that is no text.</summary>
    public static bool IsObject(string markup) => Objects().IsMatch(markup);

    /// <param name="markup">The markup.</param>
    /// <param name="interpretAs">What the client takes it for; null where it does not say.</param>
    public static string ShownAs(string markup, string? interpretAs)
    {
        // Signs of Markdown that the client gives back as they are: only their line ends show.
        if (interpretAs is { Length: > 0 } && interpretAs == markup && !markup.Contains('<') && IsSign(markup)) return LineEnds(markup);
        if (!string.IsNullOrEmpty(interpretAs)) return interpretAs;
        return markup.Contains('<') ? OfTags(markup) : LineEnds(markup);
    }

    private static bool IsSign(string markup)
    {
        var line = markup.AsSpan().Trim("\r\n");
        return line.Length > 0 && !line.ContainsAnyExcept(MarkdownSigns) && line.ContainsAnyExcept(' ');
    }

    private static string LineEnds(string markup) => string.Concat(markup.Where(c => c is '\r' or '\n'));

    /// <summary>As a browser shows it between two words: apart where a block begins or ends, on a new line after a break, else joined.</summary>
    private static string OfTags(string markup)
    {
        const string Word = "x";
        var shown = HtmlText.Read(Word + markup + Word).Text;
        return shown.Length >= 2 && shown.StartsWith('x') && shown.EndsWith('x') && string.IsNullOrWhiteSpace(shown[1..^1]) ? shown[1..^1] : "";
    }

    [GeneratedRegex(@"<\s*(img|picture|video|audio|svg|object|iframe|embed|canvas|math|input|button|select)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Objects();
}
