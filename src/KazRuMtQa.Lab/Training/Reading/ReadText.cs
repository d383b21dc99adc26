using KazRuMtQa.Lab.Data;
using KazRuMtQa.Reading;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>What a text is to the reader.</summary>
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

/// <summary>A text with the evidence of its words, what rules found in it and, if editors read it, their marks.</summary>
/// <param name="Side">What it is.</param>
/// <param name="Set">The test set or the outlet.</param>
/// <param name="Id">The document: several translations of one have the same.</param>
/// <param name="Document">The text.</param>
/// <param name="Words">What is known of its words.</param>
/// <param name="Findings">What rules found in the default view.</param>
/// <param name="Marks">What editors marked, visible or not.</param>
internal sealed record ReadText(
    ReadingSide Side, string Set, string Id, Document Document, WordEvidence Words, IReadOnlyList<Finding> Findings, IReadOnlyList<EditorMark> Marks)
{
    public const int Folds = 3;

    private const int UnseenSteps = 100;

    public bool IsAnnotated => Side == ReadingSide.Annotated;

    /// <summary>What is judged by a reader that has not learned from it; all translations of a document are in one fold.</summary>
    public int Fold => (int)(StableHash.Spread(StableHash.Of(Id)) % Folds);

    /// <summary>Whether an editor marked each of the judged words.</summary>
    public IEnumerable<bool> Labels()
    {
        var marked = new HashSet<int>();
        foreach (var mark in Marks.Where(mark => mark.IsVisible && mark.Span.Length > 0))
        {
            var token = Document.TokenAt(mark.Span.Start);
            for (; !token.IsNone && token.Span.Start < mark.Span.End; token = Document.Tokens[token.Index + 1]) marked.Add(token.Index);
        }


        return Words.Judged.Select(marked.Contains);
    }

    /// <summary>Whether a span touches a mark; an empty mark stands between characters, where something is missing.</summary>
    public bool IsRight(TextSpan span) => Marks.Any(mark => Touches(mark.Span, span));

    public static bool Touches(TextSpan mark, TextSpan span) =>
        mark.Overlaps(span) || (mark.Length == 0 && span.Start <= mark.Start && mark.Start <= span.End);

    /// <summary>
    /// The text with so many of the right findings of rules dropped by lot as they would miss in documents that no rule was made from: rules know the
    /// annotated articles, and a reader that learned beside all they find here would expect as much elsewhere.
    /// </summary>
    public ReadText AsUnseen(double share) => IsAnnotated
        ? this with { Findings = [.. Findings.Where(finding => !IsRight(finding.Span) || IsKept(finding, share))] }
        : this;

    private bool IsKept(Finding finding, double share) =>
        StableHash.Mix(StableHash.Add(StableHash.Of(Document.Text), (ulong)finding.Span.Start)) % UnseenSteps < share * UnseenSteps;
}
