using KazRuMtQa.Text;

namespace KazRuMtQa.LanguageModel;

/// <summary>
/// How surprising every token of a document is, in bits, by the words around it and by the forms around it. Quotation marks and all but
/// the last part of a name have no surprisal of their own (0).
/// </summary>
internal sealed class Surprisals
{
    private readonly (float Word, float Form)[] means;

    private Surprisals(int tokens, int sentences)
    {
        (WordForward, WordBackward, FormForward, FormBackward) = (new float[tokens], new float[tokens], new float[tokens], new float[tokens]);
        means = new (float Word, float Form)[sentences];
    }

    /// <summary>By the words before.</summary>
    public float[] WordForward { get; }

    /// <summary>By the words after.</summary>
    public float[] WordBackward { get; }

    /// <summary>By the parts of speech and grammatical words before.</summary>
    public float[] FormForward { get; }

    /// <summary>By the parts of speech and grammatical words after.</summary>
    public float[] FormBackward { get; }

    /// <summary>Mean of the forward surprisals of a sentence, by words and by forms.</summary>
    public (float Word, float Form) Means(Sentence sentence) => means[sentence.Index];

    /// <summary>Taken once: asked for every word, the mean of a sentence of thousands of words would cost its square.</summary>
    private (float Word, float Form) MeansOf(Sentence sentence)
    {
        var (word, form, count) = (0f, 0f, 0);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            word += WordForward[i];
            form += FormForward[i];
            if (WordForward[i] > 0) count++;
        }

        return count == 0 ? (0, 0) : (word / count, form / count);
    }

    internal static Surprisals Of(Document document, NgramModel words, NgramModel? forms)
    {
        var surprisals = new Surprisals(document.Tokens.Count, document.Sentences.Count);
        var wordSymbols = new WordSymbols(words.Symbols, document.Language.Lexicon);
        var formSymbols = forms is null ? null : new FormSymbols(forms.Symbols, document.Language.Lexicon);
        var sequence = SymbolSequence.Empty;
        foreach (var sentence in document.Sentences)
        {
            document.Cancellation.ThrowIfCancellationRequested();
            wordSymbols.Read(document.Tokens, sentence.FirstToken, sentence.EndToken, sequence);
            Fill(words, sequence, surprisals.WordForward, surprisals.WordBackward, document.Cancellation);
            if (formSymbols is null) continue;
            formSymbols.Read(document, sentence, sequence);
            Fill(forms!, sequence, surprisals.FormForward, surprisals.FormBackward, document.Cancellation);
        }

        foreach (var sentence in document.Sentences) surprisals.means[sentence.Index] = surprisals.MeansOf(sentence);

        return surprisals;
    }

    private static void Fill(NgramModel model, SymbolSequence sequence, float[] forward, float[] backward, CancellationToken cancellation)
    {
        var count = sequence.Symbols.Count;
        Span<float> ahead = count <= 256 ? stackalloc float[256] : new float[count];
        Span<float> back = count <= 256 ? stackalloc float[256] : new float[count];
        model.Surprisals(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(sequence.Symbols), ahead, back, cancellation);
        for (var i = 0; i < count; i++) (forward[sequence.TokenOf[i]], backward[sequence.TokenOf[i]]) = (ahead[i], back[i]);
    }
}
