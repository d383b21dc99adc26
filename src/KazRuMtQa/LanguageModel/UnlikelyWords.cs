using System.Collections.Concurrent;
using System.Text;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace KazRuMtQa.LanguageModel;

/// <summary>
/// Tells words that stand where no English writer puts them: boosted trees (ML.NET) over <see cref="UnlikelyFeatures"/>. Thread-safe; made by
/// <c>kazrumtqa train unlikely</c>.
/// </summary>
internal sealed class UnlikelyWords
{
    public const string FileName = "unlikely.bin";

    private const string Magic = "KRMUNL1";

    /// <summary>The kind of model.</summary>
    public static readonly TrainedModel<UnlikelyWords> Model = new(FileName, Load);

    private readonly MLContext context = new(seed: 1);
    private readonly ITransformer model;
    private readonly SchemaDefinition schema;
    private readonly ConcurrentBag<PredictionEngine<UnlikelyRow, UnlikelyScore>> idle = [];

    private UnlikelyWords(Stream zip, float threshold)
    {
        (model, Threshold, schema) = (context.Model.Load(zip, out _), threshold, Schema());
    }

    /// <summary>Score from which on a word is reported: chosen for a stated rate on news written in English.</summary>
    public float Threshold { get; }

    /// <summary>The words of the document worth a closer look, with their scores, in text order.</summary>
    public IEnumerable<(Token Token, float Score)> Scores(Document document, Surprisals surprisals)
    {
        if (!idle.TryTake(out var engine)) engine = context.Model.CreatePredictionEngine<UnlikelyRow, UnlikelyScore>(model, inputSchemaDefinition: schema);
        try
        {
            var row = new UnlikelyRow { Features = new float[UnlikelyFeatures.Names.Count] };
            var score = new UnlikelyScore();
            foreach (var token in document.Tokens)
            {
                if (!UnlikelyFeatures.IsCandidate(document, surprisals, token)) continue;
                UnlikelyFeatures.Fill(document, surprisals, token, row.Features);
                engine.Predict(row, ref score);
                yield return (token, score.Score);
            }
        }
        finally
        {
            idle.Add(engine);
        }
    }

    public static SchemaDefinition Schema()
    {
        var schema = SchemaDefinition.Create(typeof(UnlikelyRow));
        schema[nameof(UnlikelyRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, UnlikelyFeatures.Names.Count);
        return schema;
    }

    internal static void Save(Stream stream, MLContext context, ITransformer model, DataViewSchema input, float threshold)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(string.Join(' ', UnlikelyFeatures.Names));
        writer.Write(threshold);
        using var zip = new MemoryStream();
        context.Model.Save(model, input, zip);
        writer.Write(zip.ToArray());
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
            return new UnlikelyWords(new MemoryStream(reader.ReadBytes((int)(reader.BaseStream.Length - reader.BaseStream.Position))), threshold);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path}: cannot be used: {exception.Message}.", exception);
        }
    }
}
