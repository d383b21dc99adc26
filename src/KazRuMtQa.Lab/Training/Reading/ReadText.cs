using KazRuMtQa.Lab.Data;
using KazRuMtQa.Lab.Reading;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>What a text is to the classifier.</summary>
internal enum ReadingSide
{
    /// <summary>Machine translation in which editors marked what they would change.</summary>
    Annotated,

    /// <summary>News written in English.</summary>
    General,

    /// <summary>News written in English about Russia, Kazakhstan and their neighbours.</summary>
    Regional,

    /// <summary>Articles of the translation test sets that were written in English.</summary>
    Original,

    /// <summary>Translations by people.</summary>
    Translation,
}

/// <summary>
/// A text with the evidence of its judged words and, if editors read it, their visible marks. What is measured on is not learned from.
/// </summary>
internal sealed record ReadText(ReadingSide Side, string Set, string System, bool IsMeasured, Document Document, IReadOnlyList<int> Judged,
    IReadOnlyList<float[]> Evidence, IReadOnlyList<EditorMark> Marks)
{
    public bool IsAnnotated => Side == ReadingSide.Annotated;

    public bool IsEnglish => Side is ReadingSide.General or ReadingSide.Regional or ReadingSide.Original;

    public IEnumerable<ReadingRow> Rows()
    {
        var marked = MarkedTokens.Of(Document, Marks);
        // Of the many sound words of news some stand for all.
        var (step, weight) = Side switch { ReadingSide.Annotated => (1, 1f), ReadingSide.Translation => (4, 0.4f), _ => (4, 0.6f) };
        for (var i = 0; i < Judged.Count; i += step) yield return new ReadingRow { Features = Evidence[i], Label = marked[Judged[i]],
            Weight = weight };
    }
}

/// <summary>Finds the evidence of texts for training.</summary>
internal sealed class EvidenceReader(ReadingNetwork network)
{
    public ReadText Read(ReadingSide side, string set, string system, bool isMeasured, string text, IReadOnlyList<EditorMark> marks, Func<uint,
        (float English, float Translation)> rates)
    {
        var document = Document.Create(text, Language.English, ModelFolder.Bundled);
        var surprisals = document.Surprisals() ?? throw new Files.ToolException("The language model is missing: run train lm first.");
        var evidence = ReadingEvidence.Of(document, network, surprisals, rates);
        return new ReadText(side, set, system, isMeasured, document, evidence.Judged, [.. evidence.Judged.Select(Row)],
            [.. marks.Where(mark => mark.IsVisible)]);

        float[] Row(int token)
        {
            var row = new float[ReadingEvidence.Names.Count];
            evidence.Fill(token, row);
            return row;
        }
    }
}
