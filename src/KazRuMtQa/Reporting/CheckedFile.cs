namespace KazRuMtQa.Reporting;

/// <summary>A report and the path of the file it is about, as the user wrote it.</summary>
public sealed record CheckedFile(string Path, Report Report);
