using KazRuMtQa.Reporting;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Runner.Documentation;

/// <summary>The calls of the HTTP API, out of its description.</summary>
internal static class ApiPage
{
    public static string Calls()
    {
        var calls =
            from path in ((JObject)JObject.Parse(SourceFile.Text("openapi.json"))["paths"]!).Properties()
            from call in ((JObject)path.Value).Properties()
            where call.Name is "get" or "post"
            let names = (call.Value["parameters"] ?? new JArray()).Select(parameter => (string?)parameter["name"])
            let answers = ((JObject)call.Value["responses"]!).Properties().Select(answer => answer.Name)
            select (string[])
            [
                $"<code>{call.Name.ToUpperInvariant()} {Html.Of(path.Name)}</code>", Html.Of($"{call.Value["summary"]}. {call.Value["description"]}"),
                Html.Of(string.Join(", ", names)), string.Join(", ", answers),
            ];
        return "<h2 id=\"calls\">All calls</h2>\n" + SiteTable.Of(["Call", "What it does", "Parameters", "Answers"], calls);
    }
}
