using System.Collections.Concurrent;
using KazRuMtQa.Evidence;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Measuring;

/// <summary>A finding kept for reading, with where it was found.</summary>
internal sealed record ReadingSample(Origin Origin, string Producer, string ArticleId, Finding Finding, string Text);

/// <summary>
/// Counts findings over measuring articles, on all cores. The counts do not depend on the order of work; the samples are chosen by a hash
/// of article and position, so that they are the same in every run.
/// </summary>
internal sealed class Evaluation(IReadOnlyList<Rule> rules, MtChecker checker, int samplesPerRule)
{
    private readonly ConcurrentDictionary<(string Set, string Producer, Origin Origin), Tally> tallies = new();
    private readonly ConcurrentDictionary<(Rule Rule, Origin Origin), PriorityQueue<ReadingSample, ulong>> samples = new();
    private long articles;

    /// <summary>Counts by test set and producer; the totals are sums of these.</summary>
    public IReadOnlyDictionary<(string Set, string Producer, Origin Origin), Tally> Tallies => tallies;

    /// <summary>Articles counted so far; may be read while others count.</summary>
    public long Articles => Interlocked.Read(ref articles);

    public void Count(IEnumerable<MeasuredArticle> articles) =>
        Parallel.ForEach(Partitioner.Create(articles, EnumerablePartitionerOptions.NoBuffering), Count);

    public Tally Total(Func<(string Set, string Producer, Origin Origin), bool> which)
    {
        var total = new Tally();
        foreach (var (key, tally) in tallies) if (which(key)) total.Add(tally);
        return total;
    }

    public IEnumerable<RuleEvidence> Evidence()
    {
        var machine = Total(key => key.Origin == Origin.Machine);
        var translation = Total(key => key.Origin == Origin.HumanTranslation);
        var human = Total(key => key.Origin == Origin.Human);
        return rules.Select(rule => new RuleEvidence(
            rule.Id, machine.HitsOf(rule), translation.HitsOf(rule), human.HitsOf(rule), machine.Words, translation.Words, human.Words));
    }

    public IEnumerable<ReadingSample> Samples() =>
        samples.OrderBy(pair => pair.Key.Rule.Id, StringComparer.Ordinal).ThenBy(pair => pair.Key.Origin)
            .SelectMany(pair => pair.Value.UnorderedItems.OrderBy(item => item.Priority).Select(item => item.Element));

    private void Count(MeasuredArticle article)
    {
        var report = checker.Check(article.Text);
        var tally = tallies.GetOrAdd((article.Set, article.Producer, article.Origin), _ => new Tally());
        lock (tally) tally.Add(report);
        Interlocked.Increment(ref articles);
        if (samplesPerRule == 0) return;
        foreach (var finding in report.Findings)
        {
            var queue = samples.GetOrAdd((finding.Rule, article.Origin), _ => new PriorityQueue<ReadingSample, ulong>());
            lock (queue)
            {
                // The queue drops the smallest hash first, so the largest stay.
                queue.Enqueue(new ReadingSample(article.Origin, article.Producer, article.Id, finding, article.Text), Hash(article, finding.Span));
                if (queue.Count > samplesPerRule) queue.Dequeue();
            }
        }
    }

    private static ulong Hash(MeasuredArticle article, TextSpan span) =>
        StableHash.Spread(StableHash.Add(StableHash.Add(StableHash.Of(article.Id), article.Producer), (ulong)span.Start));
}

/// <summary>Counts of one producer or of many.</summary>
internal sealed class Tally
{
    private readonly Dictionary<Rule, long> hits = [];

    public long Articles { get; private set; }

    public long Words { get; private set; }

    public long Findings { get; private set; }

    /// <summary>Findings of severity major or critical.</summary>
    public long Severe { get; private set; }

    public long Characters { get; private set; }

    public double ScoreSum { get; private set; }

    /// <summary>Likelihood that each article was translated by machine, for ranking.</summary>
    public List<double> Likelihoods { get; } = [];

    /// <summary>The same for every sentence.</summary>
    public List<double> SentenceLikelihoods { get; } = [];

    public long HitsOf(Rule rule) => hits.GetValueOrDefault(rule);

    public void Add(Report report)
    {
        Articles++;
        Words += report.WordCount;
        Characters += report.Article.Text.Length;
        ScoreSum += report.Score;
        Likelihoods.Add(report.Estimate);
        SentenceLikelihoods.AddRange(report.Sentences.Select(sentence => sentence.Estimate));
        foreach (var finding in report.Findings)
        {
            Findings++;
            if (finding.Severity >= Severity.Major) Severe++;
            hits[finding.Rule] = HitsOf(finding.Rule) + 1;
        }
    }

    public void Add(Tally other)
    {
        Articles += other.Articles;
        Words += other.Words;
        Findings += other.Findings;
        Severe += other.Severe;
        Characters += other.Characters;
        ScoreSum += other.ScoreSum;
        Likelihoods.AddRange(other.Likelihoods);
        SentenceLikelihoods.AddRange(other.SentenceLikelihoods);
        foreach (var (rule, count) in other.hits) hits[rule] = HitsOf(rule) + count;
    }
}
