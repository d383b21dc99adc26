using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Audit;

/// <summary>
/// Which articles a change of engine touches: another library, or a setting that weighs everywhere, all; another model, those in English, as no
/// other text meets one; a rule switched off or weighed anew, those where it found something.
/// </summary>
internal sealed record Touch(bool All, bool English, IReadOnlyList<string> Rules)
{
    public bool Nothing => !All && !English && Rules.Count == 0;

    public static Touch Between(Engine before, Engine now)
    {
        if (before.Tool != now.Tool || before.Library != now.Library || before.Baseline != now.Baseline) return new Touch(true, true, []);
        var (old, current) = (JObject.Parse(before.Configuration), JObject.Parse(now.Configuration));
        var (oldRules, rules) = ((JObject)old["rules"]!, (JObject)current["rules"]!);
        old.Remove("rules");
        current.Remove("rules");
        var changed = oldRules.Properties().Concat(rules.Properties()).Select(property => property.Name).Distinct()
            .Where(rule => (string?)oldRules[rule] != (string?)rules[rule]).Order(StringComparer.Ordinal).ToArray();
        // A rule that was off may find something anywhere.
        var all = !JToken.DeepEquals(old, current) || changed.Any(rule => (string?)oldRules[rule] == "off");
        return new Touch(all, all || before.Models != now.Models, changed);
    }
}
