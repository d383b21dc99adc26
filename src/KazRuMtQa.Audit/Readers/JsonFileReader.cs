using System.Text;
using Newtonsoft.Json;

namespace KazRuMtQa.Audit.Readers;

/// <summary>A JSON file: an array of articles, read one by one, or a single article.</summary>
internal static class JsonFileReader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="InvalidDataException">The file holds something else, or ends too soon.</exception>
    /// <exception cref="JsonReaderException">It is no JSON.</exception>
    public static IEnumerable<ArchiveRecord> Read(Stream stream, FieldMap map, Predicate<long> wanted)
    {
        using var reader = JsonRecord.Reader(new StreamReader(stream, Utf8));
        var json = new JsonRecord(map);
        if (!reader.Read()) throw new InvalidDataException("the file is empty; a JSON array of objects was expected");
        if (reader.TokenType == JsonToken.StartObject)
        {
            yield return json.Read(reader, 1);
            yield break;
        }

        if (reader.TokenType != JsonToken.StartArray) throw new InvalidDataException("is neither a JSON object nor an array of objects");
        for (var place = 1L; reader.Read() && reader.TokenType != JsonToken.EndArray; place++)
        {
            if (reader.TokenType != JsonToken.StartObject || !wanted(place)) reader.Skip();
            else yield return json.Read(reader, place);
        }

        if (reader.TokenType != JsonToken.EndArray) throw new InvalidDataException("the array does not end; the file seems to be cut off");
    }
}
