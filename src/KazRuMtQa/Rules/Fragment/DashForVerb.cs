using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

internal sealed class DashForVerb : Rule
{
    private const int FewestWords = 3;
    private const int MostTokens = 40;

    public override string Title => "Dash for a verb";

    public override string Why =>
        "Where English has “is” or “was”, Russian writes a dash: “Depth - 15 kilometres.” In running text a reader stumbles over it.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.8;

    public override IReadOnlyList<Example> Examples =>
    [
        new("[[Depth - 15]] kilometres."),
        new("Short [[rains - every]] day, in the middle of the week with storms."),
        new("Children among [[them – 7.3]] percent."),
        new("The captain of the [[team - Ivanov]], a well-known goalkeeper."),
        new("Most of the sick are young, [[49.2% - in]] people under 45, [[30.6% – from]] 46 to 65 years old."),
        new("Wages rose to 317 thousand tenge in the capital, the lowest [[level - 106]] thousand tenge in the south."),
        new("Talks with the union go on, members - 30 percent of the primary vote - say. He was removed from a plane, for no reason – by force."),
        new("He won in May, and again - for the third time - in June. Of all, 20 percent - in the south - voted."),
        new("The depth - 15 kilometres - was a record. A man of 40 — a driver."),
        new("March 3 - Shares at a new high. 10:30 - Tea in the hall."),
        new("Depth - 15 kilometres"),
        new("Prices rose - a little."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            if (!Clause.IsRunning(document, sentence) || !Clause.EndsWithStop(document, sentence)
                || sentence.EndToken - sentence.FirstToken > MostTokens) continue;
            var first = document.Tokens[sentence.FirstToken];
            if (first.Case != LetterCase.Capitalised || !first.IsWord || first.Is(Languages.WordClass.Month | Languages.WordClass.Weekday)
                || first.Lower is "and" or "but" or "or") continue;
            if (Clause.WordCount(document, sentence) < FewestWords - 1) continue;
            var shares = DashForShare.In(document, sentence).ToArray();
            foreach (var share in shares) yield return Flag(share, $"Use a verb or a comma instead of the dash in “{document.TextOf(share)}”.");
            if (shares.Length > 0 || OnlyDash(document, sentence) is not { } dash
                || Clause.HasFiniteVerb(document, sentence)) continue;
            var span = Document.SpanOf(document.Tokens[dash.Index - 1], document.Tokens[dash.Index + 1]);
            yield return Flag(span, $"Use “is” or “was” instead of the dash in “{document.TextOf(span)}”.");
        }
    }

    /// <summary>The spaced hyphen or short dash between two words, when the sentence has one and no other dash.</summary>
    private static Token? OnlyDash(Document document, Sentence sentence)
    {
        Token? found = null;
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken - 1; i++)
        {
            var token = document.Tokens[i];
            if (!token.IsMark('-') && !token.IsMark('–') && !token.IsMark('—') || !token.SpaceBefore || !document.Tokens[i + 1].SpaceBefore) continue;
            // "at dinner – especially after the vote", "struggling to eat in Oxford - from a woman with a degree to a director": an afterthought.
            if (document.TagAt(i + 1) is PartOfSpeech.Adverb or PartOfSpeech.Adposition or PartOfSpeech.CoordinatingConjunction) return null;
            // "The second debate – President Obama and Governor Romney": the caption of a picture.
            if (token.IsMark('–') && document.Tokens[i + 1].IsCapitalised) return null;
            if (found is not null || token.IsMark('—') || !document.Tokens[i - 1].IsWord) return null;
            found = token;
        }

        return found;
    }
}
