using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

internal sealed class DoubledSubject : Rule
{
    private const int LongestAside = 9;

    public override string Title => "Subject said twice";

    public override string Why =>
        "Where the verb of the source has no subject of its own an engine adds a pronoun: “My mother he does not know”. English has one subject.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("My mother [[he]] does not know yet.", ""),
        new("The minister [[he]] said nothing about it.", ""),
        new("Aliya Serikova, the only woman among them, [[he]] fulfilled the plan.", ""),
        new("The man he saw was tall. The woman he is to marry came. The mayor himself said so."),
        new("Aliya Serikova, the only woman there, she said, was late. Asked by Aliya Serikova, the judge, he left."),
        new("In Upper Silesia, the old mining region, he found work. To his mother he is a child."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var sentence in document.Sentences)
        {
            if ((AfterNoun(document, sentence) ?? AfterAside(document, sentence)) is not { } pronoun) continue;
            if (document.IsIn(pronoun, Zones.Heading | Zones.Table)) continue;
            yield return Flag(pronoun.Span, $"“{document.TextOf(pronoun)}” is one subject too many. Delete it, or check who is meant.", "");
        }
    }

    /// <summary>"My mother he does not know.": a person, a pronoun, and the only verb of the sentence.</summary>
    private static Token? AfterNoun(Document document, Sentence sentence)
    {
        var tokens = document.Tokens;
        var (first, noun, pronoun) = (tokens[sentence.FirstToken], tokens[sentence.FirstToken + 1], tokens[sentence.FirstToken + 2]);
        if (first.Lower is not ("my" or "his" or "her" or "our" or "their" or "the")
            || !noun.Is(WordClass.RoleNoun | WordClass.MaleNoun | WordClass.FemaleNoun)
            || noun.Case != LetterCase.Lower || !document.TagOf(noun).IsNoun() || !IsPronoun(pronoun))
            return null;
        return IsOnlyVerb(document, sentence, pronoun.Index + 1) ? pronoun : null;
    }

    /// <summary>"Aliya Serikova, the only woman among them, he fulfilled …".</summary>
    private static Token? AfterAside(Document document, Sentence sentence)
    {
        var tokens = document.Tokens;
        var at = sentence.FirstToken;
        if (!IsName(tokens[at]) || !tokens[at].Is(WordClass.GivenName)) return null;
        while (IsName(tokens[at])) at++;
        if (at - sentence.FirstToken is < 2 or > 3 || !tokens[at].IsMark(',') || !tokens[at + 1].Is(WordClass.Article)) return null;
        var end = at + 2;
        while (end < Math.Min(at + LongestAside, sentence.EndToken - 2) && tokens[end].IsWord && !document.TagAt(end).IsFinite()) end++;
        return tokens[end].IsMark(',') && IsPronoun(tokens[end + 1]) && document.TagAt(end + 2).IsFinite()
            && !tokens[end + 2].Is(WordClass.Attribution)
            ? tokens[end + 1]
            : null;
    }

    private static bool IsName(Token token) => token is { IsWord: true, Case: LetterCase.Capitalised } && !token.Is(WordClass.Function);

    private static bool IsPronoun(Token token) => token.Case == LetterCase.Lower && token.Lower is "he" or "she";

    /// <summary>
    /// A finite verb follows at once, with no other after it and with something that it says: "the man he saw was tall" has two, and "the man he saw"
    /// is
    /// a group of words.
    /// </summary>
    private static bool IsOnlyVerb(Document document, Sentence sentence, int verb)
    {
        if (!document.TagAt(verb).IsFinite()) return false;
        var isNegated = document.Tokens[verb].Is(WordClass.Auxiliary) && document.Tokens[verb + 1].Lower is "not";
        var next = isNegated ? verb + 3 : verb + 1;
        if (!isNegated
            && !(document.Tokens[verb].Lower is "said" or "has" or "is" or "was" && document.Tokens[next].IsWord
                && document.Tokens[next].Lower != "to"))
            return false;
        for (var i = next; i < sentence.EndToken; i++) if (document.TagAt(i).IsFinite()) return false;
        return true;
    }
}
