using System.CommandLine;
using KazRuMtQa.Files;
using KazRuMtQa.Lab.Training.Reading;
using KazRuMtQa.Reading;
using KazRuMtQa.Runner;

namespace KazRuMtQa.Lab.Commands;

/// <summary>
/// <c>train reader</c>: learns which words and passages of a machine translation an editor would change, measures that on documents it has not seen,
/// and writes <c>reader.bin</c> and the figures for its card.
/// </summary>
internal static class TrainReader
{
    public static Command Create()
    {
        var annotated = new Option<FileInfo>("--annotated") { Description = "Articles marked by editors", Required = true, HelpName = "FILE" };
        var news = Files("--news", "The news that the language model was made from; only the articles held out there are used");
        var originals = Files("--originals", "Articles of translation test sets written in English");
        var translations = Files("--translations", "Translations by people");
        var words = new Option<int>("--words")
        {
            Description = "Words of each news file to use at most, as many again of regional news", DefaultValueFactory = _ => 40_000, HelpName = "N",
        };
        var unseen = new Option<double>("--unseen")
        {
            Description = "Share of their right findings that rules keep in documents they were not made from",
            DefaultValueFactory = _ => 0.55,
            HelpName = "P",
        };
        var seed = new Option<int>("--seed") { Description = "Seed", DefaultValueFactory = _ => 1, HelpName = "N" };
        var output = new Option<FileInfo>("--output", "-o")
        {
            Description = "Where to write; the figures come beside it (.figures.md)",
            DefaultValueFactory = _ => new FileInfo(Path.Combine("models", ContextReader.FileName)),
            HelpName = "FILE",
        };
        var command = new Command("reader", "Learn which passages read as translated into models/reader.bin")
        {
            annotated, news, originals, translations, words, unseen, seed, output,
        };
        command.SetAction(result => Run(
            new ReadingFiles(result.GetValue(annotated)!, result.GetValue(news)!, result.GetValue(originals)!, result.GetValue(translations)!),
            result.GetValue(words), result.GetValue(unseen), result.GetValue(seed), result.GetValue(output)!));
        return command;
    }

    private static Option<FileInfo[]> Files(string name, string description) =>
        new(name) { Description = description, Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE..." };

    private static int Run(ReadingFiles files, int words, double unseen, int seed, FileInfo output)
    {
        var known = new ReadingCorpus(files, words).Texts().ToArray();
        ReadText[] texts = [.. known.Select(text => text.AsUnseen(unseen))];
        var judged = PassageTraining.OutOfFold(texts, seed);
        var measured = (new ReadingMeasurement(PassageTraining.OutOfFold(known, seed), seed), new ReadingMeasurement(judged, seed));
        var passages = PassageTraining.Learn(judged, seed);
        var reader = new ContextReader(WordTraining.Learn(texts.Where(text => text.IsAnnotated).SelectMany(ReadingRow.Of), seed), passages);
        OutputFile.Replace(output.FullName, reader.Save);
        var card = ReadingCard.Of(files, judged, measured, passages, unseen, seed);
        OutputFile.Write(Path.ChangeExtension(output.FullName, ".figures.md"), writer => writer.Write(card));
        Console.WriteLine(card);
        return ExitCode.Clean;
    }
}
