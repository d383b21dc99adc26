namespace KazRuMtQa.Files;

/// <summary>The file that holds the library: its own, or the whole program where it was compiled natively.</summary>
internal static class LibraryFile
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var library = System.IO.Path.Combine(AppContext.BaseDirectory, typeof(MtChecker).Assembly.GetName().Name + ".dll");
        return File.Exists(library) ? library : Environment.ProcessPath!;
    }
}
