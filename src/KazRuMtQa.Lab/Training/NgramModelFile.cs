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

    /// <summary>Column by column, as <see cref="NgramTable"/> reads them.</summary>
    private static void WriteTable(BinaryWriter writer, KeptNgrams ngrams, int length, int order)
    {
        var places = PlacesFor(ngrams);
        var checks = new ushort[places];
        var values = new byte[]?[places];
        for (var i = 0; i < ngrams.Ngrams.Length; i++) values[NgramTable.Add(checks, ngrams.Ngrams[i])] = Values(ngrams, i);
        RankedBits.Write(writer, Array.ConvertAll(checks, check => check != 0));
        foreach (var check in checks.Where(check => check != 0)) writer.Write(check);
        var taken = values.OfType<byte[]>().ToArray();
        foreach (var value in taken) writer.Write(value.AsSpan(0, NgramTable.PairWidth));
        if (length < order) WriteCosts(writer, taken);
    }

    /// <summary>Which n-grams cost something to back off from, and what.</summary>
    private static void WriteCosts(BinaryWriter writer, byte[][] values)
    {
        var isCostly = Array.ConvertAll(values, value => value is not [_, _, 0, 0]);
        RankedBits.Write(writer, isCostly);
        for (var i = 0; i < values.Length; i++)
        {
            if (isCostly[i]) writer.Write(values[i].AsSpan(NgramTable.PairWidth));
        }
    }

    /// <summary>Surprisal forward and backward, cost of backing off forward and backward.</summary>
    private static byte[] Values(KeptNgrams ngrams, int index) =>
    [
        BitScale.ToByte(ngrams.Forward.Probability[index]), BitScale.ToByte(ngrams.Backward.Probability[index]),
        BitScale.ToByte(1 - ngrams.Forward.Explained[index]), BitScale.ToByte(1 - ngrams.Backward.Explained[index]),
    ];

    private static int PlacesFor(KeptNgrams ngrams) => (int)(ngrams.Ngrams.Length / Load) + 1;
}
