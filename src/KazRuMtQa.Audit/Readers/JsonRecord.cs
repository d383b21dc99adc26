using System.Globalization;
using KazRuMtQa.Configuration;
using KazRuMtQa.Files;
using Newtonsoft.Json;

namespace KazRuMtQa.Audit.Readers;

/// <summary>
/// Reads an object of JSON as an article. A field may be a string, a number, an object that has a text, or an array of these: strings alone are
/// sentences or paragraphs; strings among objects are pieces of one text, with its bold words and links.
/// </summary>
internal sealed class JsonRecord(SourceReading reading)
{
    private const int MaxDepth = 64;

    private readonly FieldMap map = reading.Options.Fields;
    private readonly FieldValues values = new(reading.Options.Fields, reading.Notes, reading.Fields);

    public ArchiveRecord Read(string text, long place)
    {
        try
        {
            using var reader = Reader(new StringReader(text));
            if (!reader.Read() || reader.TokenType != JsonToken.StartObject) return ArchiveRecord.Failed(place, "the line is no JSON object");
            var record = Read(reader, place);
            // Throws when more than white space follows.
            reader.Read();
            return record;
        }
        catch (JsonReaderException exception)
        {
            return ArchiveRecord.Failed(place, $"no valid JSON: {JsonFault.Describe(exception)} (character {exception.LinePosition})");
        }
    }

    /// <summary>Reads the object that the reader stands on, to its end.</summary>
    public ArchiveRecord Read(JsonTextReader reader, long place)
    {
        values.Clear();
        ReadObject(reader, "");
        return values.ToRecord(place);
    }

    public static JsonTextReader Reader(TextReader text) =>
        new(text) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal, MaxDepth = MaxDepth };

    private void ReadObject(JsonTextReader reader, string path)
    {
        while (Next(reader) == JsonToken.PropertyName)
        {
            var column = path + (string)reader.Value!;
            Next(reader);
            if (reader.TokenType == JsonToken.StartObject && map.LeadsTo(column)) ReadObject(reader, column + ".");
            else if (map.UsesOf(column).Count == 0)
            {
                values.Meet(column);
                reader.Skip();
            }
            else values.Set(column, ReadValue(reader));
        }
    }

    private static string? ReadValue(JsonTextReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonToken.String: return (string?)reader.Value;
            case JsonToken.Integer or JsonToken.Float: return Convert.ToString(reader.Value, CultureInfo.InvariantCulture);
            case JsonToken.StartArray: return ReadArray(reader);
            case JsonToken.StartObject: return ReadTextOf(reader);
            default:
                reader.Skip();
                return null;
        }
    }

    private static string ReadArray(JsonTextReader reader)
    {
        var parts = new List<string>();
        var (strings, objects) = (0, 0);
        while (Next(reader) != JsonToken.EndArray)
        {
            if (reader.TokenType == JsonToken.String) strings++;
            else if (reader.TokenType == JsonToken.StartObject) objects++;
            if (ReadValue(reader) is { } part) parts.Add(part);
        }

        return objects > 0 && (strings > 0 || parts.Any(part => part.StartsWith(' ') || part.EndsWith(' '))) ? string.Concat(parts)
            : SentenceList.Join(parts);
    }

    /// <summary>The text of an object such as <c>{"type":"bold","text":"opened"}</c>; null where it has none.</summary>
    private static string? ReadTextOf(JsonTextReader reader)
    {
        string? text = null;
        while (Next(reader) == JsonToken.PropertyName)
        {
            var isText = text is null && (string)reader.Value! is "text" or "value" or "name" or "rendered";
            Next(reader);
            if (isText && reader.TokenType == JsonToken.String) text = (string?)reader.Value;
            else reader.Skip();
        }

        return text;
    }

    private static JsonToken Next(JsonTextReader reader) =>
        reader.Read() ? reader.TokenType
            : throw new JsonReaderException("Unexpected end of content.", "", reader.LineNumber, reader.LinePosition, null);
}
