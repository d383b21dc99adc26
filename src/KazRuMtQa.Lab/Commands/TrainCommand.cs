using System.CommandLine;

namespace KazRuMtQa.Lab.Commands;

/// <summary><c>train</c>: makes the files of <c>models/</c>, each by a command of its own.</summary>
internal static class TrainCommand
{
    public static Command Create() => new("train", "Train the models again (needs the training data; the committed models need no training)")
    {
        TrainWords.Create(), TrainPhrases.Create(), TrainTagger.Create(), TrainLanguageModel.Create(), TrainUnlikely.Create(), TrainMined.Create(),
        TrainUnusual.Create(), TrainReader.Create(), TrainClassifiers.Create(), TrainLanguages.Create(), TrainVerdict.Create(),
        TrainReview.Create(),
        TrainLexicon.Create(),
    };
}
