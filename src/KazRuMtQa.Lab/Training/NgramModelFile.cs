using KazRuMtQa.LanguageModel;

namespace KazRuMtQa.Lab.Training;

/// <summary>Writes estimated n-grams in the form that <see cref="NgramModel"/> maps into memory.</summary>
internal static class NgramModelFile
{
    /// <summary>The part of a hash table that is filled.</summary>
    private const double Load = 0.85;

    public static void Write(Stream stream, Vocabulary vocabulary, KeptNgrams[] kept)
    {
        var order = kept.Length - 1;
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        var symbols = vocabulary.ToBytes();
        writer.Write(NgramModel.Magic);
        writer.Write(order);
        writer.Write(NgramModel.BitsFor(vocabulary.Count));
        writer.Write(symbols.Length);
        for (var length = 2; length <= order; length++) writer.Write(PlacesFor(kept[length]));
        writer.Write(symbols);
        WriteSymbols(writer, kept[1]);
        for (var length = 2; length <= order; length++) WriteTable(writer, kept[length], length, order);
    }

    private static void WriteSymbols(BinaryWriter writer, KeptNgrams symbols)
    {
        var total = symbols.Counts.Sum(count => (double)count) - symbols.Counts[0];
        for (var i = 0; i < symbols.Ngrams.Length; i++)
        {
            writer.Write(Values(symbols, i));
            writer.Write(BitScale.ToByte(symbols.Counts[i] / total));
        }
    }

    private static void WriteTable(BinaryWriter writer, KeptNgrams ngrams, int length, int order)
    {
        var width = NgramModel.WidthOf(length, order);
        var table = new NgramTable(0, PlacesFor(ngrams), width);
        var bytes = new byte[table.Size];
        for (var i = 0; i < ngrams.Ngrams.Length; i++) table.Add(bytes, ngrams.Ngrams[i], Values(ngrams, i).AsSpan(0, width - NgramTable.CheckWidth));
        writer.Write(bytes);
    }

    /// <summary>Surprisal forward and backward, cost of backing off forward and backward.</summary>
    private static byte[] Values(KeptNgrams ngrams, int index) =>
    [
        BitScale.ToByte(ngrams.Forward.Probability[index]), BitScale.ToByte(ngrams.Backward.Probability[index]),
        BitScale.ToByte(1 - ngrams.Forward.Explained[index]), BitScale.ToByte(1 - ngrams.Backward.Explained[index]),
    ];

    private static int PlacesFor(KeptNgrams ngrams) => (int)(ngrams.Ngrams.Length / Load) + 1;
}
