using KazRuMtQa.Reading;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Wording;

/// <summary>What the findings of other rules tell the contextual reader of an article.</summary>
internal static class OtherFindings
{
    /// <summary>From this confidence on findings of other rules are evidence: in the default view an editor sees them.</summary>
    private const double Shown = 0.5;

    /// <summary>How many findings speak of translated wording, and the tokens that one lies on.</summary>
    public static (Surroundings Around, HashSet<int> Taken) Of(Document document, IReadOnlyList<Finding> found)
    {
        var (issues, habits, taken) = (0, 0, new HashSet<int>());
        foreach (var finding in found.Where(finding => finding.Confidence >= Shown && !finding.Rule.ComparesWithSource))
        {
            // Wordings carried over from another language. Stray marks, torn sentences, wrong pronouns and foreign words stand in sound prose as
            // well.
            if (finding.Rule.Family is "calque" or "wording")
            {
                if (finding.IsStyle) habits++;
                else issues++;
            }

            var token = document.TokenAt(finding.Span.Start);
            for (; !token.IsNone && token.Span.Start < finding.Span.End; token = document.Tokens[token.Index + 1]) taken.Add(token.Index);
        }

        return (new Surroundings(issues, habits), taken);
    }
}
