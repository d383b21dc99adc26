using System.CommandLine;
using System.Globalization;
using KazRuMtQa.Alignment;
using KazRuMtQa.Files;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Lab.Training.Lexicon;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Lab.Commands;

/// <summary>
/// <c>train lexicon</c>: learns which English stems stand for which Russian and Kazakh stems into <c>models/lexicon.bin</c>. Probabilities of single
/// stems are kept, no text. The same input gives the same file.
/// </summary>
internal static class TrainLexicon
{
    public static Command Create()
    {
        var russian = Files("--russian", "Russian and English sentence pairs: lines whose last two cells are source and English");
        var kazakh = Files("--kazakh", "Kazakh and English sentence pairs, likewise");
        var dictionary = Files("--dictionary", "Russian and English dictionary entries, likewise");
        var names = Files("--names", "Cyrillic and Latin names with their counts, of which the irregular ones are kept");
        var output = new Option<FileInfo>("--output")
        {
            Description = "Where to write", DefaultValueFactory = _ =>
            new FileInfo("models/lexicon.bin")
        };
        var command = new Command("lexicon", "Learn from sentence pairs which words stand for which") { russian, kazakh, dictionary, names, output };
        command.SetAction(result => Train(
            result.GetValue(russian)!, result.GetValue(kazakh)!, result.GetValue(dictionary)!, result.GetValue(names)!, result.GetValue(output)!));
        return command;
    }

    private static Option<FileInfo[]> Files(string name, string description)
    {
        var option = new Option<FileInfo[]>(name)
        {
            Description = description, Required = true, AllowMultipleArgumentsPerToken = true,
            HelpName = "FILE..."
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !File.Exists(token.Value))) result.AddError($"{token.Value}: no such file.");
        });
        return option;
    }

    private static int Train(FileInfo[] russian, FileInfo[] kazakh, FileInfo[] dictionary, FileInfo[] names, FileInfo output)
    {
        var languages = SourceLanguages.Of(Language.English);
        var english = new StemNumbers();
        var ofRussian = new LexiconTraining(languages["ru"]!, english);
        foreach (var file in russian) ofRussian.AddSentences(file.ToString());
        foreach (var file in dictionary) ofRussian.AddEntries(file.ToString());
        var ofKazakh = new LexiconTraining(languages["kk"]!, english);
        foreach (var file in kazakh) ofKazakh.AddSentences(file.ToString());
        var links = new Dictionary<string, StemLinks>(StringComparer.Ordinal) { ["ru"] = ofRussian.Learn(), ["kk"] = ofKazakh.Learn() };
        var spellings = names.SelectMany(file => NameSpellings.Read(file.ToString())).DistinctBy(pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        OutputFile.Replace(output.ToString(), stream => SourceLexicon.Write(
            stream, [.. Enumerable.Range(0, english.Count).Select(number => english[number])], links, spellings));
        var counts = links.Select(pair =>
            string.Create(CultureInfo.InvariantCulture, $"{pair.Key}: {pair.Value.Count:N0} stems, {pair.Value.LinkCount:N0} links")).ToArray();
        WriteCard(output, [.. russian, .. kazakh, .. dictionary, .. names], counts, ofRussian.Pairs, ofKazakh.Pairs, spellings.Count);
        Console.WriteLine($"{output}: {string.Join("; ", counts)}; {spellings.Count} names.");
        return 0;
    }

    private static void WriteCard(FileInfo output, FileInfo[] files, string[] counts, int russian, int kazakh, int names) => File.WriteAllText(
        Path.ChangeExtension(output.ToString(), ".md"), string.Create(CultureInfo.InvariantCulture, $"""
            # Which words stand for which (`lexicon.bin`)

            Stems of Russian and Kazakh with the English stems that stand for them: IBM model 1 in both directions over
            {russian:N0} Russian and {kazakh:N0} Kazakh pairs of sentences or dictionary entries; the surer direction, from 2 in
            100 on, at most ten of a stem. {string.Join("; ", counts)}. With them {names:N0} Cyrillic names
            whose Latin spelling their letters do not show. It tells whether a word of the source has a counterpart in the English
            (alignment, lost and invented sentences and clauses); it translates nothing, and holds no sentence. Loaded only when a
            source is given.

            Made by `lab train lexicon`; the same data give the same file. What the checks find with it: [fidelity.md](fidelity.md).

            | data | SHA-256 |
            |---|---|
            {string.Join("\n", files.Select(file => $"| {file.Name} | `{FileHash.Of(file)}` |"))}

            Terms: the pairs are of public research sets (MLQE-PE, NTREX, XQuAD, X-WMT, LASER, WMT 2021; CC0, CC BY-SA 4.0,
                research terms) and of a CC BY-SA
            dictionary, used for counts only; the names are of a set under the MIT licence made from Wikidata (CC0).

            """));
}
