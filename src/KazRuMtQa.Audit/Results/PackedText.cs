using System.Text;
using ZstdSharp;

namespace KazRuMtQa.Audit.Results;

/// <summary>Texts as the database keeps them: UTF-8, zstandard.</summary>
internal static class PackedText
{
    public static byte[] Pack(string text)
    {
        using var compressor = new Compressor(3);
        return compressor.Wrap(Encoding.UTF8.GetBytes(text)).ToArray();
    }

    public static string Unpack(byte[] packed)
    {
        using var decompressor = new Decompressor();
        return Encoding.UTF8.GetString(decompressor.Unwrap(packed));
    }
}
