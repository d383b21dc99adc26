using System.Security.Cryptography;

namespace KazRuMtQa.Lab.Data;

/// <summary>Names the content of a data file in the cards of models: the first 16 digits of its SHA-256.</summary>
internal static class FileHash
{
    public static string Of(FileInfo file)
    {
        using var stream = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(stream))[..16];
    }
}
