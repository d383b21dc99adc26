using System.Collections;

namespace KazRuMtQa.Text;

/// <summary>
/// The tokens of a document. A position outside the list gives a token of kind <see cref="TokenKind.None"/>, so that rules can look at
/// neighbours without asking whether there are any.
/// </summary>
internal sealed class TokenList : IReadOnlyList<Token>
{
    private readonly Token[] tokens;

    internal TokenList(Token[] tokens) => this.tokens = tokens;

    public int Count => tokens.Length;

    public Token this[int index] => (uint)index < (uint)tokens.Length ? tokens[index] : Token.None;

    public IEnumerator<Token> GetEnumerator() => ((IEnumerable<Token>)tokens).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => tokens.GetEnumerator();
}
