using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

internal sealed class ArticleForm : Rule
{
    private static readonly Triggers Starts = new("a", "an");

    public override string Title => "“A” or “an”";

    public override string Why => "The article is chosen by the sound of the next word. Engines and replaced words leave the other form.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override IReadOnlyList<Example> Examples =>
    [
        new("It was [[a]] important meeting.", "an"),
        new("He bought [[an]] house in Pavlodar.", "a"),
        new("[[A]] official denied it.", "An"),
        new("An hour later a European envoy met an honest heir and a one-off guest."),
        new("An FBI agent and a UN envoy met an MP with an X-ray."),
        new("It was an 8-year-old plan, an 11th attempt, a 7-hour talk."),
        new("The M&A advisory team filed a 10-K/A and a grade-A report."),
        new("Vitamin A is good. Hepatitis A outbreaks are rare."),
        new("A unique union used a useful unit."),
        new("It is an unimportant, uninteresting place, an umbrella of an undertaking."),
        new("An historic day and a historic day are both right."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var article in Starts.In(document))
        {
            if (article.Kind != TokenKind.Word || article.Span.Length != article.Lower.Length) continue;
            var next = document.Tokens[article.Index + 1];
            if (!next.SpaceBefore || !article.SpaceBefore && document.Tokens[article.Index - 1].Kind is not TokenKind.Mark
                || document.Tokens[article.Index - 1].Lower is "&" or "/" or "-" || document.IsIn(article, Zones.Table | Zones.Foreign))
                continue;
            if (article.Case == LetterCase.Capitalised && document.SentenceOf(article).FirstToken != article.Index
                && document.Tokens[article.Index - 1].IsWord)
                continue;
            if (IndefiniteArticle.VowelStart(next) is not { } vowel || vowel == (article.Lower == "an")) continue;
            var right = vowel ? "an" : "a";
            yield return Repair(article.Span, $"“{document.TextOf(article)}” is wrong before “{document.TextOf(next)}”: use “{right}”.",
                article.IsCapitalised ? right.ToUpperInvariant()[0] + right[1..] : right);
        }
    }
}
