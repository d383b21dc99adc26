using KazRuMtQa.Files;
using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;
using Newtonsoft.Json;

namespace KazRuMtQa.Server.LanguageTool;

/// <summary>Writes what LanguageTool would: its field names, its order, its context of 40 characters.</summary>
internal sealed class LanguageToolJson(JsonTextWriter json, string address)
{
    private const int Context = 40;
    private const double Sure = 0.5;

    public static string Of(string address, Action<LanguageToolJson, JsonTextWriter> write)
    {
        var text = new StringWriter();
        using (var json = new JsonTextWriter(text)) json.Object(() => write(new LanguageToolJson(json, address), json));
        return text.ToString();
    }

    public void Software() => json.Object("software", () =>
    {
        json.Property("name", "KazRuMtQa");
        json.Property("version", ToolVersion.Current);
        var built = File.GetLastWriteTimeUtc(LibraryFile.Path);
        json.Property("buildDate", built.ToString("yyyy-MM-dd HH:mm:ss +0000", System.Globalization.CultureInfo.InvariantCulture));
        json.Property("apiVersion", 1);
        json.Property("premium", false);
        json.Property("status", "");
    });

    public void Report(Report report, AnnotatedText text, Language language)
    {
        Software();
        json.Object("warnings", () => json.Property("incompleteResults", false));
        json.Object("language", () =>
        {
            json.Property("name", language.Name);
            json.Property("code", language.LongCode);
            json.Object("detectedLanguage", () => Detected(report, language));
        });
        json.Array("matches", report.Findings.Where(finding => finding.Dismissal is null && text.Concerns(finding)),
            finding => json.Object(() => Match(finding, report, text)));
        json.Array("sentenceRanges", report.Sentences.Select(sentence => text.InMarkup(sentence.Span)), span =>
        {
            json.WriteStartArray();
            json.WriteValue(span.Start);
            json.WriteValue(span.End);
            json.WriteEndArray();
        });
    }

    private void Detected(Report report, Language language)
    {
        json.Property("name", report.IsEnglish ? language.Name : LanguageIdentifier.NameOf(report.Language));
        json.Property("code", report.IsEnglish ? language.LongCode : report.Language);
        // Ours is a decision without a figure.
        json.Property("confidence", 1.0);
    }

    private void Match(Finding finding, Report report, AnnotatedText text)
    {
        var span = text.InMarkup(finding.Span);
        json.Property("message", finding.Message);
        json.Property("shortMessage", finding.Rule.Title);
        json.Array("replacements", text.Repairs(finding), suggestion => json.Object(() => json.Property("value", suggestion)));
        json.Property("offset", span.Start);
        json.Property("length", span.Length);
        json.Object("context", () => Surroundings(span, text.WithMarkup));
        json.Property("sentence", SentenceOf(finding, report));
        json.Object("type", () => json.Property("typeName", finding.Confidence < Sure ? "Hint" : "Other"));
        json.Object("rule", () => Rule(finding));
        json.Property("ignoreForIncompleteSentence", finding.Rule.Family == "fragment");
        json.Property("contextForSureMatch", -1);
    }

    private void Surroundings(TextSpan span, string text)
    {
        var start = Math.Max(0, span.Start - Context);
        var end = Math.Min(text.Length, span.End + Context);
        if (start > 0 && char.IsLowSurrogate(text[start])) start--;
        if (end < text.Length && char.IsLowSurrogate(text[end])) end++;
        var before = start > 0 ? "..." : "";
        json.Property("text", before + text[start..end].Replace('\n', ' ').Replace('\r', ' ') + (end < text.Length ? "..." : ""));
        json.Property("offset", before.Length + span.Start - start);
        json.Property("length", span.Length);
    }

    private static string SentenceOf(Finding finding, Report report) =>
        report.Sentences.FirstOrDefault(sentence => sentence.Span.Contains(finding.Span.Start))?.Span.In(report.Article.Text)
            ?? finding.Span.In(report.Article.Text);

    private void Rule(Finding finding)
    {
        var (id, name) = LanguageToolRule.CategoryOf(finding.Rule);
        json.Property("id", LanguageToolRule.IdOf(finding.Rule));
        json.Property("description", finding.Rule.Title);
        json.Property("issueType", finding.Rule.Category.IssueType);
        json.ArrayOfOne("urls", () => json.Property("value", $"{address}/rules.html#{finding.Rule.Id}"));
        json.Object("category", () =>
        {
            json.Property("id", id);
            json.Property("name", name);
        });
        json.Property("isPremium", false);
        if (finding.Confidence < Sure) json.Array("tags", ["picky"], tag => json.WriteValue(tag));
    }
}
