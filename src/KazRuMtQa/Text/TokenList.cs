using System.Collections;
using System.Collections.Immutable;

namespace KazRuMtQa.Text;

/// <summary>
/// The tokens of a document. A position outside the list gives a token of kind <see cref="TokenKind.None"/>, so that rules can look at
/// neighbours without asking whether there are any.
/// </summary>
internal sealed class TokenList : IReadOnlyList<Token>
{
    private const int Between = 4096;

    private readonly Token[] tokens;

    /// <param name="tokens">The tokens in order.</param>
    /// <param name="cancellation">Asked now and then by whoever walks the list.</param>
    internal TokenList(Token[] tokens, CancellationToken cancellation = default)
    {
        this.tokens = tokens;
        Cancellation = cancellation;
        Marks = [.. tokens.Where(token => token.Kind == TokenKind.Mark)];
        Numbers = [.. tokens.Where(token => token.Kind == TokenKind.Number)];
    }

    /// <summary>Says when the caller has given up.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>The punctuation marks alone: one token in eight.</summary>
    public ImmutableArray<Token> Marks { get; }

    /// <summary>The numbers alone.</summary>
    public ImmutableArray<Token> Numbers { get; }

    public int Count => tokens.Length;

    public Token this[int index] => (uint)index < (uint)tokens.Length ? tokens[index] : Token.None;

    /// <summary>Asks once in some thousand places whether the caller has given up, for whoever walks the list by its places.</summary>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public void Ask(int place)
    {
        if ((place & (Between - 1)) == Between - 1) Cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Walks an array: some hundred rules walk every text, and an enumerator behind an interface costs as much as most of them.</summary>
    public Enumerator GetEnumerator() => new(tokens, Cancellation);

    IEnumerator<Token> IEnumerable<Token>.GetEnumerator() => ((IEnumerable<Token>)tokens).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => tokens.GetEnumerator();

    /// <summary>Asks once in some thousand tokens whether the caller has given up.</summary>
    public struct Enumerator(Token[] tokens, CancellationToken cancellation)
    {
        private int index = -1;

        public readonly Token Current => tokens[index];

        public bool MoveNext()
        {
            if ((++index & (Between - 1)) == Between - 1) cancellation.ThrowIfCancellationRequested();
            return index < tokens.Length;
        }
    }
}
