using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Grammar;

/// <summary>Looks at lists of people whose last two members have a comma between them, right before the verb.</summary>
internal sealed class ListWithoutAnd : Rule
{
    public override string Title => "List without “and”";

    public override string Why => "Russian lists may end with a comma alone: “Петров, Иванов победили”. English puts “and” before the last member.";

    public override Category Category => Category.Grammar;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Mikhail Petrov, Vadim Antipov[[, Dmitry]] Lebedev won the race.", " and Dmitry"),
        new("The winners are known: Ivan Smirnov, Sergey Pavlov[[, Maria]] Ivanova took the prizes.", " and Maria"),
        new("The leaders were Ivan Smirnov, Sergey Pavlov, Pavel Ivanov[[, Oleg]] Volkov.", " and Oleg"),
        new("Mikhail Petrov, Vadim Antipov and Dmitry Lebedev won. Ivan Petrov, Vadim Antipov said, won the race."),
        new("“We met Ivan Petrov,” Sergey Pavlov said. According to Ivan Petrov, Maria Ivanova won."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var comma in document.Tokens.Marks)
        {
            if (!comma.IsMark(',')) continue;
            var (given, surname) = (document.Tokens[comma.Index + 1], document.Tokens[comma.Index + 2]);
            var verb = document.Tokens[comma.Index + 3];
            if (!IsName(document, comma.Index + 1) || !IsName(document, comma.Index - 2) || !document.Tokens[comma.Index - 3].IsMark(',')
                || !IsName(document, comma.Index - 5)) continue;
            if (verb.IsMark('.') && EndsLongList(document, comma)) { }
            else if (verb.Case != LetterCase.Lower || !document.TagOf(verb).IsFinite() || verb.Is(WordClass.Attribution)
                || document.IsQuoted(comma.Span)) continue;
            yield return Flag(Document.SpanOf(comma, given),
                $"The list needs “and” before its last name, “{document.TextOf(Document.SpanOf(given, surname))}”.",
                " and " + document.TextOf(given));
        }
    }

    /// <summary>
    /// "The winners were Kirill Ladygin, Dmitry Bragin, Pavel Kalmanovich, Ivan Lukashevich.": four names at least, behind a verb, and no "and".
    /// </summary>
    private static bool EndsLongList(Document document, Token comma)
    {
        var sentence = document.SentenceOf(comma);
        var first = comma.Index - 2;
        var names = 1;
        while (IsName(document, first) && document.Tokens[first - 1].IsMark(',')) (first, names) = (first - 3, names + 1);
        if (IsName(document, first)) names++;
        return names >= 4 && first > sentence.FirstToken && document.Tokens[first - 1].Lower is "were" or "are" or "was" or "is" or "by" or "with"
            && !document.IsQuoted(comma.Span)
            && sentence.Paragraph.Kind == ParagraphKind.Running
                && Enumerable.Range(sentence.FirstToken, first - sentence.FirstToken).Any(i => document.TagAt(i).IsFinite());
    }

    private static bool IsName(Document document, int first)
    {
        var (given, surname) = (document.Tokens[first], document.Tokens[first + 1]);
        return given.Case == LetterCase.Capitalised && given.Is(WordClass.GivenName) && surname.Case == LetterCase.Capitalised
            && !surname.Is(WordClass.Function)
            && document.TagOf(surname).IsNominal();
    }
}
