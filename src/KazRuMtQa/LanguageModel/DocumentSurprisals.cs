using KazRuMtQa.Text;

namespace KazRuMtQa.LanguageModel;

/// <summary>Gives documents their surprisals, found on first ask and kept with the document.</summary>
internal static class DocumentSurprisals
{
    /// <summary>The surprisals of the document by the models that came with it; null when they are missing.</summary>
    public static Surprisals? Surprisals(this Document document) =>
        NgramModel.Words.In(document.Models) is { } words
            ? document.Derived(text => LanguageModel.Surprisals.Of(text, words, NgramModel.Forms.In(text.Models)))
            : null;
}
