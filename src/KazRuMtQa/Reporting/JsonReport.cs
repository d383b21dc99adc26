using KazRuMtQa.Likelihood;
using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;
using KazRuMtQa.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Reporting;

/// <summary>
/// The one wire format: the object that <c>pipe</c>, <c>check --format json</c>, the HTTP API and the audit write. Offsets are UTF-16 units
/// in the text as it was sent. Fields may be added; none is renamed, and those of the contract come first. Lone surrogates become U+FFFD.
/// </summary>
public static class JsonReport
{
    /// <summary>The report as an object, for programs that go on with it.</summary>
    internal static JObject ToJson(Report report)
    {
        using var writer = new JTokenWriter();
        Write(writer, report, null);
        return (JObject)writer.Token!;
    }

    /// <summary>Writes the report as one line without a line end.</summary>
    public static void Write(TextWriter writer, Report report) => Write(writer, Formatting.None, json => Write(json, report, null));

    /// <summary>As <see cref="Write(TextWriter, Report)"/>, as a string.</summary>
    internal static string ToLine(Report report)
    {
        using var writer = new StringWriter();
        Write(writer, report);
        return writer.ToString();
    }

    /// <summary>As <see cref="Write(TextWriter, Report)"/>; an article without an id gets the path of the file as its id.</summary>
    public static void Write(TextWriter writer, CheckedFile file) => Write(writer, Formatting.None, json => Write(json, file));

    /// <summary>As <see cref="Write(TextWriter, CheckedFile)"/>, for reading.</summary>
    public static void WriteIndented(TextWriter writer, CheckedFile file) => Write(writer, Formatting.Indented, json => Write(json, file));

    /// <summary>Writes an indented array with one object for each file.</summary>
    public static void WriteArray(TextWriter writer, IReadOnlyList<CheckedFile> files) => Write(writer, Formatting.Indented, json =>
    {
        json.WriteStartArray();
        foreach (var file in files) Write(json, file);
        json.WriteEndArray();
    });

    private static void Write(TextWriter writer, Formatting formatting, Action<JsonWriter> write)
    {
        using var json = new JsonTextWriter(writer) { CloseOutput = false, Formatting = formatting };
        write(json);
    }

    private static void Write(JsonWriter json, CheckedFile file) => Write(json, file.Report, file.Path);

    private static void Write(JsonWriter json, Report report, string? path)
    {
        json.WriteStartObject();
        json.Property("id", report.Article.Id ?? path);
        json.Property("score", report.Score);
        json.Property("verdict", Lower.Of(report.Verdict));
        json.Property("mtLikelihood", report.MtLikelihood);
        json.WritePropertyName("findings");
        json.WriteStartArray();
        foreach (var finding in report.Findings) Write(json, finding, report.Article.Text, report.Article.Source);
        json.WriteEndArray();
        if (report.TitleFindings.Count > 0)
            json.Array("titleFindings", report.TitleFindings, finding => Write(json, finding, report.Article.Title!, report.Article.Source));
        json.WritePropertyName("sentences");
        json.WriteStartArray();
        foreach (var sentence in report.Sentences) Write(json, sentence);
        json.WriteEndArray();
        if (report.Article.Source is not null) json.Array("pairs", report.Pairs, pair => Write(json, pair));
        json.Array("reasons", report.Reasons, reason => Write(json, reason));
        json.Property("likelihoodBasis", report.LikelihoodBasis == LikelihoodBasis.WordsAndRules ? "wordsAndRules" : "rules");
        json.Property("verdictReason", report.VerdictReason);
        json.Array("scoreTerms", report.ScoreTerms, term => Write(json, term));
        json.Property("depth", Lower.Of(report.Depth));
        json.Property("language", report.Language);
        json.Property("words", report.WordCount);
        if (report.MissingModels.Count > 0) json.Array("missingModels", report.MissingModels, json.WriteValue);
        if (report.Review is { } review) json.Object("review", () => ReviewJson.Write(json, review));
        json.Property("toolVersion", ToolVersion.Current);
        json.WriteEndObject();
    }

    private static void Write(JsonWriter json, Finding finding, string text, string? source)
    {
        json.WriteStartObject();
        json.Property("rule", finding.Rule.Id);
        json.Property("start", finding.Span.Start);
        json.Property("end", finding.Span.End);
        json.Property("severity", Lower.Of(finding.Severity));
        json.Property("category", finding.Rule.Category.Id);
        json.Property("issueType", finding.Rule.Category.IssueType);
        json.Property("message", finding.Message);
        json.WritePropertyName("suggestions");
        json.WriteStartArray();
        foreach (var suggestion in finding.Suggestions) json.WriteValue(WellFormed.Of(suggestion));
        json.WriteEndArray();
        json.Property("confidence", finding.Confidence);
        json.Property("title", finding.Rule.Title);
        json.Property("categoryName", finding.Rule.Category.Name);
        json.Property("text", finding.Span.In(text));
        json.Property("certain", finding.IsCertainRepair);
        json.Property("certainty", finding.Certainty is { } certainty ? Lower.Of(certainty) : null);
        json.Property("style", finding.IsStyle);
        json.Property("dismissed", finding.Dismissal is { } dismissal ? Lower.Of(dismissal) : null);
        json.Property("baselineKey", finding.BaselineKey);
        if (finding.Rule.IsSecondReading) json.Property("secondReader", true);
        json.Property("dismissalKey", finding.DismissalKey);
        if (finding.Source is { } span)
        {
            WriteSpan(json, span);
            json.Property("sourceText", source is null ? null : span.In(source));
        }

        json.WriteEndObject();
    }

    private static void Write(JsonWriter json, SentencePair pair) => json.Object(() =>
    {
        json.Property("start", pair.Text.Start);
        json.Property("end", pair.Text.End);
        WriteSpan(json, pair.Source);
    });

    private static void Write(JsonWriter json, ScoreTerm term) => json.Object(() =>
    {
        json.Property("name", term.Name);
        json.Property("findings", term.Findings);
        json.Property("confidence", term.Confidence);
        json.Property("weight", term.Weight);
        json.Property("points", term.Points);
    });

    private static void WriteSpan(JsonWriter json, TextSpan source) => json.Object("source", () =>
    {
        json.Property("start", source.Start);
        json.Property("end", source.End);
    });

    private static void Write(JsonWriter json, SentenceLikelihood sentence)
    {
        json.WriteStartObject();
        json.Property("start", sentence.Span.Start);
        json.Property("end", sentence.Span.End);
        json.Property("mtLikelihood", sentence.MtLikelihood);
        if (sentence.Reasons.Count > 0) json.Array("reasons", sentence.Reasons, reason => Write(json, reason));
        json.WriteEndObject();
    }

    private static void Write(JsonWriter json, Reason reason) => json.Object(() =>
    {
        json.Property("text", reason.Text);
        json.Property("weight", reason.Weight);
    });
}
