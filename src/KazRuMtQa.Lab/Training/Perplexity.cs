using System.Runtime.InteropServices;
using KazRuMtQa.LanguageModel;

namespace KazRuMtQa.Lab.Training;

/// <summary>How well a model foresees text that it has not learned from: two to the mean surprisal, in both directions.</summary>
internal sealed class Perplexity(NgramModel model)
{
    private double forward;
    private double backward;

    public long Symbols { get; private set; }

    public double Forward => Math.Pow(2, forward / Symbols);

    public double Backward => Math.Pow(2, backward / Symbols);

    public void Add(SymbolSequence sentence)
    {
        var (ahead, back) = (new float[sentence.Symbols.Count], new float[sentence.Symbols.Count]);
        model.Surprisals(CollectionsMarshal.AsSpan(sentence.Symbols), ahead, back);
        Symbols += ahead.Length;
        forward += ahead.Sum(bits => (double)bits);
        backward += back.Sum(bits => (double)bits);
    }
}
