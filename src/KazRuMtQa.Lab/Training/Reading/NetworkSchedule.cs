namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>
/// Which sentences make up which batch: decided by the seed and the number of the batch alone, so that training can go on anywhere.
/// </summary>
internal sealed class NetworkSchedule
{
    /// <summary>One sentence in so many is not learned from.</summary>
    private const int HeldOutShare = 50;

    private readonly NetworkCorpus corpus;
    private readonly int seed;
    private int epoch = -1;
    private List<int[]> batches = [];

    public NetworkSchedule(NetworkCorpus corpus, int seed)
    {
        (this.corpus, this.seed) = (corpus, seed);
        batches = Batches(0);
        BatchesInEpoch = batches.Count;
    }

    public int BatchesInEpoch { get; }

    public int[] Batch(int step)
    {
        if (step / BatchesInEpoch != epoch)
        {
            epoch = step / BatchesInEpoch;
            batches = Batches(epoch);
        }

        // Another order makes a batch more or fewer.
        return batches[Math.Min(step % BatchesInEpoch, batches.Count - 1)];
    }

    public IEnumerable<int[]> HeldOut() => Enumerable.Range(0, corpus.Sentences).Where(sentence => sentence % HeldOutShare == 0).Chunk(100);

    private List<int[]> Batches(int number)
    {
        var order = Enumerable.Range(0, corpus.Sentences).Where(sentence => sentence % HeldOutShare > 0).ToArray();
        new Random(HashCodeOf(number)).Shuffle(order);
        var (found, batch, rows) = (new List<int[]>(), new List<int>(), 0);
        foreach (var sentence in order)
        {
            batch.Add(sentence);
            rows += corpus.Of(sentence).End.Value - corpus.Of(sentence).Start.Value;
            if (rows < NetworkTraining.RowsInBatch) continue;
            found.Add([.. batch]);
            batch.Clear();
            rows = 0;
        }

        return found;
    }

    private int HashCodeOf(int number) => (seed * 7919) + number;
}
