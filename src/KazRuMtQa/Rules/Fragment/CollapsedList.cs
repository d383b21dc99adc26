using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fragment;

internal sealed class CollapsedList : Rule
{
    public override string Title => "Broken list";

    public override string Why =>
        "A list that lost its commas or its “and” on the way is cut into sentences of a word or two that begin with a small letter. The reader "
            + "cannot tell what belongs together.";

    public override Category Category => Category.Punctuation;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.9;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The reform will be hard to carry out, according to [[lawyers. teachers.]]", "lawyers and teachers."),
        new("The shop sells [[bread. milk products.]] It opened in May.", "bread and milk products."),
        new("He brought from South [[Korea. memorandums.]] They were signed."),
        new("It opens in spring. spring. Nobody knows."),
        new("He moved to the U.S. later and stayed there."),
        new("The firm, founded by Brown et al. in 1990, makes pumps."),
        new("“Nobody knew.” he said. It rained."),
        new("Nobody was hurt. officials said. It lies near Au. afarensis."),
        new("The company sells phones. iPhone sales fell."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            var first = document.Tokens[sentence.FirstToken];
            if (first.Case != LetterCase.Lower || !first.IsWord || sentence.EndToken - sentence.FirstToken > 5) continue;
            if (sentence.Paragraph.Kind is ParagraphKind.Table or ParagraphKind.Byline) continue;
            if (Clause.Before(document, sentence) is not { } before || !Clause.EndsWithStop(document, before)
                || !Clause.EndsWithStop(document, sentence))
                continue;
            var last = document.Tokens[before.EndToken - 2];
            if (!last.IsWord || !first.SpaceBefore || first.Is(WordClass.Function | WordClass.Brand)
                || Clause.MayHaveVerb(document, sentence) && !IsNoun(first))
                continue;
            // "Nobody was hurt. officials said."; "Au. afarensis"
            if (last.Lower == first.Lower || last.Lower.Length < 3 || document.Tokens[first.Index + 1].Is(WordClass.Attribution)) continue;
            var span = new TextSpan(last.Span.Start, sentence.Span.End);
            string[] joined = AreOfOneKind(last, first) ? [$"{document.TextOf(last)} and {document.TextOf(sentence.Span)}"] : [];
            yield return Flag(span, $"“{document.TextOf(span)}” looks like one list. Join it with commas and “and”.", joined);
        }
    }

    /// <summary>Two plurals or two singulars in small letters make a list; "South Korea. memorandums." does not.</summary>
    private static bool AreOfOneKind(Token last, Token first) =>
        last.Case == LetterCase.Lower && (last.Lower.EndsWith('s') == first.Lower.EndsWith('s') || first.Entry.AdjectiveShare > 0.3f);

    private static bool IsNoun(Token token) => token.Entry is { NounShare: > 0.5f } || token.Is(WordClass.RoleNoun);
}
