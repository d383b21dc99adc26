using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.LanguageModel;

/// <summary>
/// Turns tokens into symbols of the word model: lower-case words that are frequent enough, and classes for the rest. Names that are not
/// frequent are one symbol together, numbers go by their look, double quotation marks are left out: a quotation changes nothing in the
/// words around it.
/// </summary>
/// <param name="vocabulary">The symbols of the model.</param>
/// <param name="lexicon">What the tokens were read with.</param>
internal sealed class WordSymbols(Vocabulary vocabulary, Lexicon lexicon)
{
    public const string Name = "<name>";
    public const string Address = "<url>";

    private readonly TokenSymbols symbols = new(vocabulary, lexicon);
    private readonly ushort name = vocabulary.NumberOf(Name);
    private readonly ushort address = vocabulary.NumberOf(Address);
    private readonly Dictionary<string, ushort> classes = Classes.ToDictionary(symbol => symbol, vocabulary.NumberOf, StringComparer.Ordinal);

    /// <summary>Every class; a vocabulary holds them all.</summary>
    public static IReadOnlyList<string> Classes { get; } =
        [Name, Address, "<year>", "<small>", "<number>", "<decimal>", "<ordinal>", "<measure>", "<unknown>", "<unknown-s>", "<unknown-ed>",
            "<unknown-ing>", "<unknown-ly>", "<unknown-hyphen>", "<symbol>"];

    /// <summary>The symbols of the tokens from first to end (exclusive), into a sequence that is emptied before.</summary>
    public void Read(TokenList tokens, int first, int end, SymbolSequence sequence)
    {
        sequence.Clear();
        for (var i = first; i < end; i++)
        {
            var token = tokens[i];
            if (IsLeftOut(token)) continue;
            var symbol = SymbolOf(token);
            if (symbol == name && sequence.Symbols.Count > 0 && sequence.Symbols[^1] == name) sequence.TokenOf[^1] = i;
            else sequence.Add(symbol, i);
        }
    }

    public static bool IsLeftOut(Token token) => token.Kind == TokenKind.Mark && token.Lower is "\"" or "“" or "”" or "„" or "«" or "»";

    public ushort SymbolOf(Token token)
    {
        if (token.Kind is TokenKind.Url or TokenKind.Email or TokenKind.Tag) return address;
        if (token.IsNumber) return vocabulary.TryGet(token.Lower, out var numeral) ? numeral : classes[NumberClass(token.Lower)];
        if (symbols.TryGet(token, out var word)) return word;
        if (!token.IsWord) return classes["<symbol>"];
        return token.IsCapitalised ? name : classes[UnknownClass(token.Lower)];
    }

    /// <summary>The lower-case form, with dashes and single quotation marks written in one way.</summary>
    public static string Form(Token token) => token.Kind != TokenKind.Mark ? token.Lower : token.Lower switch
    {
        "–" or "—" or "-" or "−" => "—",
        "‘" or "’" or "`" => "'",
        _ => token.Lower,
    };

    public static string NumberClass(string lower)
    {
        if (!lower.All(c => char.IsAsciiDigit(c) || c is '.' or ',')) return lower[^1] is 't' or 'd' or 'h' ? "<ordinal>" : "<measure>";
        if (lower.Contains('.', StringComparison.Ordinal)) return "<decimal>";
        if (lower.Length == 4 && lower[0] is '1' or '2' && !lower.Contains(',', StringComparison.Ordinal)) return "<year>";
        return lower.Length <= 2 ? "<small>" : "<number>";
    }

    public static string UnknownClass(string lower)
    {
        if (lower.Contains('-', StringComparison.Ordinal)) return "<unknown-hyphen>";
        if (lower.EndsWith("ing", StringComparison.Ordinal)) return "<unknown-ing>";
        if (lower.EndsWith("ed", StringComparison.Ordinal)) return "<unknown-ed>";
        if (lower.EndsWith("ly", StringComparison.Ordinal)) return "<unknown-ly>";
        return lower.EndsWith('s') ? "<unknown-s>" : "<unknown>";
    }
}
