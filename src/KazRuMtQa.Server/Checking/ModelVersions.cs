using System.Security.Cryptography;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Server.Checking;

/// <summary>What the checker decides by, named by content: the first 16 hexadecimal digits of the SHA-256 of each data file.</summary>
internal sealed class ModelVersions
{
    private readonly Lazy<SortedDictionary<string, string>> versions = new(Read);

    public IReadOnlyDictionary<string, string> All => versions.Value;

    private static SortedDictionary<string, string> Read()
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var library = typeof(MtChecker).Assembly;
        foreach (var name in library.GetManifestResourceNames().Where(name => name is "evidence/rules.tsv" or "en/words.tsv.gz"))
        {
            using var stream = library.GetManifestResourceStream(name)!;
            found[Path.GetFileName(name)] = Hash(stream);
        }

        var folder = Models.Bundled.Folder.Path;
        if (!Directory.Exists(folder)) return found;
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) != ".md"))
        {
            using var stream = File.OpenRead(file);
            found[Path.GetFileName(file)] = Hash(stream);
        }

        return found;
    }

    private static string Hash(Stream stream) => Convert.ToHexStringLower(SHA256.HashData(stream))[..16];
}
