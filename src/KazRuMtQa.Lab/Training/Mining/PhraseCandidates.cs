using System.Numerics;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training.Mining;

/// <summary>A phrase that stands on a mark of an annotated article, and where else it was met.</summary>
internal sealed class PhraseCandidate(int[] phrase)
{
    public int[] Phrase => phrase;

    /// <summary>Places in annotated articles.</summary>
    public int Met { get; set; }

    /// <summary>Of these, places that are marked.</summary>
    public int Marked { get; set; }

    /// <summary>Occurrences in machine translation.</summary>
    public int Machine { get; set; }

    /// <summary>Articles in which a system wrote it.</summary>
    public int Articles { get; set; }

    /// <summary>Occurrences in human translation.</summary>
    public int Translation { get; set; }

    /// <summary>Occurrences in news written in English.</summary>
    public int English { get; set; }

    /// <summary>How many systems wrote it; of hundreds, few share a bit.</summary>
    public int SystemCount => BitOperations.PopCount(Systems);

    internal ulong Systems { get; set; }

    internal int LastArticle { get; set; } = -1;
}

/// <summary>Collects the phrases that stand on marks, and counts them elsewhere.</summary>
internal sealed class PhraseCandidates(PhraseWindows windows)
{
    private readonly Dictionary<ulong, PhraseCandidate> candidates = [];

    /// <summary>Takes the phrases of an annotated article up, marked or not.</summary>
    public void Count(AnnotatedSymbols article)
    {
        var visitor = new Annotated(candidates, article.IsMarked);
        windows.Visit(article.Symbols, ref visitor);
    }

    /// <summary>Counts machine and human translations; those of one article count as one article.</summary>
    public void Collect(SymbolCorpus corpus)
    {
        var article = 0;
        string? last = null;
        foreach (var text in Enumerable.Range(0, corpus.Texts.Count).OrderBy(text => corpus.Texts[text].Article, StringComparer.Ordinal))
        {
            var (_, name, producer, _) = corpus.Texts[text];
            if (name != last) article++;
            last = name;
            var visitor = new Translated(candidates, article, corpus.Texts[text].Origin,
                1UL << (int)(StableHash.Spread(StableHash.Of(producer)) % 64));
            windows.Visit(corpus.Of(text), ref visitor);
        }
    }

    /// <summary>Counts news written in English.</summary>
    public void Count(SymbolCorpus corpus)
    {
        var visitor = new English(candidates);
        for (var text = 0; text < corpus.Texts.Count; text++) windows.Visit(corpus.Of(text), ref visitor);
    }

    public void Keep(Func<PhraseCandidate, bool> isWanted)
    {
        foreach (var (key, candidate) in candidates) if (!isWanted(candidate)) candidates.Remove(key);
    }

    /// <summary>The candidates that hold no shorter one: a longer phrase says nothing that the shorter does not.</summary>
    public IEnumerable<PhraseCandidate> Shortest() => candidates.Values.Where(candidate => !HoldsShorter(candidate.Phrase));

    private bool HoldsShorter(int[] phrase)
    {
        for (var length = 2; length < phrase.Length; length++)
            for (var at = 0; at + length <= phrase.Length; at++) if (candidates.ContainsKey(PhraseWindows.KeyOf(phrase.AsSpan(at,
                length)))) return true;
        return false;
    }

    private readonly struct Annotated(Dictionary<ulong, PhraseCandidate> candidates, bool[] isMarked) : IPhraseVisitor
    {
        public void Visit(ReadOnlySpan<int> phrase, int at)
        {
            var key = PhraseWindows.KeyOf(phrase);
            if (!candidates.TryGetValue(key, out var candidate)) candidates[key] = candidate = new PhraseCandidate(phrase.ToArray());
            candidate.Met++;
            if (isMarked.AsSpan(at, phrase.Length).Contains(true)) candidate.Marked++;
        }
    }

    private readonly struct Translated(Dictionary<ulong, PhraseCandidate> candidates, int article, Origin origin, ulong system) : IPhraseVisitor
    {
        public void Visit(ReadOnlySpan<int> phrase, int at)
        {
            if (!candidates.TryGetValue(PhraseWindows.KeyOf(phrase), out var candidate)) return;
            if (origin != Origin.Machine)
            {
                candidate.Translation++;
                return;
            }

            candidate.Machine++;
            candidate.Systems |= system;
            if (candidate.LastArticle == article) return;
            candidate.LastArticle = article;
            candidate.Articles++;
        }
    }

    private readonly struct English(Dictionary<ulong, PhraseCandidate> candidates) : IPhraseVisitor
    {
        public void Visit(ReadOnlySpan<int> phrase, int at)
        {
            if (candidates.TryGetValue(PhraseWindows.KeyOf(phrase), out var candidate)) candidate.English++;
        }
    }
}
