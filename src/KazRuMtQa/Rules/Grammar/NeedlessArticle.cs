using System.Collections.Frozen;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

/// <remarks>
/// Only before names, where English has no article: before common nouns the language model alone takes far more sound articles for needless ones
/// than it finds.
/// </remarks>
internal sealed class NeedlessArticle : Rule
{
    /// <summary>
    /// Bits that leaving the article out must bring: a model that finds it usual ("the Ukraine that we knew") speaks against the finding.
    /// </summary>
    private const float FewestBits = 1;

    /// <summary>
    /// Titles that stand before a name without an article; a general or a professor may be part of what follows ("the General Staff").
    /// </summary>
    private static readonly Knowledge<FrozenSet<string>> Titles = Knowledge.List("grammar/needless-article titles");

    private static readonly Triggers Starts = new("the");

    public override string Title => "Needless article";

    public override string Why =>
        "An engine that learns articles by guessing puts them where English has none: “the President Putin”, “in the Kazakhstan”.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.7;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The visit of [[the President]] Vladimir Putin was put off.", "President"),
        new("He met [[the Prime Minister]] Narendra Modi in May.", "Prime Minister"),
        new("They came from [[the Kazakhstan]] by train.", "Kazakhstan"),
        new("The delegation left [[the Germany]].", "Germany"),
        new("The Kazakhstan team won. They spoke about the Germany of that time and the China trade."),
        new("The President met the King on Friday. The President Hotel is in the King Abdullah quarter."),
        new("He knows the President Reagan of old films. The president, Vladimir Putin, came."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        if (Rewriting.Of(document) is not { } rewriting) yield break;
        foreach (var article in Starts.In(document))
        {
            if (article is not { IsWord: true, Case: LetterCase.Lower } || !NounPhrase.IsRunning(document, article)) continue;
            var first = article.Index + 1;
            if (document.Tokens[first].Case != LetterCase.Capitalised) continue;
            var end = IsCountry(document, first) ? first + 1 : EndOfTitle(document, first);
            if (end < 0 || rewriting.Gain(article.Index, first) < FewestBits) continue;
            var span = Document.SpanOf(article, document.Tokens[end - 1]);
            yield return Flag(span, $"“{document.TextOf(span)}” needs no article. Drop it.",
                document.TextOf(Document.SpanOf(document.Tokens[first], document.Tokens[end - 1])));
        }
    }

    /// <summary>A country named alone: not "the Kazakhstan team", "the Germany of that time", "the Paris, London and Berlin offices".</summary>
    private static bool IsCountry(Document document, int at) =>
        document.Language.Countries.Contains(document.Tokens[at].Lower) && EndsPhrase(document.Tokens[at + 1]);

    /// <summary>One past the title when the name of its bearer follows and ends there; -1 when it does not.</summary>
    private static int EndOfTitle(Document document, int first)
    {
        var end = document.Tokens[first].Lower is "prime" or "foreign" or "vice" ? first + 2 : first + 1;
        if (!Titles.Of(document.Language).Contains(document.Tokens[end - 1].Lower) || document.Tokens[end - 1].Case != LetterCase.Capitalised)
            return -1;
        var name = end;
        while (name < end + 3 && document.Tokens[name] is { IsWord: true, IsCapitalised: true } token && !token.Entry.IsCommonWord) name++;
        var isPerson = name - end >= 2 && document.Tokens[end].Is(WordClass.GivenName);
        return isPerson && EndsPhrase(document.Tokens[name]) ? end : -1;
    }

    private static bool EndsPhrase(Token next) =>
        next.EndsSentence || next.IsMark(';') || next.IsMark(':')
            || (next.Case == LetterCase.Lower && next.Lower != "of"
                && next.Is(WordClass.Preposition | WordClass.Auxiliary | WordClass.Attribution | WordClass.Conjunction)
                && next.Lower is not ("and" or "or" or "that"));
}
