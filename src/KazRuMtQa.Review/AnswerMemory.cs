namespace KazRuMtQa.Review;

/// <summary>Answers of this process, the oldest forgotten first. Thread-safe.</summary>
/// <param name="most">How many to keep.</param>
public sealed class AnswerMemory(int most = 1000) : IAnswerCache
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, CachedAnswer> answers = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <inheritdoc/>
    public CachedAnswer? Find(string key)
    {
        lock (gate) return answers.GetValueOrDefault(key);
    }

    /// <inheritdoc/>
    public void Keep(string key, CachedAnswer answer)
    {
        lock (gate)
        {
            if (answers.TryAdd(key, answer)) order.Enqueue(key);
            while (answers.Count > most) answers.Remove(order.Dequeue());
        }
    }
}
