namespace KazRuMtQa.Text;

/// <summary>
/// Asks whether the caller has given up, once in some thousand steps: to ask costs little, but a hundred rules walk every text. For whoever walks by
/// places of its own choosing; lists of a text ask themselves.
/// </summary>
internal struct Asking(CancellationToken cancellation)
{
    /// <summary>Steps between two questions. What is done in a step takes a millionth of a second or so.</summary>
    public const int Between = 4096;

    private int steps;

    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public void Step()
    {
        if ((++steps & (Between - 1)) == 0) cancellation.ThrowIfCancellationRequested();
    }
}

internal static class AskingExtensions
{
    /// <summary>The same, and the caller is asked on the way.</summary>
    public static IEnumerable<T> Asked<T>(this IEnumerable<T> items, CancellationToken cancellation)
    {
        var asking = new Asking(cancellation);
        foreach (var item in items)
        {
            asking.Step();
            yield return item;
        }
    }
}
