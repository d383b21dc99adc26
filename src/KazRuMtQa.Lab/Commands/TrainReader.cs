using System.CommandLine;
using KazRuMtQa.Files;
using KazRuMtQa.Lab.Training.Reading;
using KazRuMtQa.Lab.Reading;
using KazRuMtQa.Runner;

namespace KazRuMtQa.Lab.Commands;

/// <summary>
/// <c>train reader</c>: counts frames, learns the classifier that decides over all evidence which passages are shown, measures it on documents it
/// has not
/// seen, and writes <c>frames.bin</c>, <c>reader.bin</c> and the card.
/// </summary>
internal static class TrainReader
{
    public static Command Create()
    {
        var docs = TrainNetwork.Files("--docs", "Translation test sets with several systems a document (.jsonl, .gz)");
        var annotated = new Option<FileInfo>("--annotated") { Description = "Articles marked by editors", Required = true, HelpName = "FILE" };
        var news = TrainNetwork.Files("--news", "The news that the language model was made from");
        var originals = TrainNetwork.Files("--originals", "Articles of test sets written in English; every second file is measured on");
        var translations = TrainNetwork.Files("--translations", "Translations by people; every second file is measured on");
        var network = new Option<FileInfo>("--network") { Description = "The network (train network)", Required = true, HelpName = "FILE" };
        var words = TrainNetwork.Number("--words", "Words of each news file to use at most, as many again of regional news", 40_000);
        var rate = new Option<double>("--rate")
        {
            Description = "Passages that may be reported in 1,000 words of English news", DefaultValueFactory = _ => 0.2, HelpName = "N",
        };
        var least = new Option<double>("--least")
        {
            Description = "Confidence that a passage needs to be reported", DefaultValueFactory = _ => 0.65, HelpName = "P",
        };
        var seed = TrainNetwork.Number("--seed", "Seed", 1);
        var kept = new Option<FileInfo?>("--evidence")
        {
            Description = "Keep the evidence of all texts in this file, or take it from there", HelpName = "FILE",
        };
        var output = new Option<FileInfo>("--output", "-o")
        {
            Description = "Where to write", DefaultValueFactory = _ => new FileInfo(ReadingModel.FileName), HelpName = "FILE",
        };
        var command = new Command("reader", "Learn which passages are odd in their context into reader.bin and frames.bin") { docs, annotated,
            news, originals, translations, network, words, rate, least, seed, kept, output };
        command.SetAction(result => Run(
            new ReadingFiles(result.GetValue(docs)!, result.GetValue(annotated)!, result.GetValue(news)!, result.GetValue(originals)!,
                result.GetValue(translations)!),
            result.GetValue(network)!, result.GetValue(words), result.GetValue(rate), result.GetValue(least), result.GetValue(seed),
                result.GetValue(kept), result.GetValue(output)!));
        return command;
    }

    private static int Run(ReadingFiles files, FileInfo network, int words, double rate, double least, int seed, FileInfo? kept, FileInfo output)
    {
        var (rates, texts) = Evidence(files, network, words, Path.Combine(output.DirectoryName!, FrameRates.FileName), kept);
        var measured = new ReadingMeasurement(texts, seed);
        // What ships learns from all annotated articles; its threshold is set on news that it has not seen.
        var judge = ReadingTraining.Learn(texts.Where(text => text.IsAnnotated || !text.IsMeasured).SelectMany(text => text.Rows()), seed);
        var threshold = new ReadingCurve(texts, row => judge.LogOdds(row)).ThresholdFor(text => text.IsMeasured && text.IsEnglish, rate);
        var confidence = measured.Confidence(rate, (float)least, seed);
        OutputFile.Replace(output.FullName, new ReadingModel(judge, threshold, confidence).Save);
        var card = ReadingCard.Of(files, rates, texts, measured, threshold, rate, confidence, seed);
        OutputFile.Write(Path.ChangeExtension(output.FullName, ".md"), writer => writer.Write(card));
        Console.WriteLine(measured.Table());
        Console.WriteLine(measured.Reported(rate, confidence));
        return ExitCode.Clean;
    }

    private static (FrameRates Rates, ReadText[] Texts) Evidence(ReadingFiles files, FileInfo network, int words, string frames, FileInfo? kept)
    {
        if (kept is { Exists: true }) return (FrameRates.Load(frames), EvidenceFile.Load(kept.FullName));
        var corpus = new ReadingCorpus(ReadingNetwork.Load(network.FullName), files, words);
        var rates = corpus.CountFrames();
        OutputFile.Replace(frames, rates.Save);
        Console.WriteLine($"{rates.Count:N0} frames");
        var texts = corpus.Texts(rates).ToArray();
        if (kept is not null) EvidenceFile.Save(kept.FullName, texts);
        return (rates, texts);
    }
}
