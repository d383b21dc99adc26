using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

/// <summary>Looks at lists in which a name stands twice in a row: "Belarus, Kyrgyzstan, Kyrgyzstan and Russia".</summary>
internal sealed class DoubledMember : Rule
{
    public override string Title => "Doubled list item";

    public override string Why => "Two names or near synonyms of the source that an engine renders by one word come out twice in its list.";

    public override Category Category => Category.Duplication;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.9;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Students from Spain, Belarus, [[Kyrgyzstan, Kyrgyzstan]] and Russia take part."),
        new("He asked for passports, [[certificates, certificates]], extracts and a photo."),
        new("He asked for a set of [[certificates, certificates]], extracts and a photo."),
        new("In Spain, Spain and Italy lead. Students from Spain, Belarus and Russia take part."),
        new("He bought bread, milk, milk chocolate and tea. “Work, work, work,” she said. It was long, long, long ago."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var comma in document.Tokens.Marks)
        {
            if (!comma.IsMark(',')) continue;
            var (first, second) = (document.Tokens[comma.Index - 1], document.Tokens[comma.Index + 1]);
            if (!first.IsWord || first.Lower != second.Lower || first.Lower.Length < 5 || first.Case != second.Case) continue;
            var (before, after) = (document.Tokens[first.Index - 1], document.Tokens[second.Index + 1]);
            if (!(before.IsMark(',') || OpensList(document, before, first, after)) || !(after.IsMark(',') || after.Lower is "and" or "or")
                || document.IsQuoted(comma.Span)) continue;
            // "long, long, long ago": said again for effect.
            if (document.Tokens[before.Index - 1].Lower == first.Lower || document.Tokens[after.Index + 1].Lower == first.Lower) continue;
            if (!document.TagOf(first).IsNominal() || first.Is(WordClass.Function)) continue;
            yield return Flag(Document.SpanOf(first, second), $"“{document.TextOf(first)}” is in the list twice. Drop one.", document.TextOf(first));
        }
    }

    /// <summary>
    /// "a set of certificates, certificates, extracts": plurals that open a list; "In Spain, Spain and Italy lead" has two clauses.
    /// </summary>
    private static bool OpensList(Document document, Token before, Token first, Token after) =>
        after.IsMark(',') && before.IsWord && first.Case == LetterCase.Lower && first.Lower.EndsWith('s')
            && document.TagOf(first) == PartOfSpeech.NounPlural
        && document.Tokens[after.Index + 1] is { IsWord: true, Case: LetterCase.Lower } next && (document.TagOf(next).IsNominal()
            || next.Lower.EndsWith('s'));
}
