using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

/// <summary>
/// Looks at sentences and headings that open with a place and go on with "will": "On several streets of Moscow will cut off traffic".
/// </summary>
internal sealed class PlaceBeforeModal : Rule
{
    private const int LongestPlace = 9;

    public override string Title => "Missing subject after place";

    public override string Why =>
        "Russian opens with the place and needs no subject: “на нескольких улицах перекроют движение”. English begins with who or what will.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("[[On several central streets of Moscow will]] cut off traffic for the weekend"),
        new("[[In the city centre will]] premiere a new film."),
        new("[[In the north of the region will]] open ten clinics."),
        new("In the city centre, police will cut off traffic. In Moscow traffic will stop. In the end it will open."),
        new("In the centre of the city people will dance. On Monday will come the answer. In the dock will be two men."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            var first = document.Tokens[sentence.FirstToken];
            if (first.Lower is not ("in" or "on" or "at" or "near") || first.Case != LetterCase.Capitalised
                || document.IsIn(first, Zones.Foreign | Zones.Table | Zones.Byline)) continue;
            if (ModalAfterPlace(document, sentence) is not { } modal) continue;
            var verb = document.Tokens[modal.Index + 1];
            if (document.TagOf(verb) != PartOfSpeech.Verb || verb.Case != LetterCase.Lower
                || verb.Lower is "be" or "come" or "lie" or "stand" or "sit" or "go" or "follow" or "also") continue;
            var span = Document.SpanOf(first, modal);
            yield return Flag(span, $"“{document.Excerpt(span)} …” has no subject. Say who or what is meant.");
        }
    }

    /// <summary>
    /// The "will" or "may" that stands right behind nothing but a place: one noun, or nouns joined by "of", each with its own article.
    /// </summary>
    private static Token? ModalAfterPlace(Document document, Sentence sentence)
    {
        var nouns = 0;
        for (var i = sentence.FirstToken + 1; i < Math.Min(sentence.EndToken, sentence.FirstToken + LongestPlace); i++)
        {
            var (token, tag) = (document.Tokens[i], document.TagAt(i));
            if (tag == PartOfSpeech.Modal) return nouns == 1 && token.Case == LetterCase.Lower && token.Lower is "will" or "may"
                && IsPlace(document, i - 1) ? token : null;
            if (token.Lower == "of") nouns = 0;
            else if (tag.IsNominal()) nouns++;
            else if (!(tag.IsAdjective() || tag == PartOfSpeech.Numeral || token.Is(WordClass.Article)
                || token.Lower is "several" or "some")) return null;
            // "In the city centre": of two nouns the second can be a subject, if it is no place.
            if (nouns == 2 && token.Lower is "centre" or "center" or "metro" or "park" or "square" or "street" or "district" or "region") nouns = 1;
        }

        return null;
    }

    /// <summary>A common noun behind its article, or a name behind "of": "In Moscow traffic will" has its subject.</summary>
    private static bool IsPlace(Document document, int index)
    {
        var token = document.Tokens[index];
        if (token.Is(WordClass.Month | WordClass.Weekday)
            || token.Lower is "time" or "end" or "future" or "years" or "year" or "months" or "days" or "history") return false;
        if (token.Case != LetterCase.Lower) return document.Tokens[index - 1].Lower == "of";
        // A plural without an article is a subject: "in the centre of the city people will".
        return document.TagAt(index) == PartOfSpeech.Noun;
    }
}
