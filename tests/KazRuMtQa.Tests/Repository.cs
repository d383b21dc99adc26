namespace KazRuMtQa.Tests;

/// <summary>Finds files of the checked-out repository from the test's own folder.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "KazRuMtQa.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("KazRuMtQa.sln was not found above the tests.");
    }
}
