using System.Text;
using KazRuMtQa.Languages;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Text;

namespace KazRuMtQa.Reading;

/// <summary>
/// Reads passages in their context: trees judge the words, passages are cut where they are worst, and each is judged by its words, its article and
/// what rules found there. Immutable and thread-safe; made by <c>train reader</c>.
/// </summary>
/// <param name="words">Judges words.</param>
/// <param name="passages">Judges passages.</param>
internal sealed class ContextReader(WordJudge words, PassageJudge passages)
{
    public const string FileName = "reader.bin";

    /// <summary>Shorter articles say too little about how they came to be.</summary>
    public const int FewestWords = 60;

    /// <summary>So many wordings carried over from another language, at least: a single one stands in sound articles as well.</summary>
    public const int FewestSigns = 2;

    /// <summary>
    /// In an article with fewer of them passages meet editors' marks hardly more often than words drawn by lot (0.59 of them against 0.56): the rest
    /// of it may well be sound.
    /// </summary>
    public const int MostWordsPerSign = 125;

    private const string Magic = "KRMRDER3";

    /// <summary>The kind of model.</summary>
    public static readonly TrainedModel<ContextReader> Model = new(FileName, Load);

    /// <summary>Whether the article says enough about how it came to be.</summary>
    public static bool Judges(Document document, Surroundings around)
    {
        var signs = around.Issues + around.Habits;
        return document.WordCount >= FewestWords && signs >= FewestSigns && signs * MostWordsPerSign >= document.WordCount;
    }

    /// <summary>The passages of a document that rules have not spoken of, in text order.</summary>
    /// <param name="document">The text.</param>
    /// <param name="around">What rules found in it.</param>
    /// <param name="isTaken">Whether a rule has said something of the token.</param>
    public IEnumerable<ReadPassage> Read(Document document, Surroundings around, Func<int, bool> isTaken)
    {
        if (!Judges(document, around) || document.Surprisals() is not { } surprisals) yield break;
        var evidence = new WordEvidence(document, surprisals);
        var logOdds = words.LogOdds(evidence);
        var article = evidence.Article();
        foreach (var passage in Passages.Of(document, evidence.Judged, logOdds, isTaken).OrderBy(passage => passage.First))
        {
            document.Cancellation.ThrowIfCancellationRequested();
            var probability = passages.Probability(PassageEvidence.Of(document, evidence, logOdds, article, around, passage));
            yield return new ReadPassage(Token(passage.First), Token(passage.End - 1), probability);
        }

        Token Token(int place) => document.Tokens[evidence.Judged[place]];
    }

    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Features);
        passages.Write(writer);
        words.Write(writer);
    }

    /// <exception cref="InvalidDataException">The file is damaged or was trained on other evidence.</exception>
    public static ContextReader Load(string path)
    {
        try
        {
            using var reader = new BinaryReader(File.OpenRead(path));
            if (reader.ReadString() != Magic || reader.ReadString() != Features)
                throw new InvalidDataException("it was trained on other evidence; train it again");
            var passages = PassageJudge.Read(reader);
            var words = WordJudge.Read(reader);
            return reader.BaseStream.Position == reader.BaseStream.Length
                ? new ContextReader(words, passages)
                : throw new InvalidDataException("it is longer than what it says it holds");
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or FormatException)
        {
            throw new InvalidDataException($"{path}: cannot be used: {exception.Message}.", exception);
        }
    }

    private static string Features => string.Join(' ', WordEvidence.Names.Concat(PassageEvidence.Names));
}

/// <summary>A passage with the probability that an editor would change something in it.</summary>
internal readonly record struct ReadPassage(Token First, Token Last, double Probability);
