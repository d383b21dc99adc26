using System.Collections;

namespace KazRuMtQa.Text;

/// <summary>
/// The tokens of a document. A position outside the list gives a token of kind <see cref="TokenKind.None"/>, so that rules can look at
/// neighbours without asking whether there are any.
/// </summary>
internal sealed class TokenList : IReadOnlyList<Token>
{
    private readonly Token[] tokens;

    /// <param name="tokens">The tokens in order.</param>
    /// <param name="cancellation">Asked now and then by whoever walks the list.</param>
    internal TokenList(Token[] tokens, CancellationToken cancellation = default)
    {
        this.tokens = tokens;
        Cancellation = cancellation;
        Marks = Those(token => token.Kind == TokenKind.Mark);
        Numbers = Those(token => token.Kind == TokenKind.Number);
        Capitalised = Those(token => token.IsCapitalised);
    }

    /// <summary>Says when the caller has given up.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>The punctuation marks alone: one token in eight.</summary>
    public AskingList<Token> Marks { get; }

    /// <summary>The numbers alone.</summary>
    public AskingList<Token> Numbers { get; }

    /// <summary>What begins with a capital letter: one token in five.</summary>
    public AskingList<Token> Capitalised { get; }

    public int Count => tokens.Length;

    public Token this[int index] => (uint)index < (uint)tokens.Length ? tokens[index] : Token.None;

    /// <summary>For whoever walks the list by places of its own choosing.</summary>
    public Asking Asking() => new(Cancellation);

    /// <summary>Asks once in some thousand places whether the caller has given up, for whoever comes to every place.</summary>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public void Ask(int place)
    {
        if ((place & (Text.Asking.Between - 1)) == Text.Asking.Between - 1) Cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Walks an array: some hundred rules walk every text, and an enumerator behind an interface costs as much as most of them.</summary>
    public Enumerator GetEnumerator() => new(tokens, Cancellation);

    IEnumerator<Token> IEnumerable<Token>.GetEnumerator() => Walk().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Walk().GetEnumerator();

    private IEnumerable<Token> Walk()
    {
        foreach (var token in this) yield return token;
    }

    private AskingList<Token> Those(Func<Token, bool> are)
    {
        var found = new List<Token>();
        foreach (var token in this)
        {
            if (are(token)) found.Add(token);
        }

        return new AskingList<Token>([.. found], Cancellation);
    }

    /// <summary>Asks once in some thousand tokens whether the caller has given up.</summary>
    public struct Enumerator(Token[] tokens, CancellationToken cancellation)
    {
        private int index = -1;

        /// <summary>Where to ask, or to end.</summary>
        private int stop = Math.Min(Text.Asking.Between, tokens.Length);

        public readonly Token Current => tokens[index];

        public bool MoveNext() => ++index < stop || GoesOn();

        private bool GoesOn()
        {
            if (index >= tokens.Length) return false;
            cancellation.ThrowIfCancellationRequested();
            stop = Math.Min(index + Text.Asking.Between, tokens.Length);
            return true;
        }
    }
}
