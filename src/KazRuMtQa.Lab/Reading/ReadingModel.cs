using System.Text;

namespace KazRuMtQa.Lab.Reading;

/// <summary>
/// What decides which passages are wrong in their context, from all that <see cref="ReadingEvidence"/> knows of their words. Made by <c>train
/// reader</c>; it
/// is not right often enough to be shipped (see models/reader.md).
/// </summary>
/// <param name="judge">Judges words.</param>
/// <param name="threshold">Log odds that the worst word of a passage has to reach: chosen for a stated rate on news written in English.</param>
/// <param name="confidence">Judges passages.</param>
internal sealed class ReadingModel(WordJudge judge, float threshold, PassageConfidence confidence)
{
    public const string FileName = "reader.bin";

    private const string Magic = "KRMRDER2";

    /// <summary>Judges words.</summary>
    public WordJudge Judge => judge;

    /// <summary>Log odds that the worst word of a passage has to reach.</summary>
    public float Threshold => threshold;

    /// <summary>Judges passages.</summary>
    public PassageConfidence Confidence => confidence;

    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(string.Join(' ', ReadingEvidence.Names));
        writer.Write(threshold);
        confidence.Write(writer);
        judge.Write(writer);
    }

    /// <exception cref="InvalidDataException">The file is damaged or was trained on other evidence.</exception>
    public static ReadingModel Load(string path)
    {
        try
        {
            using var reader = new BinaryReader(File.OpenRead(path));
            if (reader.ReadString() != Magic || reader.ReadString() != string.Join(' ', ReadingEvidence.Names))
                throw new InvalidDataException("it was trained on other evidence; train it again");
            var threshold = reader.ReadSingle();
            var confidence = PassageConfidence.Read(reader);
            return new ReadingModel(WordJudge.Read(reader), threshold, confidence);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or FormatException or OverflowException)
        {
            throw new InvalidDataException($"{path}: cannot be used: {exception.Message}.", exception);
        }
    }
}
