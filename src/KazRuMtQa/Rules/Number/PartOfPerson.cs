using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Number;

/// <summary>Looks at people counted with a decimal: "more than 1.5 troops took part" has lost its thousand.</summary>
internal sealed class PartOfPerson : Rule
{
    private static readonly Knowledge<FrozenSet<string>> Persons = Knowledge.List("number/part-of-person persons");

    /// <summary>A mean or a share may well count 1.7 people.</summary>
    private static readonly Knowledge<FrozenSet<string>> RateWords = Knowledge.List("number/part-of-person rates");

    public override string Title => "Part of a person";

    public override string Why => "The source has thousands or millions (“1,5 тыс. человек”); the engine lost the word, and half a person is left.";

    public override Category Category => Category.Omission;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("More than [[1.5 troops]] took part in the parade."),
        new("The fair drew [[12,5 visitors]] in a week."),
        new("There are 2.5 people per household, and 1.5 patients for every bed. An average of 1.7 people live in a flat."),
        new("Some 1.5 million people and 1,500 troops came. He spoke to 3,500 people."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var number in document.Tokens.Numbers)
        {
            var noun = document.Tokens[number.Index + 1];
            if (!IsDecimal(number.Lower) || noun.Case != LetterCase.Lower || !Persons.Of(document.Language).Contains(noun.Lower)
                || document.IsIn(number, Zones.Table)
                || IsRate(document, number)) continue;
            var span = Document.SpanOf(number, noun);
            yield return Flag(span, $"“{document.TextOf(span)}” counts part of a person. Check the original for a lost “thousand” or “million”.");
        }
    }

    /// <summary>One or two digits behind the point or comma: three behind a comma are thousands.</summary>
    private static bool IsDecimal(string figure) =>
        figure.IndexOfAny(['.', ',']) is > 0 and var at && figure.Length - at is 2 or 3 && figure.All(c => char.IsAsciiDigit(c) || c is '.' or ',')
            && figure.LastIndexOfAny(['.', ',']) == at;

    private static bool IsRate(Document document, Token number)
    {
        var sentence = document.SentenceOf(number);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (RateWords.Of(document.Language).Contains(document.Tokens[i].Lower)) return true;
        return false;
    }
}
