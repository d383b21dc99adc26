using KazRuMtQa.Rules;
using Newtonsoft.Json;

namespace KazRuMtQa.Reporting;

/// <summary>One of the two vocabularies of issue types as a SARIF taxonomy, so that results of several tools can be counted together.</summary>
internal sealed record SarifTaxonomy(int Index, string Name, string Description, Func<Category, string> TaxonId)
{
    public static readonly IReadOnlyList<SarifTaxonomy> All =
    [
        new(0, "MQM Core", "Multidimensional Quality Metrics, core issue types of 2024-03-07", category => category.Id),
        new(1, "ITS 2.0", "Internationalization Tag Set, localization quality issue types", category => category.IssueType),
    ];

    /// <summary>The properties by which rules and the driver refer to it.</summary>
    public void WriteReference(JsonWriter json)
    {
        json.Property("name", Name);
        json.Property("index", Index);
    }

    public void Write(JsonWriter json, IEnumerable<Rule> rules) => json.Object(() =>
    {
        json.Property("name", Name);
        json.Object("shortDescription", () => json.Property("text", Description));
        json.Array("taxa", rules.Select(rule => rule.Category).DistinctBy(TaxonId), category => json.Object(() =>
        {
            json.Property("id", TaxonId(category));
            if (Index == 0) json.Property("name", category.Name);
        }));
    });
}
