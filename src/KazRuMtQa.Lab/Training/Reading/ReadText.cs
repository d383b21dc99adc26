using KazRuMtQa.Lab.Data;
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
internal sealed record ReadText(ReadingSide Side, string Set, string System, string Id, bool IsMeasured, Document Document, IReadOnlyList<int> Judged,
    IReadOnlyList<float[]> Evidence, IReadOnlyList<EditorMark> Marks)
{
    public bool IsAnnotated => Side == ReadingSide.Annotated;

    public bool IsEnglish => Side is ReadingSide.General or ReadingSide.Regional or ReadingSide.Original;
}
