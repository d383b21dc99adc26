namespace KazRuMtQa.Reporting;

public static class GitHubReport
{
    public static void Write(TextWriter writer, IReadOnlyList<CheckedFile> files) => throw new NotImplementedException();
}
