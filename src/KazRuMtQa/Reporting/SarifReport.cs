namespace KazRuMtQa.Reporting;

public static class SarifReport
{
    public static void Write(TextWriter writer, IReadOnlyList<CheckedFile> files) => throw new NotImplementedException();
}
