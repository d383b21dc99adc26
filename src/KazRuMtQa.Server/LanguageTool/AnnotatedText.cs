using System.Text;
using KazRuMtQa.Markup;
using KazRuMtQa.Server.Requests;
using KazRuMtQa.Text;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Server.LanguageTool;

/// <summary>
/// A text in which the client has marked what is markup. It is checked without the markup; offsets in answers count it, as the client has
/// the text with it.
/// </summary>
internal sealed class AnnotatedText
{
    private readonly ReadableText? readable;

    /// <summary>Markup that shows as something other than text, such as a picture: nothing is said of what stands on both sides of it.</summary>
    private readonly IReadOnlyList<TextSpan> objects;

    private AnnotatedText(string withMarkup, ReadableText? readable, IReadOnlyList<TextSpan> objects) =>
        (WithMarkup, this.readable, this.objects) = (withMarkup, readable, objects);

    public string WithMarkup { get; }

    public string Plain => readable?.Text ?? WithMarkup;

    public static AnnotatedText OfText(string text) => new(text, null, []);

    /// <param name="json"><c>{"text":…}</c> or <c>{"annotation":[{"text":…},{"markup":…,"interpretAs":…}]}</c>.</param>
    /// <exception cref="Problem">It is something else.</exception>
    public static AnnotatedText OfData(string json)
    {
        var data = Parse(json);
        var (text, annotation) = (data["text"], data["annotation"]);
        if (text is not null && annotation is not null) throw Bad("'data' key in JSON requires either 'text' or 'annotation' key, not both");
        if (text is not null) return OfText(Text(text, "text"));
        return annotation is JArray parts ? OfParts(parts) : throw Bad("'data' key in JSON requires 'text' or 'annotation' key");
    }

    public TextSpan InMarkup(TextSpan plain) => readable?.ToSource(plain) ?? plain;

    /// <summary>Whether the finding is about the writer's words: not about what the client says is markup, and not across a picture.</summary>
    public bool Concerns(Finding finding)
    {
        if (readable is null) return true;
        var span = InMarkup(finding.Span);
        return span.Length > 0 && !objects.Any(shown => span.Contains(shown)) && finding.Span.In(readable.Text).Any(c => !char.IsWhiteSpace(c));
    }

    /// <summary>
    /// The finding's suggestions as they go into the text with its markup; those that would take a tag without its partner are left out.
    /// </summary>
    public IEnumerable<string> Repairs(Finding finding)
    {
        if (readable is null) return finding.Suggestions;
        var repairs = new MarkupRepair(readable, WithMarkup, finding.Span);
        return finding.Suggestions.Select(repairs.Of).OfType<string>();
    }

    private static AnnotatedText OfParts(JArray parts)
    {
        var whole = new StringBuilder();
        var plain = new ReadableText.Builder();
        var objects = new List<TextSpan>();
        foreach (var part in parts)
        {
            if (part is not JObject) throw Bad("'annotation' must hold objects with 'text' or 'markup'");
            var (text, markup) = (part["text"], part["markup"]);
            if (text is null == markup is null) throw Bad("Each object in 'annotation' requires either 'text' or 'markup'");
            if (text is not null && part["interpretAs"] is not null) throw Bad("'text' cannot be used with 'interpretAs', only 'markup' can");
            var start = whole.Length;
            whole.Append(Text(text ?? markup!, text is null ? "markup" : "text"));
            if (text is null)
            {
                var sign = (string)markup!;
                plain.Add(MarkupSign.ShownAs(sign, part["interpretAs"] is { } shown ? Text(shown, "interpretAs") : null), start, whole.Length);
                if (MarkupSign.IsObject(sign)) objects.Add(new TextSpan(start, whole.Length));
            }
            else
            {
                for (var i = start; i < whole.Length; i++) plain.Add(whole[i], i, i + 1);
            }
        }

        return new AnnotatedText(whole.ToString(), plain.Build(), objects);
    }

    private static JObject Parse(string json)
    {
        try
        {
            return JsonArticle(json);
        }
        catch (Exception exception) when (exception is JsonReaderException or FormatException)
        {
            throw Bad("Could not parse JSON from 'data' parameter");
        }

        static JObject JsonArticle(string json) => Reporting.JsonArticle.Parse(json, "parameter 'data'");
    }

    private static string Text(JToken token, string name) =>
        token.Type == JTokenType.String ? (string)token! : throw Bad($"'{name}' must be a string");

    private static Problem Bad(string detail) => new(StatusCodes.Status400BadRequest, "Bad request", detail);
}
