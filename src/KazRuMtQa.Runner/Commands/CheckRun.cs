using KazRuMtQa.Audit.Readers;
using KazRuMtQa.Files;
using KazRuMtQa.Files.Translations;
using KazRuMtQa.Reporting;
using KazRuMtQa.Rules;
using KazRuMtQa.Scoring;

namespace KazRuMtQa.Runner.Commands;

/// <summary>One run of <c>check</c>. A file that cannot be read is named and counted, and the others go on.</summary>
internal sealed class CheckRun(string[] named, string format, string? output, string failOn, string? writeBaseline, bool fix, bool yes)
{
    /// <summary>As many characters of a Word document as of any other article.</summary>
    private const int LongestDocument = 20_000_000;

    private readonly string[] paths = ArticlePaths.Expand(named);
    private readonly List<CheckedFile> done = [];
    private int started;
    private int failures;

    /// <summary>The file with the text that the article was translated from.</summary>
    public string? SourcePath { get; init; }

    public string? SourceLanguage { get; init; }

    /// <summary>Whether to write no report: the exit code says all.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Who reads after the rules; null for nobody.</summary>
    public SecondReaders? Readers { get; init; }

    public int Run(ConfiguredCheckers checkers)
    {
        RefuseToOverwriteInput();
        // A broken configuration stops the run before anything is done.
        foreach (var path in paths)
        {
            checkers.For(path);
            Readers?.For(path);
        }

        using (Notes.Progress(() => $"{Math.Max(0, started - 1)} of {paths.Length} files checked; now {paths[Math.Max(0, started - 1)]}",
            prints: output is null))
        {
            if (fix) OutputFile.Write(null, writer => Fix(checkers, writer));
            else Report(Check(checkers).Select(pair => pair.File));
        }

        Readers?.WriteTotal();
        if (writeBaseline is not null) OutputFile.Write(writeBaseline, writer => BaselineFile.Write(writer, done.Select(file => file.Report)));
        if (failures > 0 && paths.Length > 1) Notes.Write($"{failures} of {paths.Length} files failed.");
        if (failures > 0) return ExitCode.Failed;
        return done.Exists(file => FailLevel.IsReached(failOn, file.Report)) ? ExitCode.Found : ExitCode.Clean;
    }

    private IEnumerable<(CheckedFile File, TextFile? Source)> Check(ConfiguredCheckers checkers)
    {
        foreach (var path in paths)
        {
            started++;
            TextFile? source = null;
            Report? report = null;
            if (!Try(path, () => (source, report) = Read(path, Check(path, checkers.For(path))))) continue;
            var file = new CheckedFile(path, report!) { SourcePath = SourcePath };
            done.Add(file);
            yield return (file, source);
        }
    }

    private (TextFile? Source, Report Report) Read(string path, (TextFile? Source, Report Report) checkedFile) =>
        Readers is null ? checkedFile : (checkedFile.Source, Readers.Read(path, checkedFile.Report));

    private (TextFile? Source, Report Report) Check(string path, MtChecker checker)
    {
        if (TranslationFile.IsTranslation(path))
        {
            if (SourcePath is not null) throw new ToolException($"{path}: holds its source itself; leave out --source.");
            return (null, CheckTranslation(path, TranslationFile.Read(path), checker));
        }

        if (ArticlePaths.IsWord(path)) return (null, checker.Check(OfWord(path)));
        var file = Read(path);
        if (CsvTable.IsTable(path) && CsvTable.Read(file.Text) is { } table)
        {
            if (SourcePath is not null) throw new ToolException($"{path}: holds its source itself; leave out --source.");
            return (null, CheckTranslation(path, table, checker));
        }

        return (file, checker.Check(BesideSource(new Article(file.Text) { Format = ArticleFormats.OfPath(path) })));
    }

    /// <summary>The article with the text that it was translated from, where one was named.</summary>
    private Article BesideSource(Article article)
    {
        if (SourcePath is null) return article;
        var source = ArticlePaths.IsWord(SourcePath) ? Word(SourcePath).Text : Read(SourcePath).Text;
        if (string.IsNullOrWhiteSpace(source)) throw new ToolException($"{SourcePath}: is empty; there is nothing to compare with.");
        return article with { Source = source, SourceFormat = ArticleFormats.OfPath(SourcePath), SourceLanguage = SourceLanguage };
    }

