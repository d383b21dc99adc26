using System.Reflection;
using System.Text;

namespace KazRuMtQa.Languages;

/// <summary>The tables of a language, embedded in this assembly or in a folder on disk. Immutable.</summary>
internal sealed class TableFolder
{
    private readonly IReadOnlyDictionary<string, Func<Stream>> files;

    private TableFolder(IReadOnlyDictionary<string, Func<Stream>> files) => this.files = files;

    /// <summary>Names of the tables, those of a folder below with its name before theirs: <c>phrases/idioms.tsv</c>.</summary>
    public IEnumerable<string> Files => files.Keys.Where(name => name.EndsWith(".tsv", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The embedded tables under <c>Languages/</c> in the folders together.</summary>
    /// <exception cref="InvalidDataException">There are none.</exception>
    public static TableFolder Embedded(params string[] folders)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var found = (
            from name in assembly.GetManifestResourceNames()
            from folder in folders
            where name.StartsWith(folder + "/", StringComparison.Ordinal)
            select (Key: name[(folder.Length + 1)..], Resource: name)).ToArray();
        if (found.Length == 0)
            throw new InvalidDataException($"No table of {string.Join(" or ", folders)} is embedded in {assembly.GetName().Name}.");
        return new TableFolder(found.ToDictionary(file => file.Key, file => (Func<Stream>)(() => assembly.GetManifestResourceStream(file.Resource)!),
            StringComparer.Ordinal));
    }

    /// <summary>The tables in a folder on disk and in those below it.</summary>
    public static TableFolder At(string path) => new(
        Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).ToDictionary(
            file =>
                Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/'), file =>
                    (Func<Stream>)(() => File.OpenRead(file)), StringComparer.Ordinal));

    /// <returns>The file; null when the folder lacks it.</returns>
    public Stream? Open(string file) => files.TryGetValue(file, out var open) ? open() : null;

    /// <summary>The rows of a table without its header line; none when the folder lacks it.</summary>
    /// <exception cref="InvalidDataException">A row has the wrong number of cells, or a cell is not trimmed.</exception>
    public IEnumerable<string[]> Read(string file)
    {
        if (Open(file) is not { } stream) yield break;
        using var reader = new StreamReader(stream, new UTF8Encoding(false, true));
        foreach (var row in Table.Parse(file, reader)) yield return row;
    }
}
