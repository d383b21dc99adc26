using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Audit.Results;

/// <summary>
/// Which articles must be checked again when the version of the checker changes: all for another library or a setting that weighs everywhere; those
/// in English for another model, as no other text meets one; those where a rule found something when it is switched off or its severity changes.
/// </summary>
internal sealed record RecheckScope(bool All, bool English, IReadOnlyList<string> Rules)
{
    public bool Nothing => !All && !English && Rules.Count == 0;

    public static RecheckScope Between(CheckerVersion before, CheckerVersion now)
    {
        if (before.Tool != now.Tool || before.Library != now.Library || before.Baseline != now.Baseline) return new RecheckScope(true, true, []);
        var (old, current) = (JObject.Parse(before.Configuration), JObject.Parse(now.Configuration));
        var (oldRules, rules) = ((JObject)old["rules"]!, (JObject)current["rules"]!);
        old.Remove("rules");
        current.Remove("rules");
        var changed = oldRules.Properties().Concat(rules.Properties()).Select(property => property.Name).Distinct()
            .Where(rule => (string?)oldRules[rule] != (string?)rules[rule]).Order(StringComparer.Ordinal).ToArray();
        // A rule that was off may find something anywhere.
        var all = !JToken.DeepEquals(old, current) || changed.Any(rule => (string?)oldRules[rule] == "off");
        return new RecheckScope(all, all || before.Models != now.Models, changed);
    }
}
