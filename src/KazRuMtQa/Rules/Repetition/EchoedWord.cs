using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

internal sealed class EchoedWord : Rule
{
    private static readonly Knowledge<FrozenSet<string>> Paired = Knowledge.List("repetition/echoed-word paired");

    public override string Title => "Echoed word";

    public override string Why =>
        "Two different words of the source that share one dictionary equivalent come out as the same word twice: “reforms and reforms”.";

    public override Category Category => Category.Mistranslation;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.8;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The programme supports [[enterprises and enterprises]] in the villages."),
        new("[[Owners and owners]] of drones will pay."),
        new("It covers [[hospitals, hospitals]] and schools."),
        new("The yards have [[playgrounds, playgrounds]] and car parks."),
        new("Drivers were asked to be [[careful, careful]]."),
        new("It helps young voters and voters of the south, large families and families with children, and pages and pages and pages of rules."),
        new("The river rose more and more, for days and days."),
        new("There are jobs and jobs, he said, for years and years."),
        new("They met victims and victims' families, and friends and friends’ friends. The road gets safer and safer, the town greener and greener."),
        new("He asked friends and friends of friends. She was the wife of a vice president or president of the club."),
        new("On Monday, Monday evening in fact, it closed."),
        new("“It was cold, cold as ice,” she said."),
        new("It was a long, long winter."),
        new("The ministry works with enterprises, and enterprises pay for it."),
    ];

    /// <summary>Mostly a noun where its readings were counted; otherwise at least no form of a verb.</summary>
    private static bool IsNounLike(Token token) =>
        token.Entry is { NounShare: 0, VerbShare: 0 }
            ? !token.Is(WordClass.AnyVerb)
            : token.Entry is { NounShare: > 0.5f, VerbShare: <= 0.3f, AdjectiveShare: <= 0.2f };

    /// <summary>"enjoyable and enjoyable"; "colder and colder" and "cold and cold" are style.</summary>
    private static bool IsLongAdjective(Document document, Token token, Token joint) =>
        joint.Lower == "and" && token.Lower.Length > 7 && token.Entry is { AdjectiveShare: > 0.7f }
            && !token.Lower.EndsWith("er", StringComparison.Ordinal) && document.Tokens[token.Index - 1].Is(WordClass.Auxiliary);

    /// <summary>"to be careful, careful.": with nothing after it, no stress on a noun.</summary>
    private static bool IsLastAdjective(TokenList tokens, Token token, Token joint) =>
        joint.Lower == "," && token.Lower.Length > 6 && token.Entry is { AdjectiveShare: > 0.6f } && tokens[joint.Index + 2].IsMark('.');

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        var asking = tokens.Asking();
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            asking.Step();
            if (document.Forms.Next(i - 1) != i + 1 || tokens[i].Lower is not ("and" or "," or "or")) continue;
            var joint = tokens[i];
            var (first, second) = (tokens[i - 1], tokens[i + 1]);
            if (!first.IsWord || first.Lower.Length < 4
                || !(first.Case == LetterCase.Lower || (first.Case == LetterCase.Capitalised && document.SentenceOf(first).FirstToken == first.Index))
                || second.Case != LetterCase.Lower || first.Is(WordClass.Function | WordClass.NumberWord)
                    || Paired.Of(document.Language).Contains(first.Lower))
                continue;
            if (document.IsIn(first, Zones.Quotation | Zones.Heading)
                || !(IsNounLike(first) || IsLongAdjective(document, first, joint) || IsLastAdjective(tokens, first, joint)))
                continue;
            if (joint.IsMark(',') && tokens[i + 2].Lower is not ("and" or "," or "or") && !IsLastAdjective(tokens, first, joint)) continue;
            if (MeantTwice.Is(document, joint)) continue;
            yield return Flag(Document.SpanOf(first, second), $"“{first.Lower}” is repeated. Check the original: these may be two different words.");
        }
    }
}
