using KazRuMtQa.Alignment;
using KazRuMtQa.Files;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training.Lexicon;

/// <summary>Learns which stems stand for which from pairs of sentences and entries of dictionaries, in both directions.</summary>
/// <param name="language">The language of the source side.</param>
/// <param name="english">The English stems of all languages.</param>
internal sealed class LexiconTraining(SourceLanguage language, StemNumbers english)
{
    private const int LongestSentence = 100;
    private const int LongestEntry = 3;
    private const int MostLinks = 10;
    private const double LeastProbability = 0.02;
    private const double LeastOfContent = 0.35;

    private readonly StemNumbers source = new();
    private readonly List<StemPair> pairs = [];

    public int Pairs => pairs.Count;

    /// <summary>Adds sentence pairs, the last two cells of each line.</summary>
    public void AddSentences(string path) => Add(path, LongestSentence);

    /// <summary>Adds entries of a dictionary: of at most three words on each side, so that explanations are not counted.</summary>
    public void AddEntries(string path) => Add(path, LongestEntry);

    /// <summary>The links that are strong enough in one direction or the other, best first, at most ten of a stem.</summary>
    public StemLinks Learn()
    {
        var forward = WordTranslation.Learn([.. pairs.Select(pair => (pair.Source, pair.English))], source.Count);
        var backward = WordTranslation.Learn([.. pairs.Select(pair => (pair.English, pair.Source))], english.Count);
        var into = new Dictionary<int, float>[source.Count];
        for (var stem = 0; stem < into.Length; stem++) into[stem] = [];
        for (var stem = 0; stem < english.Count; stem++)
        {
            foreach (var (other, probability) in backward[stem])
            {
                if (other < source.Count) into[other][stem] = probability;
            }
        }

        var isStop = StopStems();
        var rows = new List<(string, bool, StemLink[])>();
        for (var stem = 0; stem < source.Count; stem++)
        {
            var content = forward[stem].Where(pair => !isStop(english[pair.Key])).Sum(pair => pair.Value);
            var links = forward[stem].Keys.Union(into[stem].Keys).Where(other => !isStop(english[other]) && english[other].Length > 2)
                .Select(other => (Other: other, Probability: Math.Max(forward[stem].GetValueOrDefault(other), into[stem].GetValueOrDefault(other))))
                .Where(link => link.Probability >= LeastProbability)
                .OrderByDescending(link => link.Probability).ThenBy(link => link.Other).Take(MostLinks)
                .Select(link => new StemLink(link.Other, (byte)Math.Round(100 * Math.Min(1, link.Probability)))).ToArray();
            if (links.Length > 0) rows.Add((source[stem], content > LeastOfContent, links));
        }

        return new StemLinks(rows);
    }

    private static Func<string, bool> StopStems()
    {
        var stop = Language.English.Tables.Read("function-words.tsv").Where(row => !row[1].Contains("number", StringComparison.Ordinal))
            .Select(row => EnglishStemmer.Stem(row[0])).ToHashSet(StringComparer.Ordinal);
        return stop.Contains;
    }

    private void Add(string path, int longest)
    {
        using var reader = new StreamReader(Decompression.Open(path));
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (cells.Length < 2) continue;
            var russian = Stems(cells[^2], language.Language, plain => language.Stem(plain), source);
            var words = Stems(cells[^1], Language.English, EnglishStemmer.Stem, english);
            if (russian.Length > 0 && words.Length > 0 && russian.Length <= longest
                && words.Length <= longest) pairs.Add(new StemPair(russian, words));
        }
    }

    private static int[] Stems(string text, Language of, Func<string, string> stem, StemNumbers numbers) =>
        [.. Document.Create(text, of, ModelFolder.None).Tokens.Where(token => token.IsWord).SelectMany(ContentWords.WordsOf)
            .Select(word => numbers.Of(stem(word.Plain)))];
}
