using System.Text;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.LanguageModel;

/// <summary>
/// Tells words that stand where no English writer puts them: boosted trees over <see cref="UnlikelyFeatures"/>. Immutable and thread-safe;
/// trained with ML.NET by the lab's <c>train unlikely</c>.
/// </summary>
internal sealed class UnlikelyWords
{
    public const string FileName = "unlikely.bin";

    private const string Magic = "KRMUNL2";

    /// <summary>The kind of model.</summary>
    public static readonly TrainedModel<UnlikelyWords> Model = new(FileName, Load);

    private readonly TreeEnsemble trees;

    public UnlikelyWords(TreeEnsemble trees, float threshold) => (this.trees, Threshold) = (trees, threshold);

    /// <summary>Score from which on a word is reported: chosen for a stated rate on news written in English.</summary>
    public float Threshold { get; }

    /// <summary>The words of the document worth a closer look, with their scores, in text order.</summary>
    public IEnumerable<(Token Token, float Score)> Scores(Document document, Surprisals surprisals)
    {
        var features = new float[UnlikelyFeatures.Names.Count];
        foreach (var token in document.Tokens)
        {
            if (!UnlikelyFeatures.IsCandidate(document, surprisals, token)) continue;
            UnlikelyFeatures.Fill(document, surprisals, token, features);
            yield return (token, trees.Score(features));
        }
    }

    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(string.Join(' ', UnlikelyFeatures.Names));
        writer.Write(Threshold);
        trees.Write(writer);
    }

    /// <exception cref="InvalidDataException">The file is damaged or was trained on other features.</exception>
    public static UnlikelyWords Load(string path)
    {
        try
        {
            using var reader = new BinaryReader(File.OpenRead(path));
            if (reader.ReadString() != Magic || reader.ReadString() != string.Join(' ', UnlikelyFeatures.Names))
                throw new InvalidDataException("it was trained on other features; train it again");
            var threshold = reader.ReadSingle();
            var trees = TreeEnsemble.Read(reader, UnlikelyFeatures.Names.Count);
            return reader.BaseStream.Position == reader.BaseStream.Length
                ? new UnlikelyWords(trees, threshold)
                : throw new InvalidDataException("it is longer than what it says it holds");
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or FormatException)
        {
            throw new InvalidDataException($"{path}: cannot be used: {exception.Message}.", exception);
        }
    }
}
