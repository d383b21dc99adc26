using System.CommandLine;
using KazRuMtQa.Audit.Readers;
using KazRuMtQa.Audit.Store;
using KazRuMtQa.Files;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Runner.Commands;

/// <summary>The options that say how an archive is read.</summary>
internal sealed class ReadingOptions
{
    private static readonly Dictionary<string, SourceFormat> Formats = SourceFormats.All
        .Where(format => format != DatabaseReader.PostgreSql).ToDictionary(format => format.Name, StringComparer.Ordinal);

    private readonly Option<string[]> map = new("--map")
    {
        Description = "Which column holds a field: text=body, or several, best first: text=body|summary. Fields: id, url, title, text, html, date, "
            + "outlet, author, source, sourceLanguage",
        HelpName = "FIELD=COLUMN",
    };

    private readonly Option<string?> format = new("--input-format") { Description = $"Format of all files, when their names do not tell: {string.Join(", ", Formats.Keys)}", HelpName = "FORMAT" };

    private readonly Option<string?> query =
        new("--query") { Description = "SQL that gives the articles of a database, one row each", HelpName = "SQL" };

    private readonly Option<string?> records = new("--records")
    {
        Description = "Where in a JSON file the articles are: articles[], response.docs[]. Otherwise they are looked for under the usual names",
        HelpName = "PATH",
    };

    private readonly Option<bool> wholePages =
        new("--whole-pages") { Description = "Check whole pages, menus and all; otherwise the article is taken out of them" };

    public static ReadingOptions AddTo(Command command)
    {
        var options = new ReadingOptions();
        options.format.AcceptOnlyFromAmong([.. Formats.Keys]);
        options.map.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.Split('=', 2) is not [var field, { Length: > 0 }]) result.AddError($"--map {token.Value}: write FIELD=COLUMN.");
                else if (FieldMap.FieldOf(field) is null) result.AddError($"--map {token.Value}: there is no field '{field}'.");
            }
        });
        Option[] all = [options.map, options.format, options.query, options.records, options.wholePages];
        foreach (var option in all) command.Options.Add(option);
        return options;
    }

    public SourceFormat? Format(ParseResult result) => result.GetValue(format) is { } name ? Formats[name] : null;

    /// <param name="configuration">The configuration file whose part “audit” holds too; the command line comes first.</param>
    public ReaderOptions Read(ParseResult result, string? configuration)
    {
        var mapped = configuration is null ? [] : Configured(configuration);
        foreach (var pair in result.GetValue(map) ?? [])
        {
            var (field, columns) = (pair.Split('=', 2)[0], pair.Split('=', 2)[1]);
            mapped[FieldMap.FieldOf(field)!.Value] = columns.Split('|', StringSplitOptions.RemoveEmptyEntries);
        }

        return new ReaderOptions(new FieldMap(mapped), result.GetValue(query), result.GetValue(wholePages), result.GetValue(records));
    }

    /// <summary><c>"audit": {"fields": {"text": "body|summary"}}</c> of the configuration.</summary>
    private static Dictionary<ArticleField, string[]> Configured(string path)
    {
        var mapped = new Dictionary<ArticleField, string[]>();
        var fields = (JObject.Parse(TextFile.Read(path).Text)["audit"] as JObject)?["fields"] as JObject;
        foreach (var (name, columns) in fields ?? [])
        {
            if (FieldMap.FieldOf(name) is not { } field) throw new ToolException($"{path}: audit.fields: there is no field '{name}'.");
            if (columns is not JValue { Value: string { Length: > 0 } text })
                throw new ToolException($"{path}: audit.fields.{name} must name a column, or several: \"body|summary\".");
            mapped[field] = text.Split('|', StringSplitOptions.RemoveEmptyEntries);
        }

        return mapped;
    }
}
