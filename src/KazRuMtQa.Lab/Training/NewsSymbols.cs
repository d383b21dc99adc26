using System.Runtime.InteropServices;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training;

/// <summary>
/// Turns articles into the symbols of both models: first the words are counted, then every sentence is written down. A sentence that was
/// met before, in the articles held out or in the others, is not learned again: agencies send the same lines many times.
/// </summary>
internal sealed class NewsSymbols : IDisposable
{
    private const int FewestOfAMark = 100;

    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> marks = new(StringComparer.Ordinal);
    private readonly SeenSentences seen = new();

    public SymbolFile Words { get; } = new();

    public SymbolFile Forms { get; } = new();

    /// <summary>The vocabularies, once the words are counted.</summary>
    public (Vocabulary Words, Vocabulary Forms) Vocabularies(int size, int fewest) =>
        (new Vocabulary(words.Where(pair => pair.Value >= fewest).OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).Take(size).Concat(WordSymbols.Classes)),
         new Vocabulary(marks.Where(pair => pair.Value >= FewestOfAMark).Select(pair => pair.Key).Concat(FormSymbols.Classes)));

    public void Count(Document document)
    {
        foreach (var token in document.Tokens)
        {
            if (!(token.IsWord || token.Kind is TokenKind.Mark or TokenKind.Symbol) || WordSymbols.IsLeftOut(token)) continue;
            CollectionsMarshal.GetValueRefOrAddDefault(words, WordSymbols.Form(token), out _)++;
            if (FormSymbols.IsWrittenOut(token)) CollectionsMarshal.GetValueRefOrAddDefault(marks, WordSymbols.Form(token), out _)++;
        }
    }

    /// <summary>Keeps the sentences of an article that is held out from being learned elsewhere.</summary>
    public void HoldOut(Document document)
    {
        foreach (var sentence in document.Sentences) seen.Add(document, sentence);
    }

    public void Write(Document document, WordSymbols wordSymbols, FormSymbols formSymbols)
    {
        var sequence = SymbolSequence.Empty;
        foreach (var sentence in document.Sentences)
        {
            if (!seen.Add(document, sentence)) continue;
            wordSymbols.Read(document.Tokens, sentence.FirstToken, sentence.EndToken, sequence);
            Words.Add(CollectionsMarshal.AsSpan(sequence.Symbols));
            formSymbols.Read(document, sentence, sequence);
            Forms.Add(CollectionsMarshal.AsSpan(sequence.Symbols));
        }
    }

    public void Dispose()
    {
        Words.Dispose();
        Forms.Dispose();
    }
}
