using KazRuMtQa.Files;
using KazRuMtQa.Reporting;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Runner.LanguageServer;

/// <summary>A text in an editor, at one version. Immutable: what is being checked does not change under the check.</summary>
/// <param name="Uri">As the editor names it.</param>
internal sealed record OpenDocument(string Uri, string LanguageId, int Version, string Text)
{
    private readonly Lazy<LineMap> lines = new(() => new LineMap(Text));

    /// <summary>The file, for its configuration; <c>-</c> for what has none yet.</summary>
    public string Path => System.Uri.TryCreate(Uri, UriKind.Absolute, out var uri) && uri.IsFile ? uri.LocalPath : "-";

    public ArticleFormat Format => LanguageId switch
    {
        "html" or "xhtml" => ArticleFormat.Html,
        "markdown" => ArticleFormat.Markdown,
        _ => ArticleFormats.OfPath(Path),
    };

    /// <summary>The text after the changes of a notification, each made in what the one before left.</summary>
    public OpenDocument Changed(int version, JArray changes)
    {
        var document = this;
        foreach (var change in changes)
        {
            var text = (string?)change["text"] ?? "";
            if (change["range"] is JObject range)
            {
                var span = document.SpanOf(range);
                text = string.Concat(document.Text.AsSpan(0, span.Start), text, document.Text.AsSpan(span.End));
            }

            document = new OpenDocument(Uri, LanguageId, version, text);
        }

        return document;
    }

    /// <summary>Positions count UTF-16 units, as we do; one beyond its line is the end of the line, as the protocol says.</summary>
    public TextSpan SpanOf(JToken range)
    {
        var (start, end) = (OffsetOf(range["start"]!), OffsetOf(range["end"]!));
        return new TextSpan(Math.Min(start, end), Math.Max(start, end));
    }

    public JObject RangeOf(TextSpan span) => new() { ["start"] = PositionOf(span.Start), ["end"] = PositionOf(span.End) };

    private JObject PositionOf(int offset)
    {
        var place = lines.Value.At(offset);
        return new JObject { ["line"] = place.Line - 1, ["character"] = place.Column - 1 };
    }

    private int OffsetOf(JToken position)
    {
        var line = (int)position["line"]!;
        if (line >= lines.Value.LineCount) return Text.Length;
        var span = lines.Value.Line(line + 1);
        return Math.Clamp(span.Start + (int)position["character"]!, span.Start, span.End);
    }
}
