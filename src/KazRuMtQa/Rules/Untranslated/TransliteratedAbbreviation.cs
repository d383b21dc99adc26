using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Number;
using KazRuMtQa.Rules.Punctuation;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Untranslated;

internal sealed class TransliteratedAbbreviation : Rule
{
    /// <summary>Behind a figure or a scale.</summary>
    private static readonly Knowledge<FrozenDictionary<string, Original>> Units = OfKind("unit");

    /// <summary>Before a name.</summary>
    private static readonly Knowledge<FrozenDictionary<string, Original>> Places = OfKind("place");

    public override string Title => "Russian abbreviation";

    public override string Why =>
        "Abbreviations of the original (г., ул., тг, руб.) were spelt out in Latin letters; an English reader cannot resolve them.";

    public override Category Category => Category.Untranslated;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.88;

    public override IReadOnlyList<Example> Examples =>
    [
        new("He paid 5000 [[tg.]] in fines, and 2 million [[rub]] in all.", "tenge"),
        new("The plant was built in 2023 [[g.]] by the river.", ""),
        new("She lives in [[g. Almaty]], [[ul. Abaya]] 5.", "Almaty"),
        new("A bag weighs 40 g. It has 5 g of fat. He gave 300 g. of bread."),
        new("Rub the skin, he said. The rub is that 5 g. Force was measured."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var tokens = document.Tokens;
        var (units, places) = (Units.Of(document.Language), Places.Of(document.Language));
        foreach (var word in tokens)
        {
            if (!word.IsWord || word.Lower.Length > 6 || word.Case != LetterCase.Lower || document.IsIn(word, Zones.Quotation | Zones.Table))
                continue;
            var bare = word.Lower.TrimEnd('.');
            var before = tokens[word.Index - 1];
            if (units.TryGetValue(bare, out var unit) && IsAfterFigure(before, bare)) yield return Unit(document, word, bare, unit);
            else if (places.TryGetValue(bare, out var place) && Name(document, word) is { } name && !before.IsNumber)
                yield return Place(document, word, name, place);
        }
    }

    private static bool IsAfterFigure(Token before, string word) => word is "g" or "gg"
        ? CalendarWords.YearOf(before) > 0
        : before.IsNumber || Figure.IsScale(before) || before.Lower is "thousand.";

    /// <summary>The stop belongs to the abbreviation, unless it ends the sentence as well.</summary>
    private Finding Unit(Document document, Token word, string bare, Original unit)
    {
        var stop = document.Tokens[word.Index + 1];
        var hasStop = word.Lower[^1] == '.' || (stop.IsMark('.') && !stop.SpaceBefore);
        var last = word.Lower[^1] != '.' && hasStop ? stop : word;
        var next = document.Tokens[last.Index + 1];
        var endsSentence = hasStop && (next.IsNone || document.StartsParagraph(next) || next.IsCapitalised);
        var span = endsSentence ? new TextSpan(word.Span.Start, word.Span.Start + bare.Length) : Document.SpanOf(word, last);
        return Flag(span, $"“{document.TextOf(span)}” is the Russian “{unit.Russian}” in Latin letters: use “{unit.English}”.", unit.English);
    }

    private Finding Place(Document document, Token word, Token name, Original place)
    {
        var span = Document.SpanOf(word, name);
        var better = place.English.Length == 0 ? document.TextOf(name) : $"{document.TextOf(name)} {place.English}";
        return Flag(span, $"“{document.TextOf(span)}” starts with the Russian “{place.Russian}” in Latin letters: use “{better}”.", better);
    }

    /// <summary>The name behind "g." or "ul."; a stop must stand between them.</summary>
    private static Token? Name(Document document, Token word)
    {
        var next = document.Tokens[word.Index + 1];
        if (word.Lower[^1] != '.' && word.Lower != "r-n")
        {
            if (!next.IsMark('.') || next.SpaceBefore) return null;
            next = document.Tokens[next.Index + 1];
        }

        return next is { IsWord: true, Case: LetterCase.Capitalised } && !next.Is(WordClass.Function) && !document.StartsParagraph(next)
            ? next
            : null;
    }

    private static Knowledge<FrozenDictionary<string, Original>> OfKind(string kind) => new(language => language.Tables
        .Read("transliterated-abbreviations.tsv").Where(row => row[1] == kind)
        .ToFrozenDictionary(row => row[0], row => new Original(row[2], row[3]), StringComparer.Ordinal));

    /// <param name="English">What to write; nothing where English needs no word.</param>
    /// <param name="Russian">What it is in the original.</param>
    private sealed record Original(string English, string Russian);
}
