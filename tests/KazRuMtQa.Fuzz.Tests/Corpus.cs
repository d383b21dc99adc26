namespace KazRuMtQa.Fuzz.Tests;

/// <summary>
/// Small inputs that fuzzing found: each takes a way through the code that no other does, or was once a fault. A file for each target, an input a
/// line, in Base64: they are bytes and often no text.
/// </summary>
internal static class Corpus
{
    public static IEnumerable<byte[]> Of(string target)
    {
        var file = Repository.File("tests", "KazRuMtQa.Fuzz.Tests", "Corpus", target + ".base64");
        return File.Exists(file) ? File.ReadLines(file).Select(Convert.FromBase64String) : [];
    }
}
