using System.Diagnostics;
using System.Globalization;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training;

/// <summary>How often a tagger is right on a treebank it has not learned from.</summary>
internal sealed record TaggerFigures(string Name, int Tokens, int RightPart, int RightTag)
{
    public static TaggerFigures Of(string name, PartOfSpeechTagger tagger, IReadOnlyList<TaggedSentence> sentences)
    {
        var figures = new TaggerFigures(name, 0, 0, 0);
        foreach (var sentence in sentences)
        {
            var tags = new PartOfSpeech[sentence.Tokens.Count];
            tagger.Tag(sentence.Tokens, 0, sentence.Tokens.Count, tags);
            figures = figures with
            {
                Tokens = figures.Tokens + tags.Length,
                RightPart = figures.RightPart + tags.Zip(sentence.Tags).Count(pair => pair.First.Universal() == pair.Second.Universal()),
                RightTag = figures.RightTag + tags.Zip(sentence.Tags).Count(pair => pair.First == pair.Second),
            };
        }

        return figures;
    }

    public static double TokensPerSecond(PartOfSpeechTagger tagger, IReadOnlyList<TaggedSentence> sentences)
    {
        var tags = new PartOfSpeech[sentences.Max(sentence => sentence.Tokens.Count)];
        // The first round warms up.
        for (var round = 0; ; round++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var sentence in sentences) tagger.Tag(sentence.Tokens, 0, sentence.Tokens.Count, tags);
            if (round == 3) return sentences.Sum(sentence => sentence.Tokens.Count) / watch.Elapsed.TotalSeconds;
        }
    }

    public string Row =>
        string.Create(CultureInfo.InvariantCulture, $"| {Name} | {Tokens:N0} | {(double)RightPart / Tokens:P2} | {(double)RightTag / Tokens:P2} |");
}
