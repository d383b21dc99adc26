using System.CommandLine;
using System.Globalization;
using KazRuMtQa.Files;
using KazRuMtQa.Lab.Training;
using KazRuMtQa.Runner;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Commands;

/// <summary><c>train languages</c>: packs the letter n-grams of the languages that share a script into <c>models/languages.br</c>.</summary>
internal static class TrainLanguages
{
    public static Command Create()
    {
        var models = new Option<DirectoryInfo>("--lingua")
        {
            Description = "The folder LanguageModels of the package SearchPioneer.Lingua", Required = true, HelpName = "FOLDER",
        };
        var output = new Option<FileInfo>("--output", "-o")
        {
            Description = "Where to write", DefaultValueFactory = _ => new FileInfo($"models/{LanguageProfile.FileName}"), HelpName = "FILE",
        };
        var command = new Command("languages", "Pack the letter n-grams that languages are told by into models/languages.br") { models, output };
        command.SetAction(result => Run(result.GetValue(models)!, result.GetValue(output)!));
        return command;
    }

    private static int Run(DirectoryInfo models, FileInfo output)
    {
        var languages = Enum.GetValues<WritingSystem>().Select(WritingSystems.LanguagesOf).Where(shared => shared.Length > 1)
            .SelectMany(shared => shared)
            .Select(code => (Code: code, Bits: (IReadOnlyDictionary<ulong, double>)LinguaNgrams.Read(models, code)))
            .ToArray();
        OutputFile.Replace(output.FullName, stream => LanguageProfile.Write(stream, languages));
        var ngrams = languages.Sum(language => language.Bits.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{output.FullName}: {ngrams:N0} n-grams of {languages.Length} languages."));
        return ExitCode.Clean;
    }
}
