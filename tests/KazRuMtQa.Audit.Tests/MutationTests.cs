using System.Globalization;
using KazRuMtQa.Audit.Readers;
using KazRuMtQa.Markup;

namespace KazRuMtQa.Audit.Tests;

/// <summary>
/// Fuzzing by mutation: files of every format with bytes changed, doubled, left out and cut, from a seed. Whatever comes, a reader gives records and
/// reasons: it throws nothing that nobody expects, and reads on to an end. Here a few hundred; <c>tests/fuzz.sh --mutate</c> runs as many as are
/// asked for.
/// </summary>
public sealed class MutationTests
{
    private const long MostBytesForAByte = 40_000;

    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("KAZRUMTQA_MUTATIONS"), CultureInfo.InvariantCulture,
        out var count) ? count : 600;

    private static readonly byte[][] Tokens =
    [
        .. ((string[])["<", ">", "<![CDATA[", "]]>", "<!--", "-->", "<?", "&", "&#x110000;", "&#0;", "\"", "'", "[", "]", "{", "}", ",", ";", "\n",
            "\r\n\r\n", "\0", "WARC/1.0\r\n", "Content-Length: 99999999999\r\n",
            "Content-Length: -1\r\n", "---\n", "+++\n", "<item>", "</item>", "<a a=a a=b>", "xmlns:x=\"\"", "\\ud800", "1e999", "05/06/2024", "{{<",
                "[embed]", "<script type=\"application/ld+json\">{", "ffffffff\r\n"])
            .Select(System.Text.Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0x1F, 0x8B, 0x08], [0xC0], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ];

    [Test]
    public void NoFileBringsAReaderDown()
    {
        var folder = Directory.CreateTempSubdirectory("kazrumtqa-mutations-").FullName;
        var corpus = DamagedFiles.All(250).ToArray();
        var faults = new List<string>();
        for (var seed = 0; seed < Count; seed++)
        {
            var random = new Random(seed);
            var file = corpus[random.Next(corpus.Length)];
            var bytes = Mutated(file.Bytes, random);
            var path = Path.Combine(folder, "a" + file.Name[file.Name.IndexOf('.', StringComparison.Ordinal)..]);
            File.WriteAllBytes(path, bytes);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                foreach (var record in new ArchiveReader(new ReaderOptions(FieldMap.Default, null), _ => { })
                    .Read(Source.Of(path, path, null), _ => true, new SourceNotes()))
                {
                    if (record.Reason?.Contains("defect", StringComparison.Ordinal) == true) faults.Add($"seed {seed}, {file.Name}: {record.Reason}");
                    if (record.Article is { Format: ArticleFormat.Html } page) HtmlText.Read(page.Text);
                    if (record.Article is { Format: ArticleFormat.Markdown } document) MarkdownText.Read(document.Text);
                }
            }
            catch (Exception exception)
            {
                faults.Add($"seed {seed}, {file.Name}: {exception}");
            }

            // Work is counted by what it allocates: a reader that goes round in circles, or copies all for each byte, shows.
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (allocated > 4_000_000 + (MostBytesForAByte * bytes.Length)) faults.Add(
                $"seed {seed}, {file.Name}: {allocated} bytes for {bytes.Length}");
        }

        Directory.Delete(folder, recursive: true);
        TestContext.Progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Count} mutated files read, {faults.Count} faults"));
        Assert.That(faults, Is.Empty);
    }

    private static byte[] Mutated(byte[] file, Random random)
    {
        var bytes = file.ToList();
        for (var times = random.Next(1, 8); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 64), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveRange(at, length); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 4: bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]); break;
                default: bytes.RemoveRange(at, random.Next(20) == 0 ? bytes.Count - at : length); break;
            }
        }

        return [.. bytes];
    }
}
