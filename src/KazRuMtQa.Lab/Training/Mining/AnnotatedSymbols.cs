using KazRuMtQa.Lab.Data;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training.Mining;

/// <summary>An annotated article in symbols, and which of them are marked.</summary>
/// <param name="Symbols">Its symbols, as numbers.</param>
/// <param name="IsMarked">For each symbol whether a visible mark covers any of it.</param>
internal sealed record AnnotatedSymbols(int[] Symbols, bool[] IsMarked)
{
    public static AnnotatedSymbols Of(AnnotatedArticle article, SymbolNumbers numbers)
    {
        var document = Document.Create(article.Text, Language.English, Models.Bundled.Folder);
        var marks = article.Marks.Where(mark => mark.IsVisible).Select(mark => mark.Span).ToArray();
        var all = new List<int>();
        var marked = new List<bool>();
        var sentence = new List<MinedSymbol>();
        foreach (var cut in document.Sentences)
        {
            MinedSymbols.Read(document, cut, sentence);
            foreach (var symbol in sentence)
            {
                var span = Document.SpanOf(document.Tokens[symbol.First], document.Tokens[symbol.Last]);
                all.Add(numbers.NumberOf(symbol.Word));
                marked.Add(symbol.Word is not (MinedSymbols.Start or MinedSymbols.End) && Array.Exists(marks, mark => mark.Overlaps(span)));
            }
        }

        return new AnnotatedSymbols([.. all], [.. marked]);
    }
}
