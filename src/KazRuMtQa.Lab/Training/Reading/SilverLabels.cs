using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>
/// Tells how a word of a machine translation stands beside the other translations of its sentence: does a person use it, how many of the other
/// systems do, and does anybody put it beside the same words. Editors mark what nobody else writes far more often than what all write.
/// </summary>
internal sealed class SilverLabels
{
    private const int NoNeighbour = -1;

    private readonly Dictionary<ulong, int>[] machine;
    private readonly HashSet<ulong>[] human;
    private readonly IReadOnlyList<(TranslatedVersion Version, JoinedSentences Text)> versions;
    private readonly int systems;

    public SilverLabels(TranslatedDocument document)
    {
        versions = [.. document.Versions.Select(version => (version, new JoinedSentences(version.Sentences)))];
        systems = document.Versions.Count(version => version.IsMachine);
        var count = document.Versions[0].Sentences.Count;
        (machine, human) = (Make(count, () => new Dictionary<ulong, int>()), Make(count, () => new HashSet<ulong>()));
        foreach (var (version, text) in versions)
        {
            foreach (var (sentence, keys) in Keys(text))
            {
                if (version.IsMachine) foreach (var key in keys) machine[sentence][key] = machine[sentence].GetValueOrDefault(key) + 1;
                else human[sentence].UnionWith(keys);
            }
        }
    }

    public IReadOnlyList<(TranslatedVersion Version, JoinedSentences Text)> Versions => versions;

    /// <summary>
    /// The kind of standing of every word of a machine translation, below <see cref="SilverTable.Cells"/>; -1 for tokens that are no words.
    /// </summary>
    public int[] Of(JoinedSentences text)
    {
        var cells = new int[text.Document.Tokens.Count];
        Array.Fill(cells, -1);
        var before = NoNeighbour;
        for (var i = 0; i < cells.Length; i++)
        {
            var token = text.Document.Tokens[i];
            if (!token.IsWord && !token.IsNumber) continue;
            if (token.IsWord)
            {
                var sentence = text.SentenceOf(token);
                var after = Next(text, i);
                var novel = (IsNovel(text, sentence, before, i) ? 1 : 0) + (IsNovel(text, sentence, i, after) ? 1 : 0);
                var key = Key(token);
                var others = Math.Max(0, machine[sentence].GetValueOrDefault(key) - 1) / (double)(systems - 1);
                var share = others == 0 ? 0 : others <= 0.2 ? 1 : others <= 0.6 ? 2 : 3;
                cells[i] = SilverTable.Cell(human[sentence].Contains(key), share, novel, token.Is(WordClass.Function));
            }

            before = i;
        }

        return cells;
    }

    /// <summary>Whether nobody else puts the two beside each other in the sentence.</summary>
    private bool IsNovel(JoinedSentences text, int sentence, int first, int second)
    {
        if (first < 0 || second < 0 || text.SentenceOf(text.Document.Tokens[first]) != sentence
            || text.SentenceOf(text.Document.Tokens[second]) != sentence) return false;
        var key = Pair(Key(text.Document.Tokens[first]), Key(text.Document.Tokens[second]));
        return machine[sentence].GetValueOrDefault(key) <= 1 && !human[sentence].Contains(key);
    }

    private static int Next(JoinedSentences text, int index)
    {
        for (var i = index + 1; i < text.Document.Tokens.Count; i++) if (text.Document.Tokens[i] is { IsWord: true } or { IsNumber: true }) return i;
        return NoNeighbour;
    }

    /// <summary>The words and pairs of words of each sentence, each once.</summary>
    private static IEnumerable<(int Sentence, HashSet<ulong> Keys)> Keys(JoinedSentences text)
    {
        var (current, keys, before) = (-1, new HashSet<ulong>(), 0UL);
        foreach (var token in text.Document.Tokens)
        {
            if (!token.IsWord && !token.IsNumber) continue;
            var sentence = text.SentenceOf(token);
            if (sentence != current)
            {
                if (current >= 0) yield return (current, keys);
                (current, keys, before) = (sentence, [], 0);
            }

            var key = Key(token);
            keys.Add(key);
            if (before != 0) keys.Add(Pair(before, key));
            before = key;
        }

        if (current >= 0) yield return (current, keys);
    }

    private static ulong Key(Token token) => StableHash.Of(token.Lower);

    private static ulong Pair(ulong first, ulong second) => StableHash.Add(StableHash.Add(first, ' '), second);

    private static T[] Make<T>(int count, Func<T> make) => [.. Enumerable.Range(0, count).Select(_ => make())];
}
