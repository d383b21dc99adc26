using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using KazRuMtQa.Text;

namespace KazRuMtQa.Markup;

/// <summary>
/// Reads the visible text of an HTML page or fragment: entities are decoded once, blocks are set apart by blank lines, scripts and styles
/// are left out, page furniture stays (it is what we look for). Broken HTML is read as browsers read it and never fails.
/// </summary>
internal static class HtmlText
{
    private const int LongestEntity = 40;

    private const char SoftHyphen = '\u00AD';

    private static readonly HashSet<string> Blocks = new(
        "address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section select summary table tbody tfoot thead tr ul".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, HtmlParseMode> Unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        ["script"] = HtmlParseMode.Script,
        ["style"] = HtmlParseMode.Rawtext,
        ["noscript"] = HtmlParseMode.Rawtext,
        ["iframe"] = HtmlParseMode.Rawtext,
        ["noembed"] = HtmlParseMode.Rawtext,
        ["noframes"] = HtmlParseMode.Rawtext,
        ["textarea"] = HtmlParseMode.RCData,
        ["title"] = HtmlParseMode.RCData,
    };

    /// <summary>Elements without an end tag, which can hide nothing but themselves.</summary>
    private static readonly HashSet<string> Void =
        new("area base br col embed hr img input link meta param source track wbr".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public static ReadableText Read(string html, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(html);
        var builder = new ReadableText.Builder();
        using var source = new TextSource(html);
        using var tokenizer = new HtmlTokenizer(source, new Entities(cancellation));
        string? unseen = null;
        var depth = 0;
        var unclosed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var start = 0; ; start = Math.Min(source.Index, html.Length))
        {
            cancellation.ThrowIfCancellationRequested();
            var token = tokenizer.Get();
            var end = Math.Min(source.Index, html.Length);
            if (token.Type == HtmlTokenType.EndOfFile) break;
            if (unseen is not null)
            {
                if (token.Name?.Equals(unseen, StringComparison.OrdinalIgnoreCase) != true) continue;
                if (token.Type == HtmlTokenType.StartTag) depth++;
                else if (token.Type == HtmlTokenType.EndTag && depth-- == 0) unseen = null;
            }
            else if (token.Type == HtmlTokenType.StartTag && Unseen.TryGetValue(token.Name, out var mode))
            {
                (unseen, depth) = (token.Name, 0);
                tokenizer.State = mode;
                builder.EndBlock(start);
            }
            else if (token is HtmlTagToken { Type: HtmlTokenType.StartTag } tag && IsHidden(tag) && !unclosed.Contains(tag.Name))
            {
                if (html.IndexOf($"</{tag.Name}", end, StringComparison.OrdinalIgnoreCase) >= 0) (unseen, depth) = (tag.Name, 0);
                else unclosed.Add(tag.Name);
            }
            else if (token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag)
            {
                AddTag(builder, token.Name, start, end);
                if (token is HtmlTagToken { Type: HtmlTokenType.StartTag } shown) AddDescriptions(builder, html, shown, start, end);
            }
            else if (token.Type == HtmlTokenType.Character) AddText(builder, html, token.Data, (start, end), cancellation);
        }

        return builder.Build();
    }

