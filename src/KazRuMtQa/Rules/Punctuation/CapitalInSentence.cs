using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Punctuation;

internal sealed class CapitalInSentence : Rule
{
    /// <summary>Grammatical words that open no title within a sentence; "The" and "A" do ("he read The Idiot").</summary>
    private static readonly Knowledge<FrozenSet<string>> Small = OfKind("small");

    /// <summary>Nouns that close the name of an office or body, as news capitalises them.</summary>
    private static readonly Knowledge<FrozenSet<string>> Heads = OfKind("head");

    /// <summary>First words of such names.</summary>
    private static readonly Knowledge<FrozenSet<string>> Openings = OfKind("opening");

    /// <summary>"Deputy head": words of an office that are both small or both capital.</summary>
    private static readonly Knowledge<FrozenSet<string>> Offices = OfKind("office");

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
        foreach (var token in document.Tokens)
        {
            if (!token.IsWord || document.IsIn(token, Zones.Heading | Zones.Table | Zones.Byline | Zones.Foreign | Zones.Dateline | Zones.ListItem))
                continue;
            if (token.Case == LetterCase.Capitalised && Small.Of(document.Language).Contains(token.Lower) && IsAmongSmall(document, token))
                yield return Flag(token.Span, $"“{document.TextOf(token)}” needs no capital here.", token.Lower);
            else if (HalfName(document, token) is { } first) yield return Half(document, first, token);
            else if (token.Case == LetterCase.Lower && Offices.Of(document.Language).Contains(token.Lower)
                && IsCapitalDeputy(document, document.Tokens[token.Index - 1]))
            {
                var span = Document.SpanOf(document.Tokens[token.Index - 1], token);
                yield return Flag(span, $"“{document.TextOf(span)}” is half capitalised. Capitalise all of it or none.",
                    document.TextOf(span).ToLowerInvariant());
            }
        }
    }

    private static Knowledge<FrozenSet<string>> OfKind(string kind) =>
        new(language =>
            language.Tables.Read("capital-words.tsv").Where(row => row[1].Split('|').Contains(kind)).Select(row => row[0])
                .ToFrozenSet(StringComparer.Ordinal));

    private Finding Half(Document document, Token first, Token last)
    {
        var span = Document.SpanOf(first, last);
        var words = Enumerable.Range(first.Index, last.Index - first.Index + 1).Select(i => document.Tokens[i])
            .Select(word =>
                word.Lower is "us" or "uk" or "eu" or "un" or "usa"
                    ? word.Lower.ToUpperInvariant()
                    : word.Lower is "of" or "and"
                    ? word.Lower
                    : char.ToUpperInvariant(word.Lower[0]) + word.Lower[1..]);
        return Flag(span, $"“{document.TextOf(span)}” is half capitalised. Capitalise all of it or none.", string.Join(' ', words));
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

    /// <summary>The first small word of a name whose last word has a capital.</summary>
    private static Token? HalfName(Document document, Token head)
    {
        var tokens = document.Tokens;
        if (head.Case != LetterCase.Capitalised || !Heads.Of(document.Language).Contains(head.Lower) || !head.SpaceBefore) return null;
        var modifier = tokens[head.Index - 1];
        if (!modifier.IsWord || modifier.Case != LetterCase.Lower || document.SentenceOf(modifier) != document.SentenceOf(head)) return null;
        var before = tokens[modifier.Index - 1];
        // "the European free trade Association": small words between two with capitals.
        if (IsPlain(modifier) && before.IsWord && before.Case == LetterCase.Lower && IsPlain(before) && IsOpening(document, tokens[before.Index - 1]))
            return before;
        return !Openings.Of(document.Language).Contains(modifier.Lower) || (modifier.Lower == "us" && !IsOpenForCountry(before)) ? null : modifier;
    }

    private static bool IsPlain(Token token) =>
        token.Entry.IsCommonWord && !token.Is(WordClass.Function | WordClass.Attribution)
            && token.Lower is not ("state" or "county" or "city" or "federal" or "former" or "then" or "new" or "late")
            && (token.Lower == "free" || token.Entry.NounShare + token.Entry.AdjectiveShare > 0.6f);

    /// <summary>"European", "Russian": an adjective with a capital inside the sentence.</summary>
    private static bool IsOpening(Document document, Token token) =>
        token.IsWord && token.Case == LetterCase.Capitalised && token.Entry.AdjectiveShare > 0.5f
            && document.SentenceOf(token).FirstToken != token.Index;

    /// <summary>"told us President Obama would come": a pronoun after a verb or a preposition.</summary>
    private static bool IsOpenForCountry(Token before) => before.Lower is "the" or "of" or "was" or "is" or "by" or "former" or "when";

    private static bool IsCapitalDeputy(Document document, Token deputy) =>
        deputy.IsWord && deputy.Case == LetterCase.Capitalised && deputy.Lower is "deputy" or "prime" or "vice"
            && document.Tokens[deputy.Index - 1] is { IsWord: true, Case: LetterCase.Lower }
            && document.SentenceOf(deputy).FirstToken != deputy.Index;
}
