using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Commands;

/// <summary>
/// <c>train words</c>: counts the word forms of news written in English, and their parts of speech in hand-tagged text, into
/// <c>models/words.tsv.gz</c>. Only counts are kept, no text. The same input gives the same file.
/// </summary>
internal static class TrainWords
{
    private const int FewestArticles = 4;

    public static Command Create()
    {
        var news = new Option<FileInfo[]>("--news")
        {
            Description = "JSON Lines of news written in English (.jsonl, .gz, .zst)", Required = true,
            AllowMultipleArgumentsPerToken = true
        };
        var treebanks = new Option<FileInfo[]>("--treebanks") { Description = "CoNLL-U treebanks (.gz)", AllowMultipleArgumentsPerToken = true };
        var output =
            new Option<FileInfo>("--output") { Description = "Where to write", DefaultValueFactory = _ => new FileInfo("models/words.tsv.gz") };
        var size = new Option<int>("--size") { Description = "How many of the most frequent forms to keep", DefaultValueFactory = _ => 50_000 };
        var words = new Command("words", "Count word forms into models/words.tsv.gz") { news, treebanks, output, size };
        words.SetAction(result => Words(result.GetValue(news)!, result.GetValue(treebanks) ?? [], result.GetValue(output)!, result.GetValue(size)));
        return words;
    }

    private static int Words(FileInfo[] news, FileInfo[] treebanks, FileInfo output, int size)
    {
        var counts = new Dictionary<string, Count>(StringComparer.Ordinal);
        long total = 0;
        foreach (var file in news) foreach (var article in ArticleFile.Read(file.FullName, Origin.Human)) total += Add(counts, article.Text);
        foreach (var file in treebanks) AddTags(counts, file);
        var rows = counts.Where(pair => pair.Value.Articles >= FewestArticles)
            .OrderByDescending(pair => pair.Value.Occurrences).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(size)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Value.Row(pair.Key, total));
        using (var writer = new StreamWriter(new GZipStream(output.Create(), CompressionLevel.SmallestSize)))
        {
            writer.Write("word\tperMillion\tcapitalised\tnoun\tverb\tadjective\n");
            foreach (var row in rows) writer.Write(row + "\n");
        }

        WriteCard(output, news, treebanks, total, size);
        Console.WriteLine($"{output.FullName}: {Math.Min(size, counts.Count):N0} forms of {total:N0} words.");
        return 0;
    }

    private static long Add(Dictionary<string, Count> counts, string text)
    {
        var document = Document.Create(text, Language.English, Models.Bundled.Folder);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        long words = 0;
        foreach (var sentence in document.Sentences)
        {
            var words1 = Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).Select(i => document.Tokens[i])
                .Where(token => token.IsWord).ToArray();
            // Where most words are capitalised (headlines in title case) capitals say nothing.
            var informative = !sentence.IsHeading && words1.Count(token => token.IsCapitalised) * 2 <= words1.Length;
            var first = true;
            foreach (var token in words1)
            {
                words++;
                if (!counts.TryGetValue(token.Lower, out var count)) counts[token.Lower] = count = new Count();
                count.Occurrences++;
                if (seen.Add(token.Lower)) count.Articles++;
                if (!first && informative && document.Tokens[token.Index - 1] is { Kind: TokenKind.Word or TokenKind.Number } or { Lower: "," })
                {
                    count.Within++;
                    if (token.IsCapitalised) count.Capitalised++;
                }

                first = false;
            }
        }

        return words;
    }

    private static void AddTags(Dictionary<string, Count> counts, FileInfo file)
    {
        using var reader = new StreamReader(new GZipStream(file.OpenRead(), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (cells.Length < 4 || !counts.TryGetValue(cells[1].ToLowerInvariant(), out var count)) continue;
            count.Tagged++;
            if (cells[3] is "NOUN" or "PROPN") count.Nouns++;
            else if (cells[3] is "VERB" or "AUX") count.Verbs++;
            else if (cells[3] is "ADJ") count.Adjectives++;
        }
    }

    private static void WriteCard(FileInfo output, FileInfo[] news, FileInfo[] treebanks, long total, int size)
    {
        var card = Path.Combine(output.DirectoryName!, "words.md");
        File.WriteAllText(card, string.Create(CultureInfo.InvariantCulture, $"""
            # Word counts (`words.tsv.gz`)

            The {size:N0} most frequent word forms of {total:N0} words of news written in English, met in at least {FewestArticles} articles:
            occurrences per million, the share written with a capital within sentences, and the shares of readings as noun, verb and
            adjective in the treebanks. Counts only. Made by `lab train words`; the same data give the same file.

            | data | SHA-256 |
            |---|---|
            {string.Join("\n", news.Concat(treebanks).Select(file => $"| {file.Name} | `{FileHash.Of(file)}` |"))}

            The treebanks are Universal Dependencies English EWT and GUM (CC BY-SA 4.0, CC BY 4.0); only counts of their tags are used.

            """));
    }

    private sealed class Count
    {
        public int Occurrences { get; set; }

        public int Articles { get; set; }

        public int Within { get; set; }

        public int Capitalised { get; set; }

        public int Tagged { get; set; }

        public int Nouns { get; set; }

        public int Verbs { get; set; }

        public int Adjectives { get; set; }

        public string Row(string word, long total) => string.Create(CultureInfo.InvariantCulture,
            $"{word}\t{Occurrences * 1e6 / total:0.##}\t{Share(Capitalised, Within):0.##}\t{Share(Nouns, Tagged):0.##}\t{Share(Verbs, Tagged):0.##}\t{Share(Adjectives, Tagged):0.##}");

        private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
    }
}
