namespace KazRuMtQa.Tests;

/// <summary>
/// Compares with a file under <c>tests/KazRuMtQa.Tests</c>. <c>KAZRUMTQA_ACCEPT=1 dotnet test</c> writes what was found; the diff is then reviewed
/// like code.
/// </summary>
internal static class Golden
{
    public static void Check(string file, string actual)
    {
        var path = Repository.File("tests", "KazRuMtQa.Tests", file);
        if (Environment.GetEnvironmentVariable("KAZRUMTQA_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.That(path, Does.Exist, "No golden file; make it with KAZRUMTQA_ACCEPT=1.");
        Assert.That(actual, Is.EqualTo(File.ReadAllText(path)));
    }
}
