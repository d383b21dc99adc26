using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Reporting;

/// <summary>
/// The one wire format for an article, the other side of <see cref="JsonReport"/>: <c>{"id","text" or "html","title","source" or "sourceHtml",
/// …}</c>.
/// Fields that are not known are left alone.
/// </summary>
internal static class JsonArticle
{
    /// <param name="json">One JSON object.</param>
    /// <param name="place">What the object stands in, for the message: "line", "body".</param>
    /// <exception cref="FormatException">It is something else.</exception>
    /// <exception cref="JsonReaderException">It is no JSON.</exception>
    public static JObject Parse(string json, string place)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, MaxDepth = 64 };
        if (!reader.Read()) throw new FormatException($"The {place} is empty; a JSON object was expected.");
        if (reader.TokenType != JsonToken.StartObject) throw new FormatException($"The {place} is no JSON object.");
        var record = JObject.Load(reader);
        // Throws when more than white space follows.
        reader.Read();
        return record;
    }

    /// <exception cref="FormatException">A field is of the wrong type.</exception>
    public static string? IdOf(JObject record) => Text(record, "id");

    /// <exception cref="FormatException">A field is of the wrong type, or there is not one text.</exception>
    public static Article Of(JObject record)
    {
        var text = Text(record, "text");
        var html = Text(record, "html");
        if (text is null && html is null) throw new FormatException("Neither “text” nor “html” is given.");
        if (text is not null && html is not null) throw new FormatException("Both “text” and “html” are given; one was expected.");
        var source = Text(record, "source");
        var sourceHtml = Text(record, "sourceHtml");
        if (source is not null && sourceHtml is not null) throw new FormatException("Both “source” and “sourceHtml” are given; one was expected.");
        return new Article(text ?? html!)
        {
            Format = html is null ? ArticleFormat.Plain : ArticleFormat.Html,
            Id = IdOf(record),
            Title = Text(record, "title"),
            Source = source ?? sourceHtml,
            SourceFormat = sourceHtml is null ? ArticleFormat.Plain : ArticleFormat.Html,
            SourceLanguage = Text(record, "sourceLanguage"),
            Url = Text(record, "url"),
            Date = Text(record, "date"),
            Outlet = Text(record, "outlet"),
        };
    }

    /// <summary>A string field; an id may be a number too.</summary>
    private static string? Text(JObject record, string name) => record[name] switch
    {
        null or { Type: JTokenType.Null } => null,
        { Type: JTokenType.String } value => (string?)value,
        { Type: JTokenType.Integer } value when name == "id" => value.ToString(Formatting.None),
        var value => throw new FormatException($"The field “{name}” is {Lower(value.Type)}; a string was expected."),
    };

    private static string Lower(JTokenType type) => type switch
    {
        JTokenType.Integer or JTokenType.Float => "a number",
        JTokenType.Boolean => "a boolean",
        JTokenType.Array => "an array",
        _ => "an object",
    };
}
