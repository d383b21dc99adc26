namespace KazRuMtQa.Reporting;

public static class TextReport
{
    /// <param name="writer">Where to.</param>
    /// <param name="files">What was checked.</param>
    /// <param name="colour">Whether to write ANSI colour codes.</param>
    public static void Write(TextWriter writer, IReadOnlyList<CheckedFile> files, bool colour = false) => throw new NotImplementedException();
}
