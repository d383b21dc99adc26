using KazRuMtQa.Alignment;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>
/// Which words of an aligned pair of sentences go with which, each with one: as many as can be. A word of a lost clause that only resembles a word
/// which another already stands for is left over, as it should be.
/// </summary>
internal sealed class WordMatching
{
    private readonly List<(int Sentence, int Word)> sources = [];
    private readonly Dictionary<WordPlace, int> texts = [];
    private readonly List<int[]> edges = [];
    private readonly int[] sourceOfText;
    private readonly int[] textOfSource;
    private readonly bool[] seen;

    public WordMatching(AlignedSource aligned, AlignedGroup group)
    {
        for (var j = group.FirstText; j < group.EndText; j++)
        {
            for (var word = 0; word < aligned.TextWords[j].Length; word++) texts[new WordPlace(j, word)] = texts.Count;
        }

        for (var i = group.FirstSource; i < group.EndSource; i++)
        {
            for (var word = 0; word < aligned.SourceWords[i].Length; word++)
            {
                sources.Add((i, word));
                edges.Add([.. aligned.Matches.Of(aligned.SourceWords[i][word])
                    .Where(place => place.Sentence >= group.FirstText && place.Sentence < group.EndText).Select(place => texts[place])]);
            }
        }

        sourceOfText = new int[texts.Count];
        textOfSource = new int[sources.Count];
        seen = new bool[texts.Count];
        Array.Fill(sourceOfText, -1);
        Array.Fill(textOfSource, -1);
        // Words with few counterparts first, so that little has to be undone.
        foreach (var source in Enumerable.Range(0, sources.Count).OrderBy(source => edges[source].Length))
        {
            Array.Clear(seen);
            TryMatch(source);
        }
    }

    /// <summary>Words of the source sentence that go with none.</summary>
    public bool IsLeft(int sentence, int word) => textOfSource[IndexOf(sentence, word)] < 0;

    /// <summary>Whether the word of the text goes with none.</summary>
    public bool IsLeftText(int sentence, int word) => sourceOfText[texts[new WordPlace(sentence, word)]] < 0;

    private int IndexOf(int sentence, int word) => sources.BinarySearch((sentence, word));

    private bool TryMatch(int source)
    {
        foreach (var text in edges[source])
        {
            if (seen[text]) continue;
            seen[text] = true;
            if (sourceOfText[text] >= 0 && !TryMatch(sourceOfText[text])) continue;
            (sourceOfText[text], textOfSource[source]) = (source, text);
            return true;
        }

        return false;
    }
}
