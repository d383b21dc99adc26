using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

internal sealed class OrphanAfterAttribution : Rule
{
    private const int LongestOrphan = 7;

    public override string Title => "Stray name";

    public override string Why =>
        "When word order is rebuilt, the tail of a name or of an affiliation is cut off and left as a sentence of its own after the attribution: "
            + "the reader meets a name that does nothing.";

    public override Category Category => Category.Unintelligible;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The harvest will be late, the agronomist told Reuters. [[Agrarian Institute.]]"),
        new("“We are ready,” the coach said in an interview on Friday. [[Sport Plus.]] The match begins at noon."),
        new("The queue will be shorter, the department reported. [[A representative of the city.]] It opens in May."),
        new("Talks go on, he told the agency. [[Some University.]]"),
        new("The harvest will be late, the agronomist told Reuters. Rain fell."),
        new("He was not surprised, he said. Reality. Writes Brown. A lie. The end of the road. And Kazakhstan."),
        new("He was born in Omsk. Novosibirsk came later, he said."),
        new("“We won,” he said. “Kairat Almaty.”"),
        new("Who told the minister? Nobody."),
        new("The talks will take place in Astana, he said. Photo: Press Service."),
        new("The minister told reporters. (Reporting by Aigul Sadykova. Editing by Tom Brown.)"),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            if (sentence.EndToken - sentence.FirstToken > LongestOrphan + 1 || !Clause.IsRunning(document, sentence)) continue;
            if (Clause.Before(document, sentence) is not { } before || !Clause.EndsWithStop(document, before)
                || !Clause.EndsWithStop(document, sentence))
                continue;
            if (!document.Tokens[sentence.FirstToken].SpaceBefore || document.Tokens[sentence.EndToken] is { IsNone: false, SpaceBefore: false })
                continue;
            if (!(IsName(document, sentence) || IsAffiliation(document, sentence)) || !HasAttributionNearEnd(document, before)) continue;
            yield return Flag(sentence.Span,
                $"“{document.TextOf(sentence.Span)}” looks like part of a name cut off from its sentence. Move or delete it.");
        }
    }

    /// <summary>All words capitalised (a small "of" or "and" may stand among them), and none of them a word that opens sentences.</summary>
    private static bool IsName(Document document, Sentence sentence)
    {
        var first = document.Tokens[sentence.FirstToken];
        if (!first.IsWord || !first.IsCapitalised
            || first.Is(WordClass.Function | WordClass.Month | WordClass.Weekday) && first.Lower is not ("the" or "some" or "a" or "an"))
            return false;
        if (first.Lower is "some" or "a" or "an" && sentence.EndToken - sentence.FirstToken < 3) return false;
        // "Unknown.", "Writes Brown."
        if (first.Entry.IsCommonWord && (sentence.EndToken - sentence.FirstToken < 3 || first.Is(WordClass.VerbThird))) return false;
        if (!first.Is(WordClass.Article | WordClass.Determiner) && first.Entry.PerMillion > 300 && first.Entry.CapitalisedShare < 0.5f) return false;
        for (var i = sentence.FirstToken; i < sentence.EndToken - 1; i++)
        {
            var token = document.Tokens[i];
            if (!token.IsWord || token.Lower.Contains('.', StringComparison.Ordinal)
                || !(token.IsCapitalised || token.Lower is "of" or "and" or "for" or "the" or "'s"))
                return false;
        }

        return true;
    }

    /// <summary>"A representative of the ministry.": a person and a body, and no verb.</summary>
    private static bool IsAffiliation(Document document, Sentence sentence)
    {
        var tokens = document.Tokens;
        var role = sentence.FirstToken + 1;
        if (!tokens[sentence.FirstToken].Is(WordClass.Article)) return false;
        while (role < sentence.FirstToken + 3 && !tokens[role].Is(WordClass.RoleNoun)) role++;
        return tokens[role].Is(WordClass.RoleNoun) && tokens[role].Case == LetterCase.Lower && tokens[role + 1].Lower is "of" or "at" or "from"
            && !Clause.MayHaveVerb(document, sentence);
    }

    private static bool HasAttributionNearEnd(Document document, Sentence sentence)
    {
        for (var i = Math.Max(sentence.FirstToken, sentence.EndToken - 14); i < sentence.EndToken; i++)
        {
            var token = document.Tokens[i];
            if (token.Is(WordClass.Attribution) || token.Lower is "interview" or "according" or "reporters" or "quoted" or "statement") return true;
        }

        return false;
    }
}
