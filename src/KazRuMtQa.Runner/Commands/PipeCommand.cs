using System.CommandLine;
using System.Text;
using KazRuMtQa.Reporting;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Runner.Commands;

/// <summary>
/// <c>pipe</c>: JSON Lines in, JSON Lines out, one for one, in order, flushed line by line. A line that cannot be checked gives an error
/// object and the next line goes on.
/// </summary>
internal static class PipeCommand
{
    public static Command Create()
    {
        var strict = new Option<bool>("--strict") { Description = "Report every finding, whatever its confidence" };
        var command = new Command("pipe", "Check articles as JSON Lines from standard input to standard output: {\"id\":…,\"text\":…} or \"html\"") { strict };
        command.SetAction(result => Run(Console.OpenStandardInput(), Console.OpenStandardOutput(), new MtChecker(result.GetValue(strict) ? CheckOptions.Default.Strict() : CheckOptions.Default)));
        return command;
    }

    internal static int Run(Stream input, Stream output, MtChecker checker)
    {
        using var reader = new StreamReader(input, new UTF8Encoding(false, false), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        using var writer = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 1 << 16) { NewLine = "\n" };
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            Answer(writer, checker, text, line);
            writer.Write('\n');
            writer.Flush();
        }

        return ExitCode.Clean;
    }

    private static void Answer(TextWriter writer, MtChecker checker, string text, int line)
    {
        string? id = null;
        try
        {
            var record = Parse(text);
            id = Text(record, "id");
            JsonReport.Write(writer, checker.Check(ArticleOf(record, id)));
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            new JObject { ["id"] = id, ["line"] = line, ["error"] = exception.Message }.WriteTo(new JsonTextWriter(writer) { CloseOutput = false });
        }
    }

    private static JObject Parse(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = 64 };
        if (!reader.Read()) throw new FormatException("The line is empty; a JSON object was expected.");
        if (reader.TokenType != JsonToken.StartObject) throw new FormatException("The line is no JSON object.");
        var record = JObject.Load(reader);
        if (reader.Read()) throw new FormatException("More text stands after the JSON object.");
        return record;
    }

    private static Article ArticleOf(JObject record, string? id)
    {
        var text = Text(record, "text");
        var html = Text(record, "html");
        if (text is null && html is null) throw new FormatException("Neither “text” nor “html” is given.");
        if (text is not null && html is not null) throw new FormatException("Both “text” and “html” are given; one was expected.");
        return new Article(text ?? html!)
        {
            Format = html is null ? ArticleFormat.Plain : ArticleFormat.Html,
            Id = id,
            Title = Text(record, "title"),
            Source = Text(record, "source"),
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
