using KazRuMtQa.Files;

namespace KazRuMtQa.Server.Checking;

/// <summary>
/// Words and phrases that clients have added: they are no issues in any check of this server. They are kept in a file, a word a line, where the
/// server has one, and else for as long as it runs.
/// </summary>
internal sealed class HouseWords
{
    private readonly Lock gate = new();
    private readonly string? path;
    private IReadOnlySet<string> words;

    /// <exception cref="ToolException">The file cannot be read.</exception>
    public HouseWords(ServerOptions options)
    {
        path = options.WordsFile;
        words = Set(path is not null && File.Exists(path)
            ? TextFile.Read(path).Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : []);
    }

    /// <summary>The words now; a check that has begun goes on with those it began with.</summary>
    public IReadOnlySet<string> Words => Volatile.Read(ref words);

    /// <returns>Whether it was not there before.</returns>
    public bool Add(string word) => Change(word, isAdded: true);

    /// <returns>Whether it was there.</returns>
    public bool Remove(string word) => Change(word, isAdded: false);

    private bool Change(string word, bool isAdded)
    {
        lock (gate)
        {
            if (words.Contains(word) == isAdded) return false;
            var changed = Set(isAdded ? words.Append(word) : words.Where(other => !other.Equals(word, StringComparison.OrdinalIgnoreCase)));
            if (path is not null) OutputFile.Write(path, writer => WriteLines(writer, changed));
            Volatile.Write(ref words, changed);
            return true;
        }
    }

    private static void WriteLines(TextWriter writer, IEnumerable<string> words)
    {
        foreach (var word in words.Order(StringComparer.OrdinalIgnoreCase)) writer.WriteLine(word);
    }

    private static HashSet<string> Set(IEnumerable<string> words) => new(words, StringComparer.OrdinalIgnoreCase);
}