    /// <summary>
    /// Places in the report are those in the text of the document, its paragraphs set apart by blank lines. A table of two columns is read as an
    /// original beside its translation, as 'audit' reads it.
    /// </summary>
    private Article OfWord(string path)
    {
        var article = Word(path) with { Id = path };
        if (article.Source is null) return BesideSource(article);
        if (SourcePath is not null) throw new ToolException($"{path}: holds its source itself; leave out --source.");
        Notes.Write($"{path}: its table is read as an original beside its translation; lines are counted in the translation.");
        return article;
    }

    private static Article Word(string path)
    {
        try
        {
            return WordArticle.Read(File.ReadAllBytes(path), LongestDocument);
        }
        catch (FileNotFoundException exception)
        {
            throw new ToolException($"{path}: no such file.", exception);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{path}: {exception.Message}", exception);
        }
    }

    private static TextFile Read(string path)
    {
        var file = TextFile.Read(path);
        if (file.Encoding != TextEncoding.Utf8) Notes.Write($"{path}: read as {TextEncodings.NameOf(file.Encoding)}.");
        return file;
    }

    /// <summary>Places in the report are those in the translations, one below the other.</summary>
    private static Report CheckTranslation(string path, TranslationFile translation, MtChecker checker)
    {
        Notes.Write($"{path}: its translations ({translation.Units.Count}) are read as one article; lines are counted in it.");
        return checker.Check(translation.ToArticle() with { Id = path });
    }

    private void Fix(ConfiguredCheckers checkers, TextWriter writer)
    {
        foreach (var (file, source) in Check(checkers))
        {
            Try(file.Path, () => Repairs.Apply(file, source ?? throw NotRepaired(file.Path), yes, writer));
            writer.Flush();
        }
    }

    /// <summary>What fails in one file is said and counted, and stops no other; that our own output fails stops the run.</summary>
    private bool Try(string path, Action work)
    {
        try
        {
            work();
            return true;
        }
        catch (ToolException exception)
        {
            Notes.Write(exception.Message);
        }
        catch (Exception exception) when (exception is not IOException)
        {
            Notes.Write($"{path}: {Defect.Describe(exception)}");
        }

        failures++;
        return false;
    }

    private static ToolException NotRepaired(string path) =>
        new($"{path}: --fix repairs text, not Word documents or files of translations; repair it where it was made.");

    private void Report(IEnumerable<CheckedFile> files)
    {
        // Text and JSON Lines appear file by file; every other report is about all of them, and a file is written only when there is something to
        // say.
        if (IsQuiet)
        {
            foreach (var _ in files)
            {
                // Checked, and counted for the exit code.
            }
        }
        else if (output is null && format is "text" or "jsonl" or "line")
        {
            OutputFile.Write(null, writer => Write(writer, files));
        }
        else if (files.ToList() is { Count: > 0 } all)
        {
            OutputFile.Write(output, writer => Write(writer, all));
        }
    }

    private void Write(TextWriter writer, IEnumerable<CheckedFile> files)
    {
        switch (format)
        {
            case "text": TextReport.Write(writer, files, IsColoured); break;
            case "line": LineReport.Write(writer, files); break;
            case "jsonl": WriteLines(writer, files); break;
            case "json": WriteJson(writer, files.ToList()); break;
            case "sarif": SarifReport.Write(writer, files.ToList()); writer.WriteLine(); break;
            case "html": HtmlReport.Write(writer, files.ToList()); break;
            case "github": GitHubReport.Write(writer, files.ToList()); break;
        }
    }

    private static void WriteLines(TextWriter writer, IEnumerable<CheckedFile> files)
    {
        foreach (var file in files)
        {
            Interruption.Whole(() =>
            {
                JsonReport.Write(writer, file);
                writer.WriteLine();
                writer.Flush();
            });
        }
    }

    private static void WriteJson(TextWriter writer, List<CheckedFile> files)
    {
        if (files.Count == 1) JsonReport.WriteIndented(writer, files[0]);
        else JsonReport.WriteArray(writer, files);
        writer.WriteLine();
    }

    private bool IsColoured => output is null && !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    private void RefuseToOverwriteInput()
    {
        var inputs = paths.Append(SourcePath ?? "-").Where(path => path != "-").Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        foreach (var target in new[] { output, writeBaseline })
        {
            if (target is not null && inputs.Contains(Path.GetFullPath(target)))
                throw new ToolException($"{target}: is one of the articles; the report would overwrite it.");
        }
    }
}
