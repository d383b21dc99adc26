using System.IO.Compression;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using ZstdSharp;

namespace KazRuMtQa.Runner.Input;

/// <summary>Who wrote the text of a measuring article. Human translation is kept apart: its habits are not those of news written in English.</summary>
internal enum Origin : byte
{
    Machine,
    HumanTranslation,
    Human,
}

/// <summary>An article of a measuring set. <paramref name="Producer"/> names the system or the outlet.</summary>
internal sealed record MeasuredArticle(string Id, string Producer, string Set, Origin Origin, string Text);

/// <summary>
/// Reads measuring articles from JSON Lines, plain or compressed (.gz, .zst), as a stream. A record carries its text in <c>text</c>, or
/// its sentences in <c>sents</c> with optional <c>paras</c> (lists of sentence indexes); <c>kind</c> (mt, human-translation,
/// human-original) tells who wrote it.
/// </summary>
internal static class ArticleFile
{
    /// <summary>The articles of one side: records of the other side in the same file are passed over.</summary>
    /// <exception cref="InvalidDataException">A line is no JSON object, or has neither text nor sentences.</exception>
    public static IEnumerable<MeasuredArticle> Read(string path, bool machine)
    {
        var number = 0;
        foreach (var line in Lines(path))
        {
            number++;
            if (line.Length == 0) continue;
            JObject record;
            try
            {
                record = JObject.Parse(line);
            }
            catch (JsonException exception)
            {
                throw new InvalidDataException($"{path}({number}): {exception.Message}", exception);
            }

            var origin = (string?)record["kind"] switch
            {
                "mt" => Origin.Machine,
                "human-translation" => Origin.HumanTranslation,
                "human-original" => Origin.Human,
                null => machine ? Origin.Machine : Origin.Human,
                var other => throw new InvalidDataException($"{path}({number}): unknown kind '{other}'."),
            };
            // Tokenised outputs show spaces before marks that their systems did not make.
            if (machine != (origin == Origin.Machine) || record["text_norm"] is { Type: not JTokenType.Null }) continue;
            var text = TextOf(record) ?? throw new InvalidDataException($"{path}({number}): neither 'text' nor 'sents'.");
            yield return new MeasuredArticle(
                (string?)record["id"] ?? (string?)record["doc_id"] ?? $"{path}:{number}",
                (string?)record["producer"] ?? (string?)record["outlet"] ?? "",
                $"{(string?)record["testset"]}.{(string?)record["pair"]}".Trim('.') is { Length: > 0 } set ? set : Path.GetFileName(path).Split('.')[0],
                origin,
                text);
        }
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = Path.GetExtension(path) switch
        {
            ".gz" => new GZipStream(file, CompressionMode.Decompress),
            ".zst" => Zstandard(file),
            _ => file,
        };
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static DecompressionStream Zstandard(Stream stream)
    {
        var decompression = new DecompressionStream(stream);
        // Archives are packed with long windows.
        decompression.SetParameter(ZstdSharp.Unsafe.ZSTD_dParameter.ZSTD_d_windowLogMax, 31);
        return decompression;
    }

    private static string? TextOf(JObject record)
    {
        if ((string?)record["text"] is { } text) return text;
        if (record["sents"] is not JArray array) return null;
        var sentences = array.Select(sentence => (string?)sentence ?? "").ToArray();
        if (record["paras"] is JArray paragraphs)
            return string.Join("\n\n", paragraphs.Select(paragraph => string.Join(" ", paragraph.Select(index => sentences[(int)index]))));
        return string.Concat(sentences.Select((sentence, i) => i == 0 ? sentence : Separator(sentences[i - 1]) + sentence));

        // Where paragraphs are not known, a sentence without an end mark is taken for a heading.
        static string Separator(string before) => before.Length > 0 && before[^1] is '.' or '!' or '?' or '"' or '”' or '…' or '\'' or '’' or ')' ? " " : "\n\n";
    }
}
