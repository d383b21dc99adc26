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
        var values = new byte[places][];
        for (var i = 0; i < ngrams.Ngrams.Length; i++) values[NgramTable.Add(checks, ngrams.Ngrams[i])] = Values(ngrams, i);
        foreach (var check in checks) writer.Write(check);
        foreach (var value in values) writer.Write(value is null ? [0, 0] : value.AsSpan(0, NgramTable.PairWidth));
        if (length < order) WriteCosts(writer, values);
    }

    /// <summary>A bit for each place that costs something to back off from, how many there are before each stride of them, and the costs.</summary>
    private static void WriteCosts(BinaryWriter writer, byte[]?[] values)
    {
        var strides = NgramTable.StridesOf(values.Length);
        var marks = new byte[strides * NgramTable.Stride / 8];
        var ranks = new int[strides];
        using var costs = new MemoryStream();
        for (var place = 0; place < values.Length; place++)
        {
            if (place % NgramTable.Stride == 0) ranks[place / NgramTable.Stride] = (int)costs.Length / NgramTable.PairWidth;
            if (values[place] is not [_, _, .. var cost] || cost is [0, 0]) continue;
            marks[place / 8] |= (byte)(1 << (place % 8));
            costs.Write(cost);
        }

        writer.Write(marks);
        foreach (var rank in ranks) writer.Write(rank);
        writer.Write(costs.ToArray());
    }

    /// <summary>Surprisal forward and backward, cost of backing off forward and backward.</summary>
    private static byte[] Values(KeptNgrams ngrams, int index) =>
    [
        BitScale.ToByte(ngrams.Forward.Probability[index]), BitScale.ToByte(ngrams.Backward.Probability[index]),
        BitScale.ToByte(1 - ngrams.Forward.Explained[index]), BitScale.ToByte(1 - ngrams.Backward.Explained[index]),
    ];

    private static int PlacesFor(KeptNgrams ngrams) => (int)(ngrams.Ngrams.Length / Load) + 1;
}
