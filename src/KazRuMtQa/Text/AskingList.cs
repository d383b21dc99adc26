using System.Collections;

namespace KazRuMtQa.Text;

/// <summary>
/// A list of parts of a text that asks, once in some thousand steps, whether the caller has given up: whoever walks it need not. Immutable.
/// </summary>
internal sealed class AskingList<T>(T[] parts, CancellationToken cancellation) : IReadOnlyList<T>
{
    public int Count => parts.Length;

    public T this[int index] => parts[index];

    /// <summary>Walks an array: an enumerator behind an interface costs as much as most rules.</summary>
    public Enumerator GetEnumerator() => new(parts, cancellation);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => Walk().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Walk().GetEnumerator();

    private IEnumerable<T> Walk()
    {
        foreach (var part in this) yield return part;
    }

    public struct Enumerator(T[] parts, CancellationToken cancellation)
    {
        private Asking asking = new(cancellation);
        private int index = -1;

        public readonly T Current => parts[index];

        public bool MoveNext()
        {
            asking.Step();
            return ++index < parts.Length;
        }
    }
}
