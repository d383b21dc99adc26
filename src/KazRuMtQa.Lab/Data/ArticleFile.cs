using System.Globalization;
using KazRuMtQa.Configuration;
using KazRuMtQa.Files;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using ZstdSharp;

namespace KazRuMtQa.Lab.Data;

/// <summary>
/// Who wrote the text of a measuring article. Human translation is kept apart: its habits are not those of news written in English.
/// </summary>
internal enum Origin : byte
{
    Machine,
    HumanTranslation,
    Human,
}

/// <summary>An article of a measuring set. <paramref name="Producer"/> names the system or the outlet.</summary>
/// <param name="Domain">news, social, …; null where the record does not say.</param>
internal sealed record MeasuredArticle(string Id, string Producer, string Set, Origin Origin, string Text, string? Domain = null);

/// <summary>
/// Reads measuring articles from JSON Lines, plain or compressed (.gz, .zst), as a stream. A record carries its text in <c>text</c>, or
/// its sentences in <c>sents</c> with optional <c>paras</c> (lists of sentence indexes); <c>kind</c> (mt, human-translation,
/// human-original) tells who wrote it.
/// </summary>
internal static class ArticleFile
{
    /// <summary>
    /// The articles of one side, machine or human: records of the other side in the same file are passed over. A record without a kind is
    /// taken for <paramref name="side"/>.
    /// </summary>
    /// <exception cref="InvalidDataException">A line is no JSON object, or has neither text nor sentences.</exception>
    public static IEnumerable<MeasuredArticle> Read(string path, Origin side) =>
        Records(path).Select(record => ArticleIn(record.Json, path, record.Line, side)).OfType<MeasuredArticle>();

    /// <summary>The JSON objects of a file, plain or compressed, with their line numbers; empty lines are passed over.</summary>
    /// <exception cref="InvalidDataException">A line is no JSON object.</exception>
    public static IEnumerable<(JObject Json, int Line)> Records(string path)
    {
        var number = 0;
        foreach (var line in Lines(path))
        {
            number++;
            if (line.Length > 0) yield return (Parse(line, path, number), number);
        }
    }

    private static JObject Parse(string line, string path, int number)
    {
        try
        {
            return JObject.Parse(line);
        }
        catch (JsonReaderException exception)
        {
            throw new InvalidDataException($"{path}({number},{exception.LinePosition}): {JsonFault.Describe(exception)}.", exception);
        }
    }

    private static MeasuredArticle? ArticleIn(JObject record, string path, int number, Origin side)
    {
        try
        {
            var origin = Text(record, "kind") switch
            {
                "mt" => Origin.Machine,
                "human-translation" => Origin.HumanTranslation,
                "human-original" => Origin.Human,
                null => side,
                var other => throw new InvalidDataException($"unknown kind '{other}'."),
            };
            // Tokenised outputs show spaces before marks that their systems did not make.
            if ((side == Origin.Machine) != (origin == Origin.Machine) || record["text_norm"] is { Type: not JTokenType.Null }) return null;
            return new MeasuredArticle(
                Text(record, "id") ?? Text(record, "doc_id") ?? $"{path}:{number}",
                Text(record, "producer") ?? Text(record, "outlet") ?? "",
                $"{Text(record, "testset")}.{Text(record, "pair")}".Trim('.') is { Length: > 0 } set ? set : Path.GetFileName(path).Split('.')[0],
                origin,
                Text(record, "text") ?? Joined(record) ?? throw new InvalidDataException("neither 'text' nor 'sents' is there."),
                Text(record, "domain"));
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{path}({number}): {exception.Message}", exception);
        }
    }

    private static string? Text(JObject record, string name) => record[name] switch
    {
        null or { Type: JTokenType.Null } => null,
        JValue { Type: not (JTokenType.Float or JTokenType.Boolean) } value => value.ToString(CultureInfo.InvariantCulture),
        var value => throw new InvalidDataException($"'{name}' is no string but {value}."),
    };

    private static IEnumerable<string> Lines(string path)
    {
        using var stream = Decompression.Open(path);
        using var reader = new StreamReader(stream);
        while (NextLine(path, reader) is { } line) yield return line;
    }

    private static string? NextLine(string path, StreamReader reader)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (Exception exception) when (exception is InvalidDataException or ZstdException or EndOfStreamException)
        {
            throw new InvalidDataException($"{path}: cannot be unpacked: {exception.Message}", exception);
        }
    }

    private static string? Joined(JObject record)
    {
        if (record["sents"] is not JArray array) return null;
        var sentences = array.Select(sentence => sentence.Type == JTokenType.String ? (string)sentence! : "").ToArray();
        if (record["paras"] is JArray paragraphs)
            return string.Join("\n\n", paragraphs.Select(paragraph => string.Join(" ", paragraph.Select(index => SentenceAt(index)))));
        return SentenceList.Join(sentences);

        string SentenceAt(JToken index) => index.Type == JTokenType.Integer && (long)index is >= 0 and var i && i < sentences.Length
            ? sentences[i]
            : throw new InvalidDataException($"'paras' holds {index}, which is no index into 'sents'.");
    }
}
