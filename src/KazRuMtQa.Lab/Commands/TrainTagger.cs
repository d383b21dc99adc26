using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using KazRuMtQa.Files;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Lab.Training;
using KazRuMtQa.Runner;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Commands;

/// <summary>
/// <c>train tagger</c>: learns parts of speech from treebanks into <c>models/tagger.bin</c> and writes its card with figures on text held
/// out.
/// </summary>
internal static class TrainTagger
{
    public static Command Create()
    {
        var train = new Option<FileInfo[]>("--treebanks")
        {
            Description = "CoNLL-U treebanks to learn from (.conllu, .gz)", Required = true,
            AllowMultipleArgumentsPerToken = true, HelpName = "FILE..."
        };
        var test = new Option<FileInfo[]>("--test")
        {
            Description = "CoNLL-U treebanks to measure on", AllowMultipleArgumentsPerToken = true,
            HelpName = "FILE..."
        };
        var epochs = new Option<int>("--epochs") { Description = "How often to go over the text", DefaultValueFactory = _ => 8, HelpName = "N" };
        var seed = new Option<int>("--seed") { Description = "Seed of the order of sentences", DefaultValueFactory = _ => 1, HelpName = "N" };
        var output = new Option<FileInfo>("--output", "-o")
        {
            Description = "Where to write",
            DefaultValueFactory = _ => new FileInfo("models/tagger.bin"), HelpName = "FILE"
        };
        var command = new Command("tagger", "Learn parts of speech from treebanks into models/tagger.bin") { train, test, epochs, seed, output };
        command.SetAction(result =>
            Run(result.GetValue(train)!, result.GetValue(test) ?? [], result.GetValue(epochs), result.GetValue(seed), result.GetValue(output)!));
        return command;
    }

    private static int Run(FileInfo[] treebanks, FileInfo[] tests, int epochs, int seed, FileInfo output)
    {
        var sentences = treebanks.SelectMany(file => Treebank.Read(file.FullName)).ToArray();
        var training = new TaggerTraining(sentences, seed);
        var rows = training.Train(epochs,
            (epoch, right) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch}: {right:P2} right while learning")));
        OutputFile.Replace(output.FullName, stream => PartOfSpeechTagger.Save(stream, training.CertainWords(), rows));
        var tagger = PartOfSpeechTagger.Load(output.FullName);
        var figures = tests.Select(file => TaggerFigures.Of(file.Name, tagger, Treebank.Read(file.FullName).ToArray())).ToArray();
        foreach (var line in figures.Select(figure => figure.Row)) Console.WriteLine(line);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{TaggerFigures.TokensPerSecond(tagger, sentences):N0} tokens a second on one core."));
        OutputFile.Write(Path.ChangeExtension(output.FullName, ".md"),
            writer => writer.Write(Card(treebanks, sentences.Sum(sentence => sentence.Tokens.Count), rows.Count, epochs, seed, figures, tests)));
        return ExitCode.Clean;
    }

    private static string Card(FileInfo[] treebanks, int tokens, int rows, int epochs, int seed, TaggerFigures[] figures, FileInfo[] tests) => string.Create(CultureInfo.InvariantCulture, $"""
        # Part-of-speech tagger (`tagger.bin`)

        An averaged perceptron over {TaggerFeatures.Count} features of a token and its neighbours (forms, endings, shapes, classes of the lexicon, the two tags
        before), greedy from left to right. {PartsOfSpeech.Learned - 1} tags: the parts of speech of Universal Dependencies, with number of nouns, form of verbs and
        degree of adjectives. {rows:N0} features with byte weights. Made by `lab train tagger` from {tokens:N0} tokens, {epochs} rounds, seed {seed}, one thread: the
        same data give the same model. Our tokens are not always those of the treebanks ("don't" and "U.S.-led" are one): a token takes the tag
        of its last part where a hyphen joins, else of the first.

        | held out | tokens | part of speech right | with number, form, degree |
        |---|---|---|---|
        {string.Join('\n', figures.Select(figure => figure.Row))}

        Marks count as tokens. PUD (news and encyclopaedia) was kept for the final figure and never looked at while choosing features. Limits: trained
        on web, interviews, travel and some news; it tags sound English, and guesses at broken sentences; headlines in title case are its weak side.

        | data | SHA-256 | terms |
        |---|---|---|
        {string.Join('\n', treebanks.Concat(tests).Select(file => $"| {file.Name} | `{FileHash.Of(file)}` | {(file.Name.Contains("gum", StringComparison.Ordinal) ? "CC BY 4.0 or public domain" : file.Name.Contains("pud", StringComparison.Ordinal) ? "CC BY-SA 3.0, measuring only" : "CC BY-SA 4.0")} |"))}

        Only weights are kept, no text.

        """);
}
