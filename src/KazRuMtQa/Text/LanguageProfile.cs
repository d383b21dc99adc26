using System.IO.Compression;

namespace KazRuMtQa.Text;

/// <summary>
/// How likely each letter is in a language after the two before it: the n-grams of one to three letters that the language is known to have,
/// with the surprisal of the last letter in bits. Immutable.
/// </summary>
internal sealed class LanguageProfile(string code, ulong[] ngrams, Half[] bits)
{
    /// <summary>The resource that the profiles of all languages are read from.</summary>
    public const string FileName = "languages.br";

    /// <summary>What a letter costs that the language does not have.</summary>
    private const float Unseen = 24;

    private const string Magic = "KRMLANG1";
    private const int BitsOfALetter = 16;

    /// <summary>ISO 639-1.</summary>
    public string Code => code;

    /// <summary>Letters as one number; the last letter stands lowest, so that fewer letters are a lower number.</summary>
    public static ulong Key(ReadOnlySpan<char> letters)
    {
        ulong key = 0;
        foreach (var letter in letters) key = (key << BitsOfALetter) | letter;
        return key;
    }

    /// <summary>The surprisal of the last of three letters; where the three are not known, after the one before it, then alone.</summary>
    public float Bits(ulong trigram)
    {
        for (var letters = 3; letters > 0; letters--)
        {
            var at = Array.BinarySearch(ngrams, trigram & ((1UL << (BitsOfALetter * letters)) - 1));
            if (at >= 0) return (float)bits[at];
        }

        return Unseen;
    }

    public static void Write(Stream stream, IReadOnlyCollection<(string Code, IReadOnlyDictionary<ulong, double> Bits)> languages)
    {
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));
        writer.Write(Magic);
        writer.Write7BitEncodedInt(languages.Count);
        foreach (var (code, ngrams) in languages)
        {
            writer.Write(code);
            writer.Write7BitEncodedInt(ngrams.Count);
            ulong last = 0;
            foreach (var key in ngrams.Keys.Order())
            {
                writer.Write7BitEncodedInt64((long)(key - last));
                last = key;
            }

            foreach (var key in ngrams.Keys.Order()) writer.Write((Half)ngrams[key]);
        }
    }

    /// <exception cref="InvalidDataException">The data are damaged.</exception>
    public static IReadOnlyList<LanguageProfile> Read(Stream stream)
    {
        using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress));
        if (reader.ReadString() != Magic) throw new InvalidDataException($"{FileName} holds no profiles of languages.");
        var profiles = new LanguageProfile[reader.Read7BitEncodedInt()];
        for (var i = 0; i < profiles.Length; i++)
        {
            var code = reader.ReadString();
            var ngrams = new ulong[reader.Read7BitEncodedInt()];
            ulong last = 0;
            for (var n = 0; n < ngrams.Length; n++) ngrams[n] = last += (ulong)reader.Read7BitEncodedInt64();
            var bits = new Half[ngrams.Length];
            for (var n = 0; n < bits.Length; n++) bits[n] = reader.ReadHalf();
            profiles[i] = new LanguageProfile(code, ngrams, bits);
        }

        return profiles;
    }
}
