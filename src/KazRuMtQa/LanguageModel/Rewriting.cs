using System.Runtime.InteropServices;
using KazRuMtQa.Text;

namespace KazRuMtQa.LanguageModel;

/// <summary>Weighs a passage of a document against another wording: how many bits likelier the sentence becomes by the word model.</summary>
internal sealed class Rewriting
{
    /// <summary>Symbols on each side that the change can reach.</summary>
    private const int Reach = 3;

    private readonly Document document;
    private readonly NgramModel model;
    private readonly WordSymbols symbols;

    private Rewriting(Document document, NgramModel model) =>
        (this.document, this.model, symbols) = (document, model, new WordSymbols(model.Symbols, document.Language.Lexicon));

    /// <summary>Null when the model is missing.</summary>
    public static Rewriting? Of(Document document) =>
        NgramModel.Words.In(document.Models) is { } model ? document.Derived(text => new Rewriting(text, model)) : null;

    /// <summary>
    /// Bits that the sentence gains when the tokens from first to end (exclusive) become the words given: the smaller of what is gained reading
    /// forward and reading backward. Below 0 the text as it stands is likelier.
    /// </summary>
    /// <param name="first">Index of the first token to replace; nothing is replaced when it is <paramref name="end"/>.</param>
    /// <param name="end">One past the last token to replace; in the same sentence.</param>
    /// <param name="words">Lower-case words to put there; none to leave the tokens out.</param>
    public float Gain(int first, int end, params ReadOnlySpan<string> words)
    {
        var (before, after) = Sides(first, end);
        Span<ushort> replacement = stackalloc ushort[words.Length];
        for (var i = 0; i < words.Length; i++) if (!model.Symbols.TryGet(words[i], out replacement[i])) return float.NegativeInfinity;
        return Gain(Old(before, first, end, after), Cost(before, replacement, after));
    }

    /// <summary>The word that brings most in place of a token, and how many bits; none brings less than 0 bits.</summary>
    public (string? Word, float Gain) Best(Token token, IEnumerable<string> words)
    {
        var (before, after) = Sides(token.Index, token.Index + 1);
        var old = Old(before, token.Index, token.Index + 1, after);
        var (best, most) = ((string?)null, 0f);
        foreach (var word in words)
        {
            if (word == token.Lower || !model.Symbols.TryGet(word, out var symbol)
                || Gain(old, Cost(before, [symbol], after)) is var bits && bits <= most)
                continue;
            (best, most) = (word, bits);
        }

        return (best, most);
    }

    private static float Gain((float Forward, float Backward) old, (float Forward, float Backward) other) =>
        Math.Min(old.Forward - other.Forward, old.Backward - other.Backward);

    private (List<ushort> Before, List<ushort> After) Sides(int first, int end)
    {
        var sentence = document.SentenceOf(document.Tokens[first < document.Tokens.Count ? first : first - 1]);
        return (Side(sentence, first, -1), Side(sentence, end - 1, 1));
    }

    private (float Forward, float Backward) Old(List<ushort> before, int first, int end, List<ushort> after)
    {
        var old = SymbolSequence.Empty;
        symbols.Read(document.Tokens, first, end, old);
        return Cost(before, CollectionsMarshal.AsSpan(old.Symbols), after);
    }

    /// <summary>The symbols next to a place, as far as a change there reaches, in text order.</summary>
    private List<ushort> Side(Sentence sentence, int from, int step)
    {
        var found = SymbolSequence.Empty;
        var (first, end) = step < 0
            ? (Math.Max(sentence.FirstToken, from - (3 * Reach)), from)
            : (from + 1, Math.Min(sentence.EndToken, from + 1 + (3 * Reach)));
        symbols.Read(document.Tokens, first, end, found);
        if (found.Symbols.Count > Reach) found.Symbols.RemoveRange(step < 0 ? 0 : Reach, found.Symbols.Count - Reach);
        return found.Symbols;
    }

    private (float Forward, float Backward) Cost(List<ushort> before, ReadOnlySpan<ushort> middle, List<ushort> after)
    {
        Span<ushort> window = stackalloc ushort[64];
        window = window[..(before.Count + Math.Min(middle.Length, 32) + after.Count)];
        CollectionsMarshal.AsSpan(before).CopyTo(window);
        middle[..Math.Min(middle.Length, 32)].CopyTo(window[before.Count..]);
        CollectionsMarshal.AsSpan(after).CopyTo(window[^after.Count..]);
        Span<float> forward = stackalloc float[window.Length];
        Span<float> backward = stackalloc float[window.Length];
        model.Surprisals(window, forward, backward);
        var (ahead, back) = (0f, 0f);
        for (var i = before.Count; i < window.Length; i++) ahead += forward[i];
        for (var i = 0; i < window.Length - after.Count; i++) back += backward[i];
        return (ahead, back);
    }
}
