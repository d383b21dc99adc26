using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Files;

/// <summary>What a page says of its article in its head: for search engines (JSON-LD), for social networks (Open Graph), in its title.</summary>
/// <param name="Body">The text of the article, which pages that are drawn by a script may have here alone.</param>
internal sealed record PageMetadata(string? Title, string? Date, string? Author, string? Outlet, string? Body)
{
    public static PageMetadata Of(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var article = document.QuerySelectorAll("script[type='application/ld+json']").Select(script => Article(script.TextContent))
            .FirstOrDefault(found => found is not null);
        return new PageMetadata(
            FieldMarkup.Line((string?)article?["headline"]) ?? Meta(document, "og:title") ?? Filled(document.Title),
            Filled(Value(article?["datePublished"])) ?? Meta(document, "article:published_time"),
            Name(article?["author"]) ?? Meta(document, "author"),
            Name(article?["publisher"]) ?? Meta(document, "og:site_name"),
            Filled(Value(article?["articleBody"])));
    }

    private static JObject? Article(string json)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, MaxDepth = 64 };
            return JToken.ReadFrom(reader) is JContainer found ? found.DescendantsAndSelf().OfType<JObject>().FirstOrDefault(IsArticle) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsArticle(JObject thing) => thing["@type"] switch
    {
        JArray types => types.Any(type => type.Type == JTokenType.String && IsArticle((string)type!)),
        JValue { Value: string type } => IsArticle(type),
        _ => false,
    };

    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "LiveBlogPosting" or "Report";

    private static string? Name(JToken? thing) => Filled(thing switch
    {
        JArray several => string.Join(", ", several.Select(Name).OfType<string>()),
        JObject one => Value(one["name"]),
        _ => Value(thing),
    });

    private static string? Value(JToken? value) => value is JValue { Type: JTokenType.String } text ? (string?)text : null;

    private static string? Meta(IDocument document, string name) =>
        Filled(document.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content"));

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
