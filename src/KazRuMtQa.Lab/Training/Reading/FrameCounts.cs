using System.Runtime.InteropServices;
using KazRuMtQa.Reading;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>
/// Counts frames in machine translations, in human translations of the same documents and in news written in English. A document counts once,
/// however many
/// systems translated it; what single documents add is kept apart for those that a classifier is trained on, so that it sees them as it will see
/// new ones.
/// </summary>
internal sealed class FrameCounts
{
    private const int MostVersions = 4;
    private const int FewestDocuments = 3;

    /// <summary>Occurrences that are added on both sides before they are compared, in documents' mean texts.</summary>
    private const double Prior = 1;
    private const double LeastLogarithm = 0.5;

    private readonly Dictionary<uint, Count> counts = [];
    private readonly Dictionary<string, Dictionary<uint, (float Machine, float Human)>> ofDocuments = new(StringComparer.Ordinal);
    private readonly List<ReadingSymbol> sentence = [];
    private readonly List<Frame> frames = [];
    private double machineWords;
    private double englishWords;

    public void Add(TranslatedDocument document, bool isKeptApart)
    {
        var found = new Dictionary<uint, (float Machine, float Human)>();
        foreach (var side in document.Versions.GroupBy(version => version.IsMachine))
        {
            var versions = side.OrderBy(version => StableHash.Spread(StableHash.Of(version.Producer + document.Id))).Take(MostVersions).ToArray();
            foreach (var version in versions)
            {
                var text = new JoinedSentences(version.Sentences).Document;
                if (side.Key) machineWords += (double)text.WordCount / versions.Length;
                foreach (var frame in FramesOf(text))
                {
                    ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(found, frame.Key, out _);
                    if (side.Key) count.Machine += 1f / versions.Length;
                    else count.Human += 1f / versions.Length;
                }
            }
        }

        foreach (var (key, value) in found)
        {
            if (value.Machine == 0) continue;
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _);
            count.Machine += value.Machine;
            count.Human += value.Human;
            count.Documents++;
        }

        if (isKeptApart) ofDocuments[document.Id] = found;
    }

    /// <summary>Forgets what few documents hold; to be called between the translations and the English news.</summary>
    public void Prune()
    {
        foreach (var (key, count) in counts) if (count.Documents < FewestDocuments) counts.Remove(key);
        counts.TrimExcess();
    }

    public void AddEnglish(Document text)
    {
        englishWords += text.WordCount;
        foreach (var frame in FramesOf(text))
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrNullRef(counts, frame.Key);
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref count)) count.English++;
        }
    }

    /// <summary>The logarithms of a frame as they would be without a document.</summary>
    public (float English, float Translation) Without(string document, uint key)
    {
        if (!counts.TryGetValue(key, out var count)) return default;
        if (ofDocuments.TryGetValue(document, out var own) && own.TryGetValue(key, out var share))
        {
            count.Machine -= share.Machine;
            count.Human -= share.Human;
            if (share.Machine > 0) count.Documents--;
        }

        return Logarithms(count);
    }

    public FrameRates Rates()
    {
        var told = counts.Select(pair => (pair.Key, Value: Logarithms(pair.Value))).Where(pair => pair.Value != default).OrderBy(pair => pair.Key)
            .ToArray();
        return new FrameRates([.. told.Select(pair => pair.Key)], [.. told.Select(pair => Steps(pair.Value.English))],
            [.. told.Select(pair => Steps(pair.Value.Translation))]);
    }

    private (float English, float Translation) Logarithms(Count count)
    {
        if (count.Documents < FewestDocuments) return default;
        var english = Math.Log((count.Machine + Prior) / ((count.English * machineWords / englishWords) + Prior));
        var translation = Math.Log((count.Machine + Prior) / (count.Human + Prior));
        return Math.Max(english, translation) < LeastLogarithm ? default
            : (Steps((float)english) / FrameRates.StepsOfOne, Steps((float)translation) / FrameRates.StepsOfOne);
    }

    private static sbyte Steps(float logarithm) => (sbyte)Math.Clamp(Math.Round(logarithm * FrameRates.StepsOfOne), -127, 127);

    private IEnumerable<Frame> FramesOf(Document text)
    {
        foreach (var part in text.Sentences)
        {
            ReadingSymbols.Read(text, part, sentence);
            Frames.Read(text, sentence, frames);
            foreach (var frame in frames) yield return frame;
        }
    }

    private struct Count
    {
        public float Machine;
        public float Human;
        public int English;
        public int Documents;
    }
}
