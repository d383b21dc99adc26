namespace KazRuMtQa.Reporting;

/// <summary>A report and the path of the file it is about, as the user wrote it.</summary>
public sealed record CheckedFile(string Path, Report Report)
{
    /// <summary>The path of the file with the source text, as the user wrote it; null where the source came from no file.</summary>
    public string? SourcePath { get; init; }
}
