using KazRuMtQa.Files;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>Sentences joined to a document, which knows the sentence that each token came from.</summary>
internal sealed class JoinedSentences
{
    private readonly int[] starts;

    public JoinedSentences(IReadOnlyList<string> sentences)
    {
        var text = SentenceList.Join(sentences);
        starts = new int[sentences.Count];
        var at = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            // Between sentences stand blanks only.
            while (sentences[i].Length > 0 && string.CompareOrdinal(text, at, sentences[i], 0, sentences[i].Length) != 0) at++;
            starts[i] = at;
            at += sentences[i].Length;
        }

        Document = Document.Create(text, Language.English, ModelFolder.Bundled);
    }

    public Document Document { get; }

    public int StartOf(int sentence) => starts[sentence];

    public int SentenceOf(Token token)
    {
        var found = Array.BinarySearch(starts, token.Span.Start);
        return found >= 0 ? found : ~found - 1;
    }
}
