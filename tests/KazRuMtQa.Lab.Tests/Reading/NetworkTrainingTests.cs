using KazRuMtQa.Lab.Training.Reading;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Lab.Reading;
using NUnit.Framework;

namespace KazRuMtQa.Lab.Tests.Reading;

[TestFixture]
internal sealed class NetworkTrainingTests
{
    private const int Steps = 12;

    [Test]
    public void Learns_which_word_is_marked_after_which()
    {
        var (network, corpus, batch) = Make();
        var training = new NetworkTraining(network);
        var before = training.Loss(corpus, [batch]);
        Learn(training, corpus, batch, Steps * 4);
        Assert.That(training.Loss(corpus, [batch]), Is.LessThan(before / 4));
    }

    [Test]
    public void Gradients_are_those_of_the_loss()
    {
        var (network, corpus, batch) = Make();
        var training = new NetworkTraining(network);
        // A step of Adam without history moves every weight by the rate against the sign of its gradient.
        var weights = network.Second.ToArray();
        training.Learn(corpus, batch, new NoDropout(), 1e-4f);
        var moved = Enumerable.Range(0, weights.Length).Where(i => Math.Abs(network.Second[i] - weights[i]) > 5e-5f).Take(60).ToArray();
        var signs = moved.ToDictionary(i => i, i => Math.Sign(weights[i] - network.Second[i]));
        weights.CopyTo(network.Second, 0);
        var right = moved.Count(i => Math.Sign(Slope(i)) == signs[i] || Math.Abs(Slope(i)) < 1e-4);
        Assert.That(moved, Has.Length.EqualTo(60));
        Assert.That(right, Is.GreaterThanOrEqualTo(moved.Length * 9 / 10));

        double Slope(int i)
        {
            var weight = network.Second[i];
            network.Second[i] = weight + 0.01f;
            var above = training.Loss(corpus, [batch]);
            network.Second[i] = weight - 0.01f;
            var below = training.Loss(corpus, [batch]);
            network.Second[i] = weight;
            return (above - below) / 0.02;
        }
    }

    [Test]
    public void Goes_on_from_a_checkpoint_as_if_it_had_not_stopped()
    {
        var (whole, corpus, batch) = Make();
        var through = new NetworkTraining(whole);
        Learn(through, corpus, batch, 2 * Steps);
        var stopped = new NetworkTraining(Make().Network);
        Learn(stopped, corpus, batch, Steps);
        var checkpoint = new MemoryStream();
        using (var writer = new BinaryWriter(checkpoint, System.Text.Encoding.UTF8, leaveOpen: true)) stopped.Save(writer);
        checkpoint.Position = 0;
        var (resumed, _, _) = Make();
        var training = new NetworkTraining(resumed);
        training.Load(new BinaryReader(checkpoint));
        Learn(training, corpus, batch, 2 * Steps);
        Assert.That(training.Steps, Is.EqualTo(2 * Steps));
        Assert.That(resumed.Words, Is.EqualTo(whole.Words));
        Assert.That(resumed.Third, Is.EqualTo(whole.Third));
    }

    private static void Learn(NetworkTraining training, NetworkCorpus corpus, int[] batch, int until)
    {
        while (training.Steps < until) training.Learn(corpus, batch, new Random(training.Steps), 5e-3f);
    }

    private static (ReadingNetwork Network, NetworkCorpus Corpus, int[] Batch) Make()
    {
        var network = new ReadingNetwork(new Vocabulary(Enumerable.Range(0, 20).Select(number => $"word{number}").Concat(WordSymbols.Classes)));
        NetworkTraining.Initialise(network, seed: 1);
        var (corpus, random) = (new NetworkCorpus(), new Random(1));
        for (var sentence = 0; sentence < 12; sentence++)
        {
            var before = 0;
            for (var i = 0; i < 8; i++)
            {
                var word = random.Next(1, 20);
                corpus.Add((ushort)word, 3, before < 8 && word > 12 ? 1 : 0, 1);
                before = word;
            }

            corpus.EndSentence();
        }

        return (network, corpus, [.. Enumerable.Range(0, corpus.Sentences)]);
    }

    private sealed class NoDropout : Random
    {
        public override double NextDouble() => 1;
    }
}
