using System.Runtime.InteropServices;

namespace KazRuMtQa.Classification;

/// <summary>An n-gram of an article: how often it occurs there, and its value in the article's vector.</summary>
internal record struct NgramValue(int Bucket, int Count, float Value);

/// <summary>
/// The n-grams of a text as a vector of length 1. Of an article, an n-gram counts 1 + ln of its occurrences; of a sentence, its
/// occurrences, which are seldom two.
/// </summary>
internal static class NgramValues
{
    /// <summary>Every bucket that occurs, in ascending order.</summary>
    public static IReadOnlyList<NgramValue> OfArticle(List<Ngram> ngrams)
    {
        ArgumentNullException.ThrowIfNull(ngrams);
        var buckets = ngrams.ConvertAll(ngram => ngram.Bucket);
        CollectionsMarshal.AsSpan(buckets).Sort();
        var values = new List<NgramValue>(buckets.Count);
        double squares = 0;
        for (var i = 0; i < buckets.Count;)
        {
            var end = i + 1;
            while (end < buckets.Count && buckets[end] == buckets[i]) end++;
            var value = 1 + MathF.Log(end - i);
            squares += value * value;
            values.Add(new NgramValue(buckets[i], end - i, value));
            i = end;
        }

        var scale = (float)(1 / Math.Sqrt(Math.Max(1, squares)));
        foreach (ref var value in CollectionsMarshal.AsSpan(values)) value.Value *= scale;
        return values;
    }

    /// <summary>The value of each n-gram of a sentence that has so many.</summary>
    public static float InSentence(int ngrams) => 1 / MathF.Sqrt(Math.Max(1, ngrams));
}
