using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class CapitalInSentence : Rule
{
    public override string Title => "Stray capital";

    public override string Why =>
        "Engines carry capitals over word by word: “because Of the fire”, “the prime Minister”, “the European free trade Association”. English "
            + "capitalises a name whole, and no small words of a sentence.";

    public override Category Category => Category.Spelling;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.88;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The road was closed because [[Of]] the fire.", "of"),
        new("The [[prime Minister]] said no.", "Prime Minister"),
        new("He is said to be the [[foreign Ministry]] official.", "Foreign Ministry"),
        new("The European [[free trade Association]] met in Bern.", "Free Trade Association"),
        new("It was told by the first [[Deputy head]] of the metro.", "deputy head"),
        new("It was [[us President]] Roosevelt who came.", "US President"),
        new("He read Of Mice and Men, and told The Times of the Court. He went On The Road."),
        new("The Texas state Senate and the Fulton county Court met. Then-President Obama came."),
        new("By then Deputy Head Omarov had left. A first-time President may do so."),
        new("He told us President Obama would come."),
        new("They asked “Of what use is it?” and left: For him it was over."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var small = CapitalWords.Small.Of(document.Language);
        foreach (var token in document.Tokens)
        {
            if (!token.IsWord || document.IsIn(token, Zones.Heading | Zones.Table | Zones.Byline | Zones.Foreign | Zones.Dateline | Zones.ListItem))
                continue;
            if (token.Case == LetterCase.Capitalised && small.Contains(token.Lower) && IsAmongSmall(document, token))
                yield return Flag(token.Span, $"“{document.TextOf(token)}” needs no capital here.", token.Lower);
            else if (HalfName.EndingAt(document, token) is { } half)
                yield return Flag(half.Span, $"“{document.TextOf(half.Span)}” is half capitalised. Capitalise all of it or none.", half.Better);
        }
    }

    /// <summary>"closed because Of the fire": a small word on either side, in the same line.</summary>
    private static bool IsAmongSmall(Document document, Token token)
    {
        var tokens = document.Tokens;
        var (before, after) = (tokens[token.Index - 1], tokens[token.Index + 1]);
        return token.SpaceBefore && before.IsWord && before.Entry.IsKnown && after.Lower != "re" && before.Case == LetterCase.Lower
            && document.SentenceOf(before) == document.SentenceOf(token) && after.SpaceBefore && after.IsWord && after.Case == LetterCase.Lower
            && tokens[token.Index + 2].Case != LetterCase.Capitalised && !before.Is(WordClass.Attribution)
                && before.Lower is not ("titled" or "called" or "entitled" or "named" or "song" or "film" or "book" or "novel" or "album");
    }
}
