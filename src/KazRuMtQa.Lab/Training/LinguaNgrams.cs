using System.Globalization;
using System.IO.Compression;
using KazRuMtQa.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Lab.Training;

/// <summary>
/// The n-grams of a language as the project Lingua has counted them: files of JSON that give for each fraction, "occurrences/occurrences of the
/// letters before", the n-grams that have it.
/// </summary>
internal static class LinguaNgrams
{
    private static readonly string[] Files = ["unigrams.json.br", "bigrams.json.br", "trigrams.json.br"];

    /// <returns>For each n-gram the surprisal of its last letter, in bits.</returns>
    public static Dictionary<ulong, double> Read(DirectoryInfo models, string language)
    {
        var bits = new Dictionary<ulong, double>();
        foreach (var file in Files)
        {
            var path = Path.Combine(models.FullName, language, file);
            using var text = new StreamReader(new BrotliStream(File.OpenRead(path), CompressionMode.Decompress));
            using var json = new JsonTextReader(text);
            foreach (var (fraction, ngrams) in (JObject)JObject.Load(json)["ngrams"]!)
            {
                var surprisal = -Math.Log2(Probability(fraction));
                foreach (var ngram in ((string)ngrams!).Split(' ')) bits[LanguageProfile.Key(ngram)] = surprisal;
            }
        }

        return bits;
    }

    private static double Number(ReadOnlySpan<char> digits) => double.Parse(digits, CultureInfo.InvariantCulture);

    private static double Probability(string fraction)
    {
        var slash = fraction.IndexOf('/', StringComparison.Ordinal);
        return Number(fraction.AsSpan(0, slash)) / Number(fraction.AsSpan(slash + 1));
    }
}
