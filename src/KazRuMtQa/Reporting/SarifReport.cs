using KazRuMtQa.Rules;
using KazRuMtQa.Text;
using Newtonsoft.Json;

namespace KazRuMtQa.Reporting;

/// <summary>
/// SARIF 2.1.0, for code-scanning services and editors. Minor findings are notes, major ones warnings, critical ones errors; the rank is the
/// confidence. Dismissed findings are there, suppressed. For reports of a size that a service takes (GitHub shows 5,000 results and takes
/// 10 MB): an archive's audit is written as JSON Lines.
/// </summary>
public static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes one log with one run about all files.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<CheckedFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var json = new JsonTextWriter(writer) { CloseOutput = false, Formatting = Formatting.Indented };
        json.Object(() =>
        {
            json.Property("$schema", Schema);
            json.Property("version", "2.1.0");
            json.ArrayOfOne("runs", () => WriteRun(json, files));
        });
    }

    private static void WriteRun(JsonWriter json, IReadOnlyList<CheckedFile> files)
    {
        var rules = new SarifRules(files);
        json.Object("tool", () => json.Object("driver", () =>
        {
            json.Property("name", "KazRuMtQa");
            json.Property("semanticVersion", ToolVersion.Current);
            json.Message("shortDescription", "Flags likely machine-translation artifacts in auto-translated English news.");
            json.Array("rules", rules.All, rule => SarifRules.Write(json, rule));
            json.Array("supportedTaxonomies", SarifTaxonomy.All, taxonomy => json.Object(() => taxonomy.WriteReference(json)));
        }));
        json.Property("columnKind", "utf16CodeUnits");
        json.Array("newlineSequences", ["\r\n", "\n", "\r"], json.WriteValue);
        json.ArrayOfOne("invocations", () => json.Property("executionSuccessful", true));
        json.Array("artifacts", files, file => WriteArtifact(json, file));
        json.Array("taxonomies", SarifTaxonomy.All, taxonomy => taxonomy.Write(json, rules.All));
        json.Array("results", files.Index(), item => WriteResults(new Output(json, item.Item, item.Index), rules));
    }

    private static void WriteArtifact(JsonWriter json, CheckedFile file) => json.Object(() =>
    {
        json.Object("location", () => json.Property("uri", ArtifactUri.Of(file.Path)));
        json.Property("mimeType", file.Report.Article.Format switch
        {
            ArticleFormat.Html => "text/html",
            ArticleFormat.Markdown => "text/markdown",
            _ => "text/plain",
        });
        json.Object("properties", () =>
        {
            json.Property("score", file.Report.Score);
            json.Property("verdict", Lower.Of(file.Report.Verdict));
            json.Property("mtLikelihood", file.Report.MtLikelihood);
            json.Property("language", file.Report.Language);
            json.Property("words", file.Report.WordCount);
        });
    });

    private static void WriteResults(Output output, SarifRules rules)
    {
        foreach (var part in ReportPart.Of(output.File.Report))
        {
            var fingerprint = new Fingerprint(part, output.File.Report);
            foreach (var finding in part.Findings) output.Json.Object(() => WriteResult(output, part, finding, rules, fingerprint));
        }
    }

    private static void WriteResult(Output output, ReportPart part, Finding finding, SarifRules rules, Fingerprint fingerprint)
    {
        var json = output.Json;
        json.Property("ruleId", finding.Rule.Id);
        json.Property("ruleIndex", rules.IndexOf(finding.Rule));
        json.Property("level", SarifRules.Level(finding.Severity));
        json.Property("rank", Math.Round(finding.Confidence * 100, 1));
        json.Message("message", finding.Message);
        json.ArrayOfOne("locations", () => WritePlace(output, part, finding.Span));
        if (finding.Source is { } source) json.ArrayOfOne("relatedLocations", () => WriteSource(output, source));
        json.Object("partialFingerprints", () => json.Property("ruleAndSentence/v1", fingerprint.Of(finding)));
        // A title is no part of the file by its own positions: what replaces it cannot be said.
        if (finding.Suggestions.Count > 0 && !part.IsTitle)
            json.Array("fixes", finding.Suggestions, suggestion => WriteFix(output, part, finding.Span, suggestion));
        if (finding.Dismissal is { } dismissal) json.ArrayOfOne("suppressions", () => WriteSuppression(json, dismissal));
        if (finding.IsStyle) json.Object("properties", () => json.Array("tags", ["style"], json.WriteValue));
    }

    /// <summary>
    /// A passage of the text with its place in the file; one of the title with what it is, as the file may hold the title anywhere.
    /// </summary>
    private static void WritePlace(Output output, ReportPart part, TextSpan span)
    {
        output.Json.Object("physicalLocation", () =>
        {
            WriteLocation(output);
            if (part.IsTitle) return;
            output.Json.Object("region", () =>
            {
                WriteRegion(output.Json, part.Lines, span);
                output.Json.Object("snippet", () => output.Json.Property("text", span.In(part.Text)));
            });
        });
        if (!part.IsTitle) return;
        output.Json.ArrayOfOne("logicalLocations", () => output.Json.Property("name", "title"));
        output.Json.Message("message", $"Title, column {part.Lines.At(span.Start).Column}: {span.In(part.Text)}");
    }

    /// <summary>The passage of the source; with its place where the source came from a file.</summary>
    private static void WriteSource(Output output, TextSpan span)
    {
        var text = span.In(output.File.Report.Article.Source ?? "");
        output.Json.Message("message", $"Source: {text}");
        if (output.File.SourcePath is not { } path || output.SourceLines is not { } lines) return;
        output.Json.Object("physicalLocation", () =>
        {
            output.Json.Object("artifactLocation", () => output.Json.Property("uri", ArtifactUri.Of(path)));
            output.Json.Object("region", () =>
            {
                WriteRegion(output.Json, lines, span);
                output.Json.Object("snippet", () => output.Json.Property("text", text));
            });
        });
    }

    private static void WriteLocation(Output output) => output.Json.Object("artifactLocation", () =>
    {
        output.Json.Property("uri", ArtifactUri.Of(output.File.Path));
        output.Json.Property("index", output.FileIndex);
    });

    private static void WriteRegion(JsonWriter json, LineMap lines, TextSpan span)
    {
        var (start, end) = (lines.At(span.Start), lines.At(span.End));
        json.Property("startLine", start.Line);
        json.Property("startColumn", start.Column);
        json.Property("endLine", end.Line);
        json.Property("endColumn", end.Column);
        json.Property("charOffset", span.Start);
        json.Property("charLength", span.Length);
    }

    private static void WriteFix(Output output, ReportPart part, TextSpan span, string suggestion) => output.Json.Object(() =>
    {
        output.Json.Message("description", Wording.Repair(suggestion));
        output.Json.ArrayOfOne("artifactChanges", () =>
        {
            WriteLocation(output);
            output.Json.ArrayOfOne("replacements", () =>
            {
                output.Json.Object("deletedRegion", () => WriteRegion(output.Json, part.Lines, span));
                output.Json.Object("insertedContent", () => output.Json.Property("text", suggestion));
            });
        });
    });

    private static void WriteSuppression(JsonWriter json, Dismissal dismissal)
    {
        json.Property("kind", dismissal == Dismissal.Inline ? "inSource" : "external");
        json.Property("status", "accepted");
        json.Property("justification", dismissal == Dismissal.Inline ? "A comment in the text dismisses it." : "The baseline dismisses it.");
    }

    /// <summary>Where one file's results go and what is needed to place them.</summary>
    private sealed record Output(JsonWriter Json, CheckedFile File, int FileIndex)
    {
        public LineMap? SourceLines { get; } = File.Report.Article.Source is { } source ? new LineMap(source) : null;
    }
}
