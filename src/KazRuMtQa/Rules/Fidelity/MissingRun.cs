using KazRuMtQa.Alignment;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>Words of a source sentence, one after another, most of which go with none of the text; a few known words among them may.</summary>
internal sealed class MissingRun
{
    /// <summary>So many known words in a row are a clause; fewer are a free translation.</summary>
    public const double FewestWords = 4;

    /// <summary>What a word that goes with another takes from a run, and what words give to it that are not known, or resemble one beside.</summary>
    private const double Matched = 1.5;
    private const double Unknown = 0.3;
    private const double Resembling = 0.4;

    /// <summary>What a word of the text that goes with none counts against the run, and by how much the run has to be longer.</summary>
    private const double Spare = 0.5;
    private const double LeastExcess = 3.5;

    /// <summary>A part of which the sentence beside has so much stands there.</summary>
    private const double ToldBeside = 0.5;

    private readonly AlignedSource aligned;
    private readonly AlignedGroup group;
    private readonly WordMatching matching;
    private readonly int free;

    public MissingRun(AlignedSource aligned, AlignedGroup group)
    {
        (this.aligned, this.group, matching) = (aligned, group, new WordMatching(aligned, group));
        free = LeftTexts();
    }

    /// <summary>The span of the words among which most go with none, if they are many more than the text has to spare.</summary>
    public TextSpan? In(int sentence)
    {
        var words = aligned.SourceWords[sentence];
        var (best, bestScore) = (default(TextSpan), 0.0);
        var (start, last, score) = (0, 0, 0.0);
        for (var word = 0; word < words.Length; word++)
        {
            if (score <= 0) (start, score) = (word, 0);
            if (!matching.IsLeft(sentence, word)) score -= Matched;
            else if (aligned.IsCovered(sentence, word, group.FirstText - 1, group.FirstText)
                || aligned.IsCovered(sentence, word, group.EndText, group.EndText + 1)) score += Resembling;
            else score += words[word].Value is not null || words[word].IsCapital || aligned.StemLinks!.IsKnown(words[word].Id) ? 1 : Unknown;
            if (matching.IsLeft(sentence, word)) last = word;
            if (score > bestScore) (best, bestScore) = (TextSpan.Covering(words[start].Span, words[last].Span), score);
        }

        if (bestScore >= FewestWords && StandsBeside(sentence, best)) return null;
        return bestScore >= FewestWords && bestScore - (Spare * free) >= LeastExcess ? best : null;
    }

    /// <summary>Known words of the text that go with none: where there are many, the clause may be there in other words.</summary>
    private int LeftTexts()
    {
        var left = 0;
        for (var j = group.FirstText; j < group.EndText; j++)
        {
            for (var word = 0; word < aligned.TextWords[j].Length; word++) left += matching.IsLeftText(j, word) ? 1 : 0;
        }

        return left;
    }

    /// <summary>Whether a sentence beside tells the part: it was moved, or made a sentence of its own.</summary>
    private bool StandsBeside(int sentence, TextSpan run)
    {
        int words = 0, before = 0, after = 0;
        for (var word = 0; word < aligned.SourceWords[sentence].Length; word++)
        {
            if (!run.Contains(aligned.SourceWords[sentence][word].Span)) continue;
            words++;
            before += aligned.IsCovered(sentence, word, group.FirstText - 1, group.FirstText) ? 1 : 0;
            after += aligned.IsCovered(sentence, word, group.EndText, group.EndText + 1) ? 1 : 0;
        }

        return Math.Max(before, after) >= ToldBeside * words;
    }
}
