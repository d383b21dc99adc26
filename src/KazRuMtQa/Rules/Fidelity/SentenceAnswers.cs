using KazRuMtQa.Alignment;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>
/// Whether a sentence of the one side is told on the other. One that is too short to tell, or of which too little is known, counts as told.
/// </summary>
internal sealed class SentenceAnswers
{
    /// <summary>How many sentences before and behind may tell it.</summary>
    public const int Around = 2;

    /// <summary>A sentence of which so much stands in the sentences around is told there.</summary>
    private const double ToldElsewhere = 0.34;
    private const double MostAgreement = 0.45;

    /// <summary>In a text that was rearranged, less of it and farther away.</summary>
    private const double ToldElsewhereFreely = 0.2;
    private const int FarAround = 6;

    private readonly AlignedSource aligned;
    private readonly double toldElsewhere;
    private readonly int around;

    public SentenceAnswers(AlignedSource aligned)
    {
        this.aligned = aligned;
        (toldElsewhere, around) = aligned.IsFree ? (ToldElsewhereFreely, FarAround) : (ToldElsewhere, Around);
    }

    /// <summary>Whether nothing in the text tells a sentence of the source, between two sentences of the text or near them.</summary>
    public bool IsLost(int sentence, int firstText, int endText)
    {
        var length = aligned.SourceWords[sentence].Length;
        if (length < AlignedSource.FewestWords || !IsTellable(sentence)) return false;
        for (var j = Math.Max(0, firstText - around); j < Math.Min(aligned.TextWords.Count, endText + around); j++)
        {
            if (Agree(sentence, j)) return false;
        }

        // Words that answer to another sentence of the source do not tell this one.
        var told = 0;
        for (var j = Math.Max(0, firstText - around); j < Math.Min(aligned.TextWords.Count, endText + around); j++)
            told += aligned.Unclaimed(j, sentence);
        return told < toldElsewhere * length;
    }

    /// <summary>Whether a sentence of the text tells nothing that the source has between two of its sentences or near them.</summary>
    public bool IsInvented(int sentence, int firstSource, int endSource)
    {
        var length = aligned.TextWords[sentence].Length;
        if (length < AlignedSource.FewestWords
            || aligned.Text.Sentences[sentence].Paragraph.Kind is not (ParagraphKind.Running or ParagraphKind.Heading)) return false;
        if (!IsTellableText(sentence)) return false;
        var told = 0;
        for (var i = Math.Max(0, firstSource - around); i < Math.Min(aligned.SourceWords.Count, endSource + around); i++)
        {
            if (Agree(i, sentence)) return false;
        }

        for (var i = Math.Max(0, firstSource - around); i < Math.Min(aligned.SourceWords.Count, endSource + around); i++)
            told += aligned.UnclaimedSource(i, sentence);
        return told < toldElsewhere * length;
    }

    /// <summary>Whether one says so much of the other that it may stand for it, although it was taken to stand for another.</summary>
    public bool Agree(int source, int text) => aligned.Agreement(new AlignedGroup(source, source + 1, text, text + 1)) >= MostAgreement;

    private bool IsTellableText(int sentence)
    {
        var words = aligned.TextWords[sentence];
        return words.Count(word => word.Value is not null || word.IsCapital || aligned.StemLinks?.IsLinked(word.Id) == true) * 3 >= words.Length * 2;
    }

    /// <summary>Whether enough of the words are known for their absence to mean something.</summary>
    public bool IsTellable(int sentence)
    {
        var words = aligned.SourceWords[sentence];
        return words.Count(word => word.Value is not null || word.IsCapital || aligned.StemLinks?.IsKnown(word.Id) == true) * 2 >= words.Length;
    }
}
