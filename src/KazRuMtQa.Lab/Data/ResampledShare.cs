namespace KazRuMtQa.Lab.Data;

/// <summary>
/// A share of sums with its 95 % interval by resampling documents with replacement, since faults of one document are not independent. A fixed
/// seed, so that it is the same in every run.
/// </summary>
internal sealed record ResampledShare(double Value, double Low, double High)
{
    private const int Resamples = 1000;

    /// <summary>The share of parts in wholes; null where there is nothing to share.</summary>
    public static ResampledShare? Of(IEnumerable<(string Document, int Part, int Whole)> counts)
    {
        var documents = counts.GroupBy(count => count.Document, StringComparer.Ordinal)
            .Select(group => (Part: group.Sum(count => count.Part), Whole: group.Sum(count => count.Whole)))
            .Where(document => document.Whole > 0).ToArray();
        if (documents.Length == 0) return null;
#pragma warning disable CA5394 // Resampling needs no secrecy.
        var random = new Random(1);
        var shares = new double[Resamples];
        for (var round = 0; round < Resamples; round++)
        {
            var (part, whole) = (0, 0);
            for (var i = 0; i < documents.Length; i++)
            {
                var document = documents[random.Next(documents.Length)];
                (part, whole) = (part + document.Part, whole + document.Whole);
            }

            shares[round] = (double)part / whole;
        }
#pragma warning restore CA5394

        Array.Sort(shares);
        var value = (double)documents.Sum(document => document.Part) / documents.Sum(document => document.Whole);
        return new ResampledShare(value, shares[Resamples / 40], shares[^(Resamples / 40)]);
    }
}
