using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

internal sealed class RepeatedMember : Rule
{
    private const int Longest = 14;

    public override string Title => "Repeated list item";

    public override string Why =>
        "Two members of a list that the dictionary renders alike, or a member that the engine wrote again: the reader asks which one was meant.";

    public override Category Category => Category.Duplication;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.8;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The meeting was attended by [[ministers, ambassadors, ministers]] and heads of companies."),
        new("They sell to [[China, Turkey, Iran and China]]."),
        new("They sell wheat to China, to Turkey and to China."),
        new("The farms, the villages, the farms of the south: all were flooded."),
        new("He met Kim, Lee, Kim and Park. “Work, sleep, work and sleep,” he said."),
        new("In May, prices rose, and in May, they fell."),
        new("It lost to Spain, beat Italy, drew with Spain."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        var asking = tokens.Asking();
        for (var i = 0; i < tokens.Count; i++)
        {
            asking.Step();
            var again = document.Forms.Next(i);
            if (again > i + Longest || !tokens[i + 1].IsMark(',') || !IsMember(tokens[i]) || tokens[i].Case != tokens[again].Case) continue;
            if (!IsJoint(tokens[again - 1]) || !(IsJoint(tokens[again + 1]) || tokens[again + 1].IsMark('.'))
                || document.IsIn(tokens[i], Zones.Quotation | Zones.Table | Zones.Heading) || !IsList(tokens, i, again))
                continue;
            var span = Document.SpanOf(tokens[i], tokens[again]);
            yield return Flag(span, $"“{document.TextOf(tokens[i])}” is in the list twice. Check the original.");
            i = again;
        }
    }

    private static bool IsJoint(Token token) => token.Lower is "," or "and" or "or";

    /// <summary>A noun in the plural, or the name of a place: it is not known to be a person's.</summary>
    private static bool IsMember(Token token) =>
        token.IsWord && token.Lower.Length > 3 && !token.Is(WordClass.Function | WordClass.GivenName | WordClass.NumberWord)
        && (token.Case == LetterCase.Lower
            ? token.Lower.EndsWith('s') && token.Entry is { NounShare: > 0.5f } or { NounShare: 0, VerbShare: 0 }
            : token is { Case: LetterCase.Capitalised, Entry.PerMillion: > 5 });

    /// <summary>Only single words and their commas between, two at least.</summary>
    private static bool IsList(TokenList tokens, int first, int last)
    {
        var members = 0;
        for (var i = first + 2; i < last - 1; i += 2)
        {
            if (!tokens[i].IsWord || tokens[i].Is(WordClass.Function) || !IsJoint(tokens[i + 1])) return false;
            members++;
        }

        return members > 0 && (last - first) % 2 == 0 && !tokens[first - 1].IsMark(',') | members > 1;
    }
}
