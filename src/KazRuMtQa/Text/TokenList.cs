using System.Collections;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace KazRuMtQa.Text;

/// <summary>
/// The tokens of a document. A position outside the list gives a token of kind <see cref="TokenKind.None"/>, so that rules can look at
/// neighbours without asking whether there are any.
/// </summary>
internal sealed class TokenList : IReadOnlyList<Token>
{
    private readonly Token[] tokens;

    internal TokenList(Token[] tokens)
    {
        this.tokens = tokens;
        Marks = [.. tokens.Where(token => token.Kind == TokenKind.Mark)];
        Numbers = [.. tokens.Where(token => token.Kind == TokenKind.Number)];
    }

    /// <summary>The punctuation marks alone: one token in eight.</summary>
    public ImmutableArray<Token> Marks { get; }

    /// <summary>The numbers alone.</summary>
    public ImmutableArray<Token> Numbers { get; }

    public int Count => tokens.Length;

    public Token this[int index] => (uint)index < (uint)tokens.Length ? tokens[index] : Token.None;

    /// <summary>Walks an array: some hundred rules walk every text, and an enumerator behind an interface costs as much as most of them.</summary>
    public ImmutableArray<Token>.Enumerator GetEnumerator() => ImmutableCollectionsMarshal.AsImmutableArray(tokens).GetEnumerator();

    IEnumerator<Token> IEnumerable<Token>.GetEnumerator() => ((IEnumerable<Token>)tokens).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => tokens.GetEnumerator();
}
