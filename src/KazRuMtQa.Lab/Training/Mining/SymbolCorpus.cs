using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training.Mining;

/// <summary>A text of a <see cref="SymbolCorpus"/>: its symbols run from <paramref name="First"/> to where the next text begins.</summary>
/// <param name="First">Index of its first symbol.</param>
/// <param name="Article">The article, the same for all translations of it.</param>
/// <param name="Producer">The system or outlet.</param>
/// <param name="Origin">Who wrote it.</param>
internal sealed record SymbolText(int First, string Article, string Producer, Origin Origin);

/// <summary>Texts cut into the symbols of <see cref="MinedSymbols"/> and kept in memory as numbers, to be counted several times.</summary>
internal sealed class SymbolCorpus(SymbolNumbers numbers)
{
    private readonly List<int> symbols = [];
    private readonly List<SymbolText> texts = [];

    public IReadOnlyList<SymbolText> Texts => texts;

    /// <summary>The symbols of a text.</summary>
    public ReadOnlySpan<int> Of(int text) =>
        CollectionsMarshal.AsSpan(symbols)[texts[text].First..(text + 1 < texts.Count ? texts[text + 1].First : symbols.Count)];

    /// <summary>Cuts on all cores, and adds in the order of the articles.</summary>
    public void Add(IEnumerable<MeasuredArticle> articles)
    {
        var cut = Partitioner.Create(articles, EnumerablePartitionerOptions.NoBuffering).AsParallel().AsOrdered()
            .Select(article => (article, Words: Cut(Document.Create(article.Text, Language.English, Models.Bundled.Folder))));
        foreach (var (article, words) in cut)
        {
            texts.Add(new SymbolText(symbols.Count, article.Id, article.Producer, article.Origin));
            foreach (var word in words) symbols.Add(numbers.NumberOf(word));
        }
    }

    public void Clear()
    {
        symbols.Clear();
        texts.Clear();
    }

    private static List<string> Cut(Document document)
    {
        var all = new List<string>(document.Tokens.Count);
        var sentence = new List<MinedSymbol>();
        foreach (var cut in document.Sentences)
        {
            MinedSymbols.Read(document, cut, sentence);
            all.AddRange(sentence.Select(symbol => symbol.Word));
        }

        return all;
    }
}
