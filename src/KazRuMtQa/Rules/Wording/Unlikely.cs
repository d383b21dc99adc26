using KazRuMtQa.Languages;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Wording;

/// <summary>Reports what the classifier of unlikely words is sure of; adjacent words are one finding.</summary>
internal sealed class Unlikely : Rule
{
    private const float FewestBitsOfANoun = 10;

    public override string Title => "Unlikely word";

    public override string Why =>
        "The words around it make this one improbable in news written in English: a wrong sense, a wrong form, or an image carried over word for "
            + "word. The judgement is learned, not a rule of grammar.";

    public override Category Category => Category.Unidiomatic;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.7;

    /// <summary>0.78 a thousand words in machine translation, 0.76 in human: shown only where every finding is asked for.</summary>
    internal override double MostConfidence => Prior / 2;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The bus [[follow]] to the city was overturned."),
        new("The minister thanked his colleagues for the work they had done during the year."),
        new("Prices rose sharply in March, and the central bank raised its key rate to 14 percent."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        if (UnlikelyWords.Model.In(document.Models) is not { } words || document.Surprisals() is not { } surprisals) yield break;
        Token? first = null, last = null;
        foreach (var (token, score) in words.Scores(document, surprisals))
        {
            if (score < words.Threshold || IsOfItsSubject(document, surprisals, token) || TouchesQuotation(document, token)
                || IsMistagged(document, token))
                continue;
            if (first is not null && token.Index == last!.Index + 1)
            {
                last = token;
                continue;
            }

            if (first is not null) yield return Found(document, first, last!);
            (first, last) = (token, token);
        }

        if (first is not null) yield return Found(document, first, last!);
    }

    /// <summary>A noun that fits the grammar of its sentence is rare for what the text is about, not for how it is written.</summary>
    private static bool IsOfItsSubject(Document document, Surprisals surprisals, Token token) =>
        document.TagOf(token).IsNoun() && surprisals.FormForward[token.Index] + surprisals.FormBackward[token.Index] < FewestBitsOfANoun;

    /// <summary>Next to a quotation mark the words on the other side belong to somebody else's sentence.</summary>
    private static bool TouchesQuotation(Document document, Token token) =>
        WordSymbols.IsLeftOut(document.Tokens[token.Index - 1]) || WordSymbols.IsLeftOut(document.Tokens[token.Index + 1]);

    /// <summary>Taken for a grammatical word that it is not: then the surprise is the tagger's.</summary>
    private static bool IsMistagged(Document document, Token token) =>
        document.TagOf(token) is PartOfSpeech.Pronoun or PartOfSpeech.Determiner or PartOfSpeech.Adposition or PartOfSpeech.Numeral
            && !token.Is(WordClass.Function | WordClass.NumberWord);

    private Finding Found(Document document, Token first, Token last)
    {
        var span = Document.SpanOf(first, last);
        var better = first == last ? LikelierWord.Of(document, first) : null;
        return Flag(span, $"“{document.Excerpt(span)}” is unlikely in this context. Check it against the original.",
            better is null ? [] : [better]) with
        { Confidence = MostConfidence };
    }
}
