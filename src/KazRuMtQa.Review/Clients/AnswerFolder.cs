using System.Text.Json;
using System.Text.Json.Serialization;
using KazRuMtQa.Files;

namespace KazRuMtQa.Review.Clients;

/// <summary>
/// Answers in a folder, a file each: they quote the articles, so the folder is to be kept like the articles. A file that cannot be read or written
/// is as if it were not there: a cache is not worth a run.
/// </summary>
internal sealed class AnswerFolder(string folder) : IAnswerCache
{
    public CachedAnswer? Find(string key)
    {
        try
        {
            return File.Exists(PathOf(key))
                ? JsonSerializer.Deserialize(File.ReadAllText(PathOf(key)), CachedAnswerJson.Default.CachedAnswer)
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public void Keep(string key, CachedAnswer answer)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(key))!);
            OutputFile.Write(PathOf(key), writer => writer.Write(JsonSerializer.Serialize(answer, CachedAnswerJson.Default.CachedAnswer)));
        }
        catch (Exception exception) when (exception is ToolException or IOException or UnauthorizedAccessException)
        {
            // The answer is there all the same.
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key[..2], key + ".json");
}

/// <summary>How an answer is written, made at compile time: the command is compiled natively, where types do not describe themselves.</summary>
[JsonSerializable(typeof(CachedAnswer))]
internal sealed partial class CachedAnswerJson : JsonSerializerContext;