    /// <summary>
    /// What a browser shows nobody, and code, which is no prose. Where the end tag is missing all that follows would be hidden; then nothing is.
    /// </summary>
    private static bool IsHidden(HtmlTagToken tag)
    {
        if (Void.Contains(tag.Name)) return false;
        if (tag.Name is "template" or "code") return true;
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name == "hidden") return true;
            if (attribute.Name == "style"
                && attribute.Value.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>
    /// What a picture is described with (<c>alt</c>, <c>title</c>) is read aloud and shown in its place: what of it is in foreign letters is a
    /// paragraph of the text. Other descriptions often say again what the caption says, and are left out.
    /// </summary>
    private static void AddDescriptions(ReadableText.Builder builder, string html, HtmlTagToken tag, int start, int end)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name is not ("alt" or "title") || !IsForeign(attribute.Value)
                || html.IndexOf(attribute.Value, start, end - start, StringComparison.Ordinal) is not (>= 0 and var at)) continue;
            builder.EndBlock(at);
            for (var i = 0; i < attribute.Value.Length; i++) builder.Add(attribute.Value[i], at + i, at + i + 1);
            builder.EndBlock(at + attribute.Value.Length);
        }
    }

    /// <summary>Mostly letters of another script than Latin.</summary>
    private static bool IsForeign(string value) => value.Count(char.IsLetter) is > 0 and var letters && 2 * value.Count(c => char.IsLetter(c)
        && c > '\u024F') > letters;

    private static void AddTag(ReadableText.Builder builder, string name, int start, int end)
    {
        if (name.Equals("br", StringComparison.OrdinalIgnoreCase)) builder.EndLine(start, end);
        else if (name is "td" or "th") builder.Add('\t', start, start);
        else if (Blocks.Contains(name)) builder.EndBlock(start);
    }

    /// <summary>Walks the decoded text along its source; an entity is one step of the source.</summary>
    private static void AddText(ReadableText.Builder builder, string html, string decoded, (int Start, int End) span, CancellationToken cancellation)
    {
        var (at, end) = span;
        var asking = new Asking(cancellation);
        for (var i = 0; i < decoded.Length && at <= html.Length;)
        {
            asking.Step();
            var (shown, width) = Step(html, decoded, i, at, end);
            // Browsers show a soft hyphen only where they break the line.
            if (shown == 1 && decoded[i] == SoftHyphen)
            {
                i++;
                at += width;
                continue;
            }

            if (shown == 1 && decoded[i] is ' ' or '\n' or '\t' or '\r' or '\f') builder.AddSpace(at, at + width);
            else builder.Add(decoded.AsSpan(i, shown), at, Math.Min(at + width, html.Length));
            i += shown;
            at += width;
        }
    }

    /// <summary>The names of entities, for a caller who may give up: to the parser a text of nothing else is one step.</summary>
    internal sealed class Entities(CancellationToken cancellation) : IEntityProvider
    {
        private Asking asking = new(cancellation);

        public string? GetSymbol(string name)
        {
            asking.Step();
            return HtmlEntityProvider.Resolver.GetSymbol(name);
        }
    }

    /// <summary>How many decoded characters stand for how many source characters at this place.</summary>
    private static (int Shown, int Width) Step(string html, string decoded, int i, int at, int end)
    {
        if (at >= end) return (1, 0);
        if (html[at] == '\r' && decoded[i] == '\n') return (1, at + 1 < end && html[at + 1] == '\n' ? 2 : 1);
        // Browsers leave a NUL and an empty end tag out.
        if (html[at] != '&') return (html[at] == decoded[i] || decoded[i] == '\uFFFD' ? 1 : 0, 1);
        if (at + 1 < end && html[at + 1] == '#') return Number(html, decoded, i, at, end);
        var stop = at + 1;
        while (stop < end && stop - at < LongestEntity && char.IsAsciiLetterOrDigit(html[stop])) stop++;
        for (var last = stop < end && html[stop] == ';' ? stop + 1 : stop; last > at + 1; last--)
        {
            // Old names such as &amp need no semicolon, and may be the beginning of a longer word.
            if (HtmlEntityProvider.Resolver.GetSymbol(html[(at + 1)..last]) is { Length: > 0 } text
                && string.CompareOrdinal(decoded, i, text, 0, text.Length) == 0)
                return (text.Length, last - at);
        }

        return (1, 1);
    }

    /// <summary>A numeric reference stands for one character, which is not always the one of that number (&amp;#150; is a dash).</summary>
    private static (int Shown, int Width) Number(string html, string decoded, int i, int at, int end)
    {
        var first = at + 2 < end && html[at + 2] is 'x' or 'X' ? at + 3 : at + 2;
        var stop = first;
        while (stop < end && (first == at + 3 ? char.IsAsciiHexDigit(html[stop]) : char.IsAsciiDigit(html[stop]))) stop++;
        if (stop == first) return (1, 1);
        var shown = i + 1 < decoded.Length && char.IsSurrogatePair(decoded[i], decoded[i + 1]) ? 2 : 1;
        return (shown, (stop < end && html[stop] == ';' ? stop + 1 : stop) - at);
    }
}
