using System.Globalization;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training;

/// <summary>Size and perplexity of one model on articles held out.</summary>
internal sealed record LanguageModelFigures(string File, int Symbols, int Order, IReadOnlyList<int> Ngrams, long Bytes, double Forward,
    double Backward, long HeldOut)
{
    public string Row => string.Create(CultureInfo.InvariantCulture,
        $"| {File} | {Symbols:N0} | {string.Join(" + ", Ngrams.Skip(2).Select(count => count.ToString("N0", CultureInfo.InvariantCulture)))} | {Bytes / 1e6:0.0} MB | {Forward:0.0} | {Backward:0.0} | {HeldOut:N0} |");

    public static LanguageModelFigures Of(string path, KeptNgrams[] kept, IEnumerable<Document> heldOut, bool forms)
    {
        using var model = new NgramModel(path);
        var perplexity = new Perplexity(model);
        var words = forms ? null : new WordSymbols(model.Symbols, Language.English.Lexicon);
        var form = forms ? new FormSymbols(model.Symbols, Language.English.Lexicon) : null;
        var sequence = SymbolSequence.Empty;
        foreach (var document in heldOut)
        {
            foreach (var sentence in document.Sentences)
            {
                if (words is not null) words.Read(document.Tokens, sentence.FirstToken, sentence.EndToken, sequence);
                else form!.Read(document, sentence, sequence);
                perplexity.Add(sequence);
            }
        }

        return new LanguageModelFigures(Path.GetFileName(path), model.Symbols.Count, model.Order,
            kept.Select(ngrams => ngrams?.Ngrams.Length ?? 0).ToArray(),
            new FileInfo(path).Length, perplexity.Forward, perplexity.Backward, perplexity.Symbols);
    }
}
