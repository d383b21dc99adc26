using System.CommandLine;
using System.Runtime.InteropServices;
using KazRuMtQa.Files;
using KazRuMtQa.Lab.Training.Reading;
using KazRuMtQa.Reading;
using KazRuMtQa.Runner;
using Newtonsoft.Json;

namespace KazRuMtQa.Lab.Commands;

internal static class TrainReader
{
    public static Command Create()
    {
        var docs = Files("--docs", "Translation test sets with several systems a document (.jsonl, .gz)");
        var annotated = new Option<FileInfo>("--annotated") { Description = "Articles marked by editors", Required = true, HelpName = "FILE" };
        var news = Files("--news", "The news that the language model was made from");
        var originals = Files("--originals", "Articles of test sets written in English; every second file is measured on");
        var translations = Files("--translations", "Translations by people; every second file is measured on");
        var words = new Option<int>("--words") { Description = "Words", DefaultValueFactory = _ => 40_000 };
        var dump = new Option<FileInfo>("--dump") { Required = true };
        var command = new Command("reader", "Learn which passages are odd in their context into reader.bin and frames.bin") { docs, annotated, news, originals, translations, words, dump };
        command.SetAction(result => Run(
            new ReadingFiles(result.GetValue(docs)!, result.GetValue(annotated)!, result.GetValue(news)!, result.GetValue(originals)!,
                result.GetValue(translations)!), result.GetValue(words), result.GetValue(dump)!));
        return command;
    }

    internal static Option<FileInfo[]> Files(string name, string description) =>
        new(name) { Description = description, Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE..." };

    private static int Run(ReadingFiles files, int words, FileInfo dump)
    {
        var corpus = new ReadingCorpus(files, words);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var rates = corpus.CountFrames();
        Console.WriteLine($"{rates.Count} frames {watch.Elapsed}");
        using (var stream = File.Create(dump.FullName + ".frames")) rates.Save(stream);
        var checker = new MtChecker();
        using var writer = new StreamWriter(dump.FullName + ".jsonl");
        using var rows = File.Create(dump.FullName + ".f32");
        writer.WriteLine(string.Join(' ', WordEvidence.Names));
        foreach (var text in corpus.Texts(rates))
        {
            var report = checker.Check(text.Document.Text);
            var d = text.Document;
            writer.WriteLine(JsonConvert.SerializeObject(new
            {
                side = text.Side.ToString(), set = text.Set, system = text.System, id = text.Id, measured = text.IsMeasured, words = d.WordCount, text = d.Text,
                judged = text.Judged, starts = text.Judged.Select(i => d.Tokens[i].Span.Start), ends = text.Judged.Select(i => d.Tokens[i].Span.End),
                sentence = text.Judged.Select(i => d.SentenceOf(d.Tokens[i]).Index),
                sentences = d.Sentences.Select(s => new[] { d.Tokens[s.FirstToken].Span.Start, d.Tokens[s.EndToken - 1].Span.End }),
                findings = report.Findings.Select(f => new object[] { f.Rule.Id, f.Span.Start, f.Span.End, f.Confidence, f.Severity.ToString(), f.IsStyle }),
                marks = text.Marks.Select(m => new object[] { m.Span.Start, m.Span.End, m.Category, m.Severity, m.IsVisible }),
                likelihood = report.MtLikelihood,
            }));
            foreach (var row in text.Evidence) rows.Write(MemoryMarshal.AsBytes(row.AsSpan()));
        }

        Console.WriteLine(watch.Elapsed);
        return ExitCode.Clean;
    }
}
