using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

internal sealed class DoubledPhrase : Rule
{
    private const int Longest = 8;

    public override string Title => "Doubled phrase";

    public override string Why => "A phrase that comes twice in a row is a typical slip of neural translation, which lost its place in the source.";

    public override Category Category => Category.Duplication;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.9;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The school opened [[in the city in the city]] of Taraz.", "in the city"),
        new("Officials said [[the new road, the new road]] would be ready.", "the new road"),
        new("It stands by [[a dam a dam]] in Taraz. [[The bed was warm and the bed was warm]].", "a dam"),
        new("The price includes [[bed linen or bed linen]]. It has [[a family air, but also a family air]].", "bed linen"),
        new("[[The police, the police]] and the army came.", "The police"),
        new("He spoke for the north and the north alone, for the city and the city council."),
        new("Courtesy of Asel Bek Asel Bek, a runner. He aimed at the officer and the officer fell."),
        new("He said he said nothing to the court."),
        new("He went from door to door to door."),
        new("Again and again and again they tried."),
        new("It changes from time to time to stay new. AT&T made news: OIL PRODUCTS Oil products rose."),
        new("It rained day after day after day."),
        new("“I know, I know,” he said. “If we have to go there, we have to go there,” she said."),
        new("The more the better, the more the merrier."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        var asking = tokens.Asking();
        for (var i = 0; i < tokens.Count; i++)
        {
            asking.Step();
            if (!tokens[i].IsWord || document.Forms.Next(i) > i + Longest + 3) continue;
            var found = LengthAt(document, i);
            if (found == 0) continue;
            var last = tokens[SecondOf(tokens, i, found) + found - 1];
            var phrase = document.TextOf(Document.SpanOf(tokens[i], tokens[i + found - 1]));
            yield return Flag(Document.SpanOf(tokens[i], last), $"“{phrase}” is repeated. Drop one.", phrase);
            i = last.Index;
        }
    }

    /// <summary>The length of a phrase of two to eight tokens that is repeated at once, also after a comma; 0 for none.</summary>
    private static int LengthAt(Document document, int start)
    {
        var tokens = document.Tokens;
        for (var length = Longest; length >= 2; length--)
        {
            var second = SecondOf(tokens, start, length);
            if (tokens[second].Lower != tokens[start].Lower || tokens[second].IsNone) continue;
            var same = 0;
            var content = 0;
            while (same < length && tokens[start + same].Lower == tokens[second + same].Lower
                && (tokens[start + same].IsWord || tokens[start + same].IsNumber))
            {
                if (!tokens[start + same].Is(Languages.WordClass.Function) && tokens[start + same].IsWord) content++;
                same++;
            }

            // A heading that the text takes up: "OIL PRODUCTS Oil products rose", "a fire in Taraz In Taraz a fire".
            if (tokens[start].Case is LetterCase.Upper or LetterCase.Lower && tokens[second].Case == LetterCase.Capitalised) continue;
            // "We have to go there, we have to go there": who speaks stresses it.
            if (second > start + length && document.IsIn(tokens[start], Zones.Quotation)) continue;
            if (same < length || content == 0
                || (length == 2
                    && (second == start + length + 1 && tokens[second - 1].IsMark(',') && !IsNounAgain(document, start, second)
                        || IsIdiom(document, start))))
                continue;
            if (length == 2 && IsReported(document, start, second + length)) continue;
            if (length <= 3
                && (document.IsIn(tokens[start], Zones.Quotation)
                    || (tokens[second - 1].Is(Languages.WordClass.Conjunction) && !EndsClause(tokens, second + length))))
                continue;
            // A caption, a credit or a heading and the text that takes it up.
            if (second == start + length && tokens[start].Case == LetterCase.Capitalised && tokens[second].Case == LetterCase.Capitalised) continue;
            if (document.SentenceOf(tokens[start]) == document.SentenceOf(tokens[second + length - 1])) return length;
        }

        return 0;
    }

    /// <summary>"He said he said nothing": what was said is told of saying.</summary>
    private static bool IsReported(Document document, int start, int next) =>
        document.Tokens[start].Is(Languages.WordClass.Pronoun) && document.Tokens[start + 1].Is(Languages.WordClass.Attribution)
            && document.Tokens[next].IsWord;

    /// <summary>"the police, the police and": not "the more, the more", and not "the road, the road that he knew".</summary>
    private static bool IsNounAgain(Document document, int start, int second) =>
        document.Tokens[start].Lower == "the" && document.Tokens[start + 1] is { Case: LetterCase.Lower, Entry.NounShare: > 0.8f }
            && !document.IsIn(document.Tokens[start], Zones.Quotation)
        && document.Tokens[second + 2] is var after
            && (after.Lower is "and" or "or" || after.EndsSentence || after.Is(Languages.WordClass.Auxiliary));

    /// <summary>Where the second phrase begins: at once, after a comma, or after "and", "or", "but also".</summary>
    private static int SecondOf(TokenList tokens, int start, int length)
    {
        var at = start + length;
        if (tokens[at].IsMark(',')) at++;
        if (tokens[at].Lower is not ("and" or "or" or "but") || tokens[at].Lower == tokens[start].Lower) return at;
        return tokens[at + 1].Lower == "also" ? at + 2 : at + 1;
    }

    /// <summary>
    /// Two or three words after "and" are the same again only if no further word of their phrase follows: not "the city and the city council".
    /// </summary>
    private static bool EndsClause(TokenList tokens, int next) =>
        tokens[next].Kind is TokenKind.Mark or TokenKind.None && tokens[next].Lower is not ("-" or "'" or "’");

    /// <summary>door to door to door, again and again and again, from time to time to</summary>
    private static bool IsIdiom(Document document, int start) =>
        document.Tokens[start].Lower == document.Tokens[start + 4].Lower || document.Tokens[start + 1].Lower is "to" or "after" or "by"
            || document.Tokens[start - 1].Lower == document.Tokens[start + 1].Lower;
}
