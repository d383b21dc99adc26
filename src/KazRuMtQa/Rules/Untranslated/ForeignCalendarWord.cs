using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Untranslated;

internal sealed class ForeignCalendarWord : Rule
{
    private static readonly Knowledge<Dictionary<string, (string Language, string English, string Kind)>> Words =
        new(language => language.Tables.Read("months-weekdays-foreign.tsv")
        .DistinctBy(row => row[0].ToLowerInvariant())
        .ToDictionary(row => row[0].ToLowerInvariant(), row => (row[1], row[2], row[3]), StringComparer.Ordinal));

    public override string Title => "Untranslated date word";

    public override string Why => "A date or a measure was copied with its letters and not translated: “5 yanvarya”, “12 tysyach”.";

    public override Category Category => Category.Untranslated;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The bill was passed on 5 [[yanvarya]] 2021 by the lower house.", "January"),
        new("The town has 12 [[tysyach]] inhabitants.", "thousand"),
        new("The festival Nauryz begins on March 21."),
        new("He ran 5 kilometers in Janvier, a village."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        foreach (var number in document.Tokens.Numbers)
        {
            var word = document.Tokens[number.Index + 1];
            if (word.Case != LetterCase.Lower || word.Entry.PerMillion > 1 || !Words.Of(document.Language).TryGetValue(word.Lower, out var entry)
                || document.IsIn(word, Zones.Table))
                continue;
            yield return Flag(word.Span, $"“{document.TextOf(word)}” is an untranslated {entry.Kind} word: use “{entry.English}”.", entry.English);
        }
    }
}
