using System.Text;
using KazRuMtQa.Configuration;
using Newtonsoft.Json;

namespace KazRuMtQa.Runner.Audit.Readers;

/// <summary>A JSON file: an array of articles, read one by one, or a single article.</summary>
internal static class JsonFileReader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="InvalidDataException">The file is no JSON, or ends too soon.</exception>
    public static IEnumerable<ArchiveRecord> Read(Stream stream, FieldMap map, Predicate<long> wanted)
    {
        using var reader = JsonRecord.Reader(new StreamReader(stream, Utf8));
        var json = new JsonRecord(map);
        if (!Next(reader)) throw new InvalidDataException("the file is empty; a JSON array of objects was expected");
        if (reader.TokenType == JsonToken.StartObject)
        {
            yield return Read(json, reader, 1);
            yield break;
        }

        if (reader.TokenType != JsonToken.StartArray) throw new InvalidDataException("is neither a JSON object nor an array of objects");
        for (var place = 1L; Next(reader) && reader.TokenType != JsonToken.EndArray; place++)
        {
            if (reader.TokenType != JsonToken.StartObject || !wanted(place)) Skip(reader);
            else yield return Read(json, reader, place);
        }

        if (reader.TokenType != JsonToken.EndArray) throw new InvalidDataException("the array does not end; the file seems to be cut off");
    }

    private static ArchiveRecord Read(JsonRecord json, JsonTextReader reader, long place) => Guarded(() => json.Read(reader, place));

    private static bool Next(JsonTextReader reader) => Guarded(reader.Read);

    private static void Skip(JsonTextReader reader) => Guarded(() =>
    {
        reader.Skip();
        return true;
    });

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (JsonReaderException exception)
        {
            throw new InvalidDataException($"no valid JSON: {JsonFault.Describe(exception)} (line {exception.LineNumber}, character {exception.LinePosition})", exception);
        }
    }
}
