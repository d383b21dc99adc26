using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.LanguageModel;

/// <summary>
/// Turns tokens into symbols of the form model: grammatical words and marks as they are, all others by their part of speech. What is
/// talked about does not matter then, only how the sentence is built.
/// </summary>
internal sealed class FormSymbols
{
    private readonly TokenSymbols symbols;
    private readonly ushort[] tags;

    /// <param name="vocabulary">The symbols of the model.</param>
    /// <param name="lexicon">What the tokens were read with.</param>
    public FormSymbols(Vocabulary vocabulary, Lexicon lexicon)
    {
        symbols = new TokenSymbols(vocabulary, lexicon);
        tags = Enum.GetValues<PartOfSpeech>().Select(tag => vocabulary.NumberOf(SymbolOf(tag))).ToArray();
    }

    /// <summary>The symbols of all parts of speech; a vocabulary holds them.</summary>
    public static IEnumerable<string> Classes => Enum.GetValues<PartOfSpeech>().Select(SymbolOf);

    /// <summary>Whether the token is written out in the model, if it is frequent.</summary>
    public static bool IsWrittenOut(Token token) =>
        token.Kind == TokenKind.Mark || (token.IsWord && token.Is(WordClass.Function) && !token.Entry.Is(WordClass.GivenName));

    public void Read(Document document, Sentence sentence, SymbolSequence sequence)
    {
        sequence.Clear();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = document.Tokens[i];
            if (WordSymbols.IsLeftOut(token)) continue;
            var tag = document.TagAt(i);
            if (tag.IsProperNoun() && sequence.Symbols.Count > 0 && sequence.Symbols[^1] == tags[(int)tag]) sequence.TokenOf[^1] = i;
            else sequence.Add(IsWrittenOut(token) && symbols.TryGet(token, out var word) ? word : tags[(int)tag], i);
        }
    }

    private static string SymbolOf(PartOfSpeech tag) => $"<{tag}>";
}
