using System.Runtime.InteropServices;

namespace KazRuMtQa.Lab.Training.Lexicon;

/// <summary>
/// IBM model 1: the probability that a stem is translated by another, by expectation and maximisation over sentence pairs in which nothing says which
/// word stands for which. A stem for nothing takes what has no counterpart.
/// </summary>
internal static class WordTranslation
{
    private const int Iterations = 5;
    private const double Least = 0.002;

    /// <param name="pairs">Source and target stems of each pair.</param>
    /// <param name="sources">How many source stems there are; the number behind the last stands for nothing.</param>
    /// <returns>By source stem: its target stems with their probabilities.</returns>
    public static Dictionary<int, float>[] Learn(IReadOnlyList<(int[] Source, int[] Target)> pairs, int sources)
    {
        var table = First(pairs, sources);
        for (var iteration = 0; iteration < Iterations; iteration++) table = Next(pairs, table, iteration == Iterations - 1 ? Least : Least / 4);
        return table;
    }

    private static Dictionary<int, float>[] First(IReadOnlyList<(int[] Source, int[] Target)> pairs, int sources)
    {
        var counts = Empty(sources + 1);
        foreach (var (source, target) in pairs)
        {
            foreach (var stem in source.Distinct().Append(sources))
            {
                foreach (var english in target) CollectionsMarshal.GetValueRefOrAddDefault(counts[stem], english, out _)++;
            }
        }

        return Normalised(counts, 0);
    }

    private static Dictionary<int, float>[] Next(IReadOnlyList<(int[] Source, int[] Target)> pairs, Dictionary<int, float>[] table, double least)
    {
        var counts = Empty(table.Length);
        Span<float> shares = stackalloc float[256];
        foreach (var (source, target) in pairs)
        {
            foreach (var english in target)
            {
                float sum = 0;
                for (var i = 0; i <= source.Length; i++)
                {
                    shares[i] = table[i < source.Length ? source[i] : table.Length - 1].GetValueOrDefault(english);
                    sum += shares[i];
                }

                if (sum <= 0) continue;
                for (var i = 0; i <= source.Length; i++)
                {
                    if (shares[i] <= 0) continue;
                    CollectionsMarshal.GetValueRefOrAddDefault(counts[i < source.Length ? source[i] : table.Length - 1], english,
                        out _) += shares[i] / sum;
                }
            }
        }

        return Normalised(counts, least);
    }

    private static Dictionary<int, float>[] Empty(int count)
    {
        var table = new Dictionary<int, float>[count];
        for (var i = 0; i < count; i++) table[i] = [];
        return table;
    }

    private static Dictionary<int, float>[] Normalised(Dictionary<int, float>[] counts, double least)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            var sum = counts[i].Values.Sum();
            counts[i] = counts[i].Where(pair => pair.Value / sum > least).ToDictionary(pair => pair.Key, pair => pair.Value / sum);
        }

        return counts;
    }
}
