namespace KazRuMtQa.Languages;

/// <summary>Finds the trained models, which stand in the folder <c>models</c> beside the assembly. Without them the checker works with its rules alone.</summary>
internal static class ModelFile
{
    // Stands first: what follows is found in it.
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>The models that wording and grammar are judged by, those that are not there; found once.</summary>
    public static IReadOnlyList<string> Missing { get; } = Array.FindAll(["forms.lm.bin", "tagger.bin", "unlikely.bin", "words.lm.bin"], name => Find(name) is null);

    /// <returns>The path of the model; null when it is not there.</returns>
    public static string? Find(string name)
    {
        var path = Path.Combine(Folder, name);
        return File.Exists(path) ? path : null;
    }
}
