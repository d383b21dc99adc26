using KazRuMtQa.Alignment;
using KazRuMtQa.Evidence;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Reading;
using KazRuMtQa.Languages;
using KazRuMtQa.Likelihood;
using KazRuMtQa.Scoring;
using KazRuMtQa.Text;

namespace KazRuMtQa;

/// <summary>
/// Everything that was trained, in a folder: part-of-speech tagger, language models, classifiers. Each model is loaded when it is first
/// needed, or all at once by <see cref="Warm"/>. Immutable and thread-safe: load once and share.
/// </summary>
public sealed class Models
{
    private static readonly string[] Files =
    [
        MtClassifier.Model.File, NgramModel.Forms.File, SourceLexicon.Model.File, ContextReader.Model.File, PartOfSpeechTagger.Model.File,
        UnlikelyWords.Model.File, NgramModel.Words.File,
    ];

    private readonly Lazy<EvidenceTable> evidence = new(EvidenceTable.Read);
    private readonly Lazy<VerdictModel> verdicts = new(VerdictModel.Read);

    private Models(ModelFolder folder)
    {
        Folder = folder;
        Missing = Array.FindAll(Files, file => !folder.Has(file));
    }

    /// <summary>The models that ship with the library, in the folder <c>models</c> beside the application.</summary>
    public static Models Bundled { get; } = new(ModelFolder.Bundled);

    /// <summary>No models: only the rules that need none are run.</summary>
    public static Models None { get; } = new(ModelFolder.None);

    /// <summary>Names of the model files that are missing, in alphabetical order. Whatever needs one of them is left out.</summary>
    public IReadOnlyList<string> Missing { get; }

    internal ModelFolder Folder { get; }

    /// <summary>The counted evidence of the rules.</summary>
    internal EvidenceTable Evidence => evidence.Value;

    /// <summary>What verdicts follow from.</summary>
    internal VerdictModel Verdicts => verdicts.Value;

    /// <summary>The models in a folder. Files that are not there are listed in <see cref="Missing"/>.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static Models Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return Directory.Exists(folder)
            ? new(new ModelFolder(Path.GetFullPath(folder)))
            : throw new DirectoryNotFoundException($"There is no folder of models: {folder}");
    }

    /// <summary>Loads every model now, so that the first article does not wait for it.</summary>
    /// <exception cref="InvalidDataException">A model is damaged, or was trained on other features.</exception>
    public void Warm()
    {
        _ = MtClassifier.Model.In(Folder);
        _ = NgramModel.Forms.In(Folder);
        _ = NgramModel.Words.In(Folder);
        _ = PartOfSpeechTagger.Model.In(Folder);
        _ = UnlikelyWords.Model.In(Folder);
        _ = ContextReader.Model.In(Folder);
        _ = Evidence;
    }

    /// <summary>These models with another classifier; without any when it is null.</summary>
    internal Models With(MtClassifier? classifier) => new(Folder.With(MtClassifier.Model, classifier));
}
