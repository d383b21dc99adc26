using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>Currencies and units.</summary>
internal sealed class Measures : SharedTerms
{
    /// <summary>Tokens behind a number in which its unit is looked for.</summary>
    private const int Reach = 3;

    private static readonly Knowledge<Measures> Key = new(language => new Measures(language));

    private Measures(Language language)
        : base(language, "measures.tsv")
    {
    }

    public static Measures Of(AlignedSource aligned) => Key.Of(aligned.Language!.Language);

    /// <summary>The unit of a number of the text, with its place.</summary>
    public (TextSpan Span, SharedTerm[] Terms)? BehindInText(AlignedSource aligned, Quantity number) =>
        UnitOf(aligned.Text, number.Span, OfEnglish);

    /// <summary>The unit of a number of the source, with its place.</summary>
    public (TextSpan Span, SharedTerm[] Terms)? BehindInSource(AlignedSource aligned, Quantity number) =>
        UnitOf(aligned.Source, number.Span, OfSource);

    /// <summary>The unit right behind the number, or the sign before it.</summary>
    private static (TextSpan Span, SharedTerm[] Terms)? UnitOf(Document document, TextSpan number, Func<string, SharedTerm[]> of)
    {
        var before = document.Tokens[document.TokenAt(number.Start).Index - 1];
        if (before.Kind == TokenKind.Symbol && of(before.Lower) is { Length: > 0 } signs) return (before.Span, signs);
        var at = document.TokenAt(number.End - 1).Index;
        for (var i = at + 1; i <= at + Reach; i++)
        {
            var token = document.Tokens[i];
            if (token.IsNone || token.IsNumber || (token.Kind == TokenKind.Mark && !token.IsMark('-'))) break;
            // $20 a tonne; 5 per cent: what is counted stands before, or is told by both words.
            if (token.Is(WordClass.Function) && token.Lower is not "per") break;
            var lower = token.Lower == "per" && document.Tokens[i + 1].Lower is "cent" or "mille" ? "percent" : SourceLanguage.Plain(token.Lower);
            if (lower == "per") break;
            if (of(lower) is { Length: > 0 } terms) return (token.Span, terms);
        }

        return null;
    }
}
