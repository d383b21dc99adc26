using KazRuMtQa.Files;
using Newtonsoft.Json;

namespace KazRuMtQa.Audit.Readers;

/// <summary>
/// A JSON file: an array of articles, an object that holds one (the answer of an API, JSON Feed, an export of Telegram), or a single article.
/// Articles are read one by one. Where they stand is said by a path (<c>--records response.docs[]</c>), or looked for under the usual names.
/// </summary>
internal static class JsonFileReader
{
    public static readonly SourceFormat Format = new("json", [".json"], HasRecords: true, Read);

    /// <summary>What arrays of articles are called.</summary>
    private static readonly HashSet<string> Arrays = new(
        "articles items messages posts entries documents docs records results stories news publications rows hits data feed value list".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Objects to look for such an array in.</summary>
    private static readonly HashSet<string> Holders = new("data response result results hits feed channel rss".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The fields of JSON Feed.</summary>
    private static readonly Dictionary<ArticleField, string[]> JsonFeed = new()
    {
        [ArticleField.Html] = ["content_html"], [ArticleField.Text] = ["content_text", "summary"],
        [ArticleField.Date] = ["date_published", "date_modified"], [ArticleField.Author] = ["author", "authors"],
    };

    /// <exception cref="InvalidDataException">The file holds something else, or ends too soon.</exception>
    /// <exception cref="JsonReaderException">It is no JSON.</exception>
    private static IEnumerable<ArchiveRecord> Read(SourceReading reading)
    {
        using var text = SourceText.Open(reading.Stream, reading.Notes.Repaired);
        using var reader = JsonRecord.Reader(text);
        if (!reader.Read()) throw new InvalidDataException("the file is empty; a JSON array of objects was expected");
        var found = reader.TokenType switch
        {
            JsonToken.StartArray when reading.Options.Records is null => Elements(reader, new JsonRecord(reading), reading, 0),
            JsonToken.StartArray or JsonToken.StartObject when reading.Options.Records is { } path =>
                At(reader, new JsonRecord(reading), reading, path),
            JsonToken.StartObject => OfObject(reader, reading),
            _ => throw new InvalidDataException("is neither a JSON object nor an array of objects"),
        };
        foreach (var record in found) yield return record;
    }

    private static IEnumerable<ArchiveRecord> Elements(JsonTextReader reader, JsonRecord json, SourceReading reading, long before)
    {
        for (var place = before + 1; reader.Read() && reader.TokenType != JsonToken.EndArray; place++)
        {
            if (reader.TokenType != JsonToken.StartObject || !reading.Wanted(place)) reader.Skip();
            else yield return json.Read(reader, place);
        }

        if (reader.TokenType != JsonToken.EndArray) throw new InvalidDataException("the array does not end; the file seems to be cut off");
    }

    /// <summary>Articles at a path of names set apart by dots; <c>[]</c> behind a name stands for each element of its array.</summary>
    private static IEnumerable<ArchiveRecord> At(JsonTextReader reader, JsonRecord json, SourceReading reading, string path)
    {
        var steps = path.Split('.', StringSplitOptions.RemoveEmptyEntries);
        var place = 0L;
        var found = Within(reader, steps, 0);
        var any = false;
        foreach (var isRecord in found)
        {
            any = true;
            if (isRecord && reading.Wanted(++place)) yield return json.Read(reader, place);
            else reader.Skip();
        }

        if (!any) throw new InvalidDataException($"there is nothing at “{path}” (--records)");
    }

    /// <summary>Stops at each value that the steps lead to; whoever asks reads it.</summary>
    private static IEnumerable<bool> Within(JsonTextReader reader, string[] steps, int at)
    {
        if (at == steps.Length)
        {
            yield return reader.TokenType == JsonToken.StartObject;
            yield break;
        }

        var (name, isArray) = steps[at].EndsWith("[]", StringComparison.Ordinal) ? (steps[at][..^2], true) : (steps[at], false);
        if (name.Length > 0)
        {
            if (reader.TokenType != JsonToken.StartObject)
            {
                reader.Skip();
                yield break;
            }

            while (reader.Read() && reader.TokenType == JsonToken.PropertyName)
            {
                var isName = ((string)reader.Value!).Equals(name, StringComparison.OrdinalIgnoreCase);
                reader.Read();
                if (!isName) reader.Skip();
                else foreach (var value in isArray ? EachOf(reader, steps, at + 1) : Within(reader, steps, at + 1)) yield return value;
            }
        }
        else foreach (var value in EachOf(reader, steps, at + 1)) yield return value;
    }

    private static IEnumerable<bool> EachOf(JsonTextReader reader, string[] steps, int next)
    {
        if (reader.TokenType != JsonToken.StartArray)
        {
            reader.Skip();
            yield break;
        }

        while (reader.Read() && reader.TokenType != JsonToken.EndArray)
            foreach (var value in Within(reader, steps, next)) yield return value;
    }

    /// <summary>
    /// An object is an article, unless an array of a usual name stands in it and no text has come before. What is told before of the whole (its name)
    /// is that of the outlet.
    /// </summary>
    private static IEnumerable<ArchiveRecord> OfObject(JsonTextReader reader, SourceReading reading)
    {
        if (Path(reading) is not { } found)
        {
            yield return new JsonRecord(reading).Read(reader, 1);
            yield break;
        }

        var fields = found.IsJsonFeed ? reading.WithUsual(JsonFeed) : reading;
        foreach (var record in At(reader, new JsonRecord(fields), fields, found.Path))
            yield return record.Article is { Outlet: null } article && found.Name is { } name
                ? record with { Article = article with { Outlet = name } } : record;
    }

    /// <summary>Looks through the beginning of the file, in a reading of its own, for the array of articles; null when the object is an article
    /// itself.</summary>
    private static (string Path, string? Name, bool IsJsonFeed)? Path(SourceReading reading)
    {
        using var stream = reading.Open(reading.Source.Path);
        using var text = SourceText.Open(stream, _ => { });
        using var reader = JsonRecord.Reader(text);
        reader.Read();
        string? name = null;
        var isJsonFeed = false;
        var path = PathIn(reader, reading.Options.Fields, "", (key, value) =>
        {
            if (key is "title" or "name") name ??= value;
            if (key == "version" && value.Contains("jsonfeed.org", StringComparison.Ordinal)) isJsonFeed = true;
        });
        return path is null ? null : (path, name, isJsonFeed);
    }

    private static string? PathIn(JsonTextReader reader, FieldMap map, string before, Action<string, string> said)
    {
        while (reader.Read() && reader.TokenType == JsonToken.PropertyName)
        {
            var key = (string)reader.Value!;
            reader.Read();
            if (map.UsesOf(before + key).Any(use => use.Field is ArticleField.Text or ArticleField.Html)) return null;
            if (reader.TokenType == JsonToken.String) said(before + key, (string)reader.Value!);
            else if (reader.TokenType == JsonToken.StartArray && Arrays.Contains(key))
            {
                if (reader.Read() && reader.TokenType == JsonToken.StartObject) return before + key + "[]";
                while (reader.TokenType != JsonToken.EndArray && reader.Read()) reader.Skip();
            }
            else if (reader.TokenType == JsonToken.StartObject && Holders.Contains(key) && before.Count(c => c == '.') < 2)
            {
                if (PathIn(reader, map, before + key + ".", said) is { } path) return path;
            }
            else reader.Skip();
        }

        return null;
    }
}
