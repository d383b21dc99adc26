using System.Numerics.Tensors;
using KazRuMtQa.Lab.Reading;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>
/// Trains the network by Adam on cross-entropy, in one thread, in batches of sentences drawn in an order that the seed and the epoch decide: the
/// same data
/// give the same weights on the same machine. Words are now and then replaced by the class of unknown ones, so that what surrounds them has to do.
/// </summary>
internal sealed class NetworkTraining
{
    public const int RowsInBatch = 2048;

    private const double WordDropout = 0.08;

    private readonly ReadingNetwork network;
    private readonly Adam[] moments;
    private readonly Adam wordMoments;
    private readonly float[][] gradients;
    private readonly Dictionary<int, float[]> wordGradients = [];
    private readonly ushort unknown;

    public NetworkTraining(ReadingNetwork network)
    {
        this.network = network;
        gradients = [.. network.Weights.Select(weights => new float[weights.Length])];
        moments = [.. network.Weights.Select(weights => new Adam(weights.Length))];
        wordMoments = new Adam(network.Words.Length);
        unknown = network.Vocabulary.NumberOf("<unknown>");
    }

    /// <summary>Batches learned from so far.</summary>
    public int Steps { get; private set; }

    /// <summary>Random weights of the size that keeps the layers alike.</summary>
    public static void Initialise(ReadingNetwork network, int seed)
    {
        var random = new Random(seed);
        Fill(network.Words, 0.5);
        Fill(network.Tags, 0.5);
        Fill(network.First, Math.Sqrt(2.0 / (network.First.Length / ReadingNetwork.Width)));
        Fill(network.Second, Math.Sqrt(1.0 / (network.Second.Length / ReadingNetwork.Width)));
        Fill(network.Third, Math.Sqrt(1.0 / (network.Third.Length / ReadingNetwork.Width)));
        Fill(network.Last, Math.Sqrt(1.0 / ReadingNetwork.Width));
        network.LastBias[0] = -2;

        void Fill(float[] weights, double deviation)
        {
            for (var i = 0; i < weights.Length; i++)
                weights[i] = (float)(deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
        }
    }

    /// <returns>The mean cross-entropy of the batch, in nats.</returns>
    public double Learn(NetworkCorpus corpus, ReadOnlySpan<int> sentences, Random random, float rate)
    {
        var (rows, labels, weights) = Batch(corpus, sentences, random);
        var layers = network.Forward(rows);
        var (loss, total) = (0.0, 0f);
        foreach (var weight in weights) total += weight;
        if (total == 0) return 0;
        var errors = new float[rows.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            if (weights[row] == 0) continue;
            var probability = 1 / (1 + MathF.Exp(-layers.Outputs[row]));
            errors[row] = weights[row] * (probability - labels[row]) / total;
            loss -= weights[row] * ((labels[row] * Math.Log(probability + 1e-9)) + ((1 - labels[row]) * Math.Log(1 - probability + 1e-9))) / total;
        }

        Backward(rows, layers, errors);
        Step(rate);
        return loss;
    }

    public double Loss(NetworkCorpus corpus, IEnumerable<int[]> batches)
    {
        var (sum, total) = (0.0, 0.0);
        foreach (var batch in batches)
        {
            var (rows, labels, weights) = Batch(corpus, batch, null);
            var outputs = network.Forward(rows).Outputs;
            for (var row = 0; row < rows.Count; row++)
            {
                if (weights[row] == 0) continue;
                var probability = 1 / (1 + Math.Exp(-outputs[row]));
                sum -= weights[row] * ((labels[row] * Math.Log(probability + 1e-9)) + ((1 - labels[row]) * Math.Log(1 - probability + 1e-9)));
                total += weights[row];
            }
        }

        return sum / total;
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(Steps);
        foreach (var values in State()) writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()));
    }

    public void Load(BinaryReader reader)
    {
        Steps = reader.ReadInt32();
        foreach (var values in State()) reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()));
    }

    private IEnumerable<float[]> State() => [network.Words, .. network.Weights, wordMoments.First, wordMoments.Second,
        .. moments.SelectMany(moment => new[] { moment.First, moment.Second })];

    private (NetworkRows Rows, List<float> Labels, List<float> Weights) Batch(NetworkCorpus corpus, ReadOnlySpan<int> sentences, Random? random)
    {
        var (rows, labels, weights) = (new NetworkRows(), new List<float>(), new List<float>());
        foreach (var sentence in sentences)
        {
            var (first, length) = corpus.Of(sentence).GetOffsetAndLength(corpus.Rows);
            for (var row = first; row < first + length; row++)
            {
                var (word, tag, label, weight) = corpus[row];
                rows.Add(random is not null && random.NextDouble() < WordDropout ? unknown : word, tag);
                labels.Add(label);
                weights.Add(weight);
            }

            rows.EndSentence();
            for (var gap = 0; gap < ReadingNetwork.Gap; gap++)
            {
                labels.Add(0);
                weights.Add(0);
            }
        }

        return (rows, labels, weights);
    }

    private void Backward(NetworkRows rows, NetworkLayers layers, float[] errors)
    {
        foreach (var values in gradients) Array.Clear(values);
        wordGradients.Clear();
        var (tags, first, firstBias, second, secondBias, third, thirdBias, last) = (gradients[0], gradients[1], gradients[2], gradients[3],
            gradients[4], gradients[5], gradients[6], gradients[7]);
        var ofThird = new float[layers.Third.Length];
        for (var row = 0; row < rows.Count; row++)
        {
            if (errors[row] == 0) continue;
            TensorPrimitives.MultiplyAdd(NetworkLayers.Row(layers.Third, row), errors[row], last, last);
            TensorPrimitives.Multiply(network.Last, errors[row], NetworkLayers.Row(ofThird, row));
            gradients[8][0] += errors[row];
        }

        var ofSecond = Convolution(rows, layers.Second, ReadingNetwork.Width, ReadingNetwork.NextReach, network.Third, layers.Third, layers.Second,
            ofThird, third, thirdBias);
        var ofFirst = Convolution(rows, layers.First, ReadingNetwork.Width, ReadingNetwork.NextReach, network.Second, layers.Second, layers.First,
            ofSecond, second, secondBias);
        var ofInput = Convolution(rows, layers.Input, ReadingNetwork.InputWidth, ReadingNetwork.FirstReach, network.First, layers.First, null,
            ofFirst, first, firstBias);
        for (var row = 0; row < rows.Count; row++)
        {
            if (!rows.IsRead(row)) continue;
            var input = ofInput.AsSpan((row + ReadingNetwork.FirstReach) * ReadingNetwork.InputWidth, ReadingNetwork.InputWidth);
            if (!wordGradients.TryGetValue(rows.Words[row],
                out var word)) wordGradients[rows.Words[row]] = word = new float[ReadingNetwork.WordWidth];
            TensorPrimitives.Add(word, input[..ReadingNetwork.WordWidth], word);
            var tag = tags.AsSpan(rows.Tags[row] * ReadingNetwork.TagWidth, ReadingNetwork.TagWidth);
            TensorPrimitives.Add(tag, input[ReadingNetwork.WordWidth..], tag);
        }
    }

    /// <summary>From the gradients of a layer those of its weights, its bias and the layer before.</summary>
    private static float[] Convolution(NetworkRows rows, float[] input, int inputWidth, int reach, float[] weights, float[] output,
        float[]? residual, float[] ofOutput, float[] ofWeights, float[] ofBias)
    {
        const int Width = ReadingNetwork.Width;
        var count = rows.Count;
        var ofInput = new float[input.Length];
        // What was cut off at zero passes nothing back; the residual passes all.
        var passed = new float[count * Width];
        for (var row = 0; row < count; row++)
        {
            if (!rows.IsRead(row)) continue;
            var of = NetworkLayers.Row(ofOutput, row);
            var to = passed.AsSpan(row * Width, Width);
            var values = NetworkLayers.Row(output, row);
            var before = residual is null ? default : NetworkLayers.Row(residual, row);
            for (var i = 0; i < Width; i++) if (values[i] > (residual is null ? 0 : before[i])) to[i] = of[i];
            TensorPrimitives.Add(ofBias, to, ofBias);
            if (residual is not null) of.CopyTo(NetworkLayers.Row(ofInput, row));
        }

        var padded = count + (2 * reach);
        var transposed = new float[inputWidth * padded];
        for (var row = 0; row < padded; row++) for (var i = 0; i < inputWidth; i++) transposed[(i * padded) + row] = input[(row * inputWidth) + i];
        var backwards = new float[Width * inputWidth];
        for (var shift = 0; shift <= 2 * reach; shift++)
        {
            var from = shift * inputWidth * Width;
            MatrixProduct.Add(transposed.AsSpan(shift), padded, passed, ofWeights.AsSpan(from, inputWidth * Width), inputWidth, count, Width);
            for (var i = 0; i < inputWidth; i++) for (var j = 0; j < Width; j++) backwards[(j * inputWidth) + i] = weights[from + (i * Width) + j];
            MatrixProduct.Add(passed, Width, backwards, ofInput.AsSpan(shift * inputWidth), count, Width, inputWidth);
        }

        return ofInput;
    }

    private void Step(float rate)
    {
        Steps++;
        for (var i = 0; i < gradients.Length; i++) moments[i].Step(network.Weights[i], 0, gradients[i], rate, Steps);
        foreach (var (word, gradient) in wordGradients) wordMoments.Step(network.Words, word * ReadingNetwork.WordWidth, gradient, rate, Steps);
    }
}
