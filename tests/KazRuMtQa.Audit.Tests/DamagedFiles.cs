using System.IO.Compression;
using System.Text;

namespace KazRuMtQa.Audit.Tests;

/// <summary>A file of some format with some damage, made from a seed.</summary>
/// <param name="Name">Format, damage and seed; the extension is that of the format.</param>
/// <param name="Texts">What its articles say, in order.</param>
/// <param name="MayBeLost">How many of them no usual reader could read.</param>
internal sealed record DamagedFile(string Name, byte[] Bytes, IReadOnlyList<string> Texts, int MayBeLost);

/// <summary>
/// Files as they come from archives: each damage in each format that can have it, in places that a seed decides. A usual reader of the format (a
/// browser, a feed reader, a spreadsheet) reads them in spite of it.
/// </summary>
internal static class DamagedFiles
{
    private delegate byte[] Damage(byte[] file, Random random);

    private static readonly Encoding Windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    private static readonly (string Extension, Func<IReadOnlyList<string>, byte[]> Make)[] Feeds =
    [
        (".rss", texts => Utf8(
            $"<?xml version=\"1.0\"?>\n<rss "
            + $"version=\"2.0\"><channel><title>Herald</title>"
                + $"{Each(texts, (text, i) => $"<item><title>T{i}</title><description>{text}</description></item>")}</channel></rss>")),
        (".rdf", texts => Utf8(
            $"<?xml version=\"1.0\"?>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
            + $"xmlns=\"http://purl.org/rss/1.0/\"><channel><title>H</title></channel>"
                + $"{Each(texts, (text, i) => $"<item rdf:about=\"{i}\"><title>T{i}</title><description>{text}</description></item>")}</rdf:RDF>")),
        (".atom", texts => Utf8(
            $"<?xml version=\"1.0\"?>\n<feed "
            + $"xmlns=\"http://www.w3.org/2005/Atom\"><title>H</title>"
                + $"{Each(texts, (text, i) => $"<entry><title>T{i}</title><content type=\"html\">{text}</content></entry>")}</feed>")),
        (".wxr", texts => Utf8(
            $"<?xml version=\"1.0\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
            + $"xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>H</title>"
                + $"{Each(texts, (text, i) => $"<item><title>T{i}</title><content:encoded><![CDATA[<p>{text}</p>]]></content:encoded>"
                    + $"<wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>")}</channel></rss>")),
        (".xml", texts => Utf8(
            $"<?xml version=\"1.0\"?>\n<newsMessage "
            + $"xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>"
                + $"{Each(texts, (text, i) => $"<newsItem guid=\"{i}\"><contentMeta><headline>T{i}</headline></contentMeta>"
                    + $"<contentSet><inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>{text}</p></body></html>"
                    + "</inlineXML></contentSet></newsItem>")}</itemSet></newsMessage>")),
    ];

    private static readonly (string Name, int Lost, Damage Make)[] DamagesOfFeeds =
    [
        ("control", 0, (file, random) => Insert(file, random, "</", "\u0010")),
        ("nul", 0, (file, random) => Insert(file, random, "</", "\0")),
        ("entity", 0, (file, random) => Insert(file, random, "</", "&nbsp;")),
        ("ampersand", 0, (file, random) => Insert(file, random, "</", " & more")),
        ("reference", 0, (file, random) => Insert(file, random, "</", "&#x8;")),
        ("less", 0, (file, random) => Insert(file, random, "</title>", " 1 < 2")),
        ("byte", 0, (file, random) => InsertBytes(file, random, "</", [0x92])),
        ("cut-character", 0, (file, random) => InsertBytes(file, random, "</", [0xD2])),
        ("junk", 0, (file, _) => [.. Utf8("\r\nWarning: mysql & more in /var/www on line 3\r\n"), .. file]),
        ("blank", 0, (file, _) => [.. Utf8(" \n"), .. file]),
        ("mark", 0, (file, _) => [0xEF, 0xBB, 0xBF, .. file]),
        ("doctype", 0, (file, _) => Replace(file, "?>\n", "?><!DOCTYPE rss PUBLIC \"x\" \"http://example.org/x.dtd\" [<!ENTITY a \"b\">]>\n")),
        ("stray-end", 0, (file, random) => Insert(file, random, "</title>", "</b>")),
        ("open-tag", 0, (file, random) => Insert(file, random, "</title>", "<i>")),
        ("prefix", 0, (file, random) => Insert(file, random, "<title>", "<nosuch:x>y</nosuch:x>")),
        ("comment", 0, (file, random) => Insert(file, random, "<title>", "<!-- a -- b -->")),
        ("tail", 0, (file, _) => [.. file, .. Utf8("\n<!-- cached -->\n<script>x</script>")]),
        ("cut", 1, (file, random) => file[..(Find(file, "<title>T5") is var at and > 0 ? at + random.Next(0, 9) : file.Length)]),
        ("cyrillic", 0, (file, _) =>
            Windows1251.GetBytes(Encoding.UTF8.GetString(file)
            .Replace("version=\"1.0\"?>", "version=\"1.0\" encoding=\"windows-1251\"?>", StringComparison.Ordinal))),
        ("wide", 0, (file, _) => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(file))),
    ];

    private static readonly (string Extension, Func<IReadOnlyList<string>, byte[]> Make)[] Tables =
    [
        (".csv", texts => Utf8($"id,text\n{Each(texts, (text, i) => $"{i},\"{text}\"\n")}")),
        (".tsv", texts => Utf8($"id\ttext\n{Each(texts, (text, i) => $"{i}\t{text}\n")}")),
        (".jsonl", texts => Utf8(Each(texts, (text, i) => $"{{\"id\":{i},\"text\":\"{text}\"}}\n"))),
        (".json", texts => Utf8(
            $"{{\"status\":\"ok\",\"articles\":[{string.Join(",\n", texts.Select((text, i) => $"{{\"id\":{i},\"text\":\"{text}\"}}"))}]}}\n")),
    ];

    private static readonly (string Name, int Lost, Damage Make)[] DamagesOfTables =
    [
        ("mark", 0, (file, _) => [0xEF, 0xBB, 0xBF, .. file]),
        ("byte", 0, (file, random) => InsertBytes(file, random, " was", [0x92])),
        ("cut-character", 0, (file, random) => InsertBytes(file, random, " was", [0xE2, 0x80])),
        ("cyrillic", 0, (file, _) => Windows1251.GetBytes(Encoding.UTF8.GetString(file))),
        ("wide", 0, (file, _) => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(file))),
        ("wide-mark", 0, (file, _) => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Encoding.UTF8.GetString(file))]),
        ("line-ends", 0, (file, _) => Utf8(Encoding.UTF8.GetString(file).Replace("\n", "\r\n", StringComparison.Ordinal))),
        ("no-last-end", 0, (file, _) => file[..^1]),
    ];

    private static readonly (string Name, int Lost, Damage Make)[] DamagesOfLines =
    [
        ("blank-lines", 0, (file, random) => Insert(file, random, "{\"id\"", "\n \n")),
        ("broken-line", 0, (file, random) => Insert(file, random, "{\"id\"", "{\"id\":3,\"te\n")),
        ("binary-line", 0, (file, random) => InsertBytes(file, random, "{\"id\"", [0, 1, 2, 0xFF, 0x0A])),
        ("cut", 1, (file, random) => file[..^random.Next(3, 30)]),
    ];

    private static readonly (string Name, int Lost, Damage Make)[] DamagesOfCrawls =
    [
        ("none", 0, (file, _) => file),
        ("length", 0, (file, random) => ReplaceOne(file, random, "Content-Length: ", "Content-Length: 9")),
        ("short", 0, (file, random) => ReplaceOne(file, random, "Content-Length: ", "Content-Length: 1\r\nX-Was: ")),
        ("no-length", 0, (file, random) => ReplaceOne(file, random, "Content-Length: ", "X-Length: ")),
        ("no-type", 0, (file, random) => ReplaceOne(file, random, "Content-Type: text/html", "X-Type: x")),
        ("label", 0, (file, random) => ReplaceOne(file, random, "charset=utf-8", "charset=utf8mb4")),
        ("says-packed", 0, (file, random) => ReplaceOne(file, random, "Content-Type: text", "Content-Encoding: gzip\r\nContent-Type: text")),
        ("says-chunked", 0, (file, random) => ReplaceOne(file, random, "Content-Type: text", "Transfer-Encoding: chunked\r\nContent-Type: text")),
        ("between", 0, (file, random) => Insert(file, random, "WARC/1.0", "garbage\r\n\r\n")),
        ("cut", 1, (file, random) => file[..^random.Next(8, 60)]),
    ];

    private static readonly (string Name, int Lost, Damage Make)[] DamagesOfPages =
    [
        ("none", 0, (file, _) => file),
        ("mark", 0, (file, _) => [0xEF, 0xBB, 0xBF, .. file]),
        ("byte", 0, (file, random) => InsertBytes(file, random, " was", [0x92])),
        ("cyrillic", 0, (file, _) =>
            Windows1251.GetBytes(Encoding.UTF8.GetString(file)
            .Replace("<head>", "<head><meta http-equiv=\"content-type\" content=\"text/html; charset=windows-1251\">", StringComparison.Ordinal))),
        ("wide", 0, (file, _) => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(file))),
        ("open-tags", 0, (file, _) =>
            Utf8(Encoding.UTF8.GetString(file).Replace("</p>", "", StringComparison.Ordinal).Replace("</main>", "", StringComparison.Ordinal))),
        ("cut", 0, (file, _) => file[..Find(file, "</main>")]),
    ];

    /// <summary>So many files, spread evenly over all formats and damages.</summary>
    public static IEnumerable<DamagedFile> All(int count)
    {
        var kinds = Kinds().ToArray();
        for (var i = 0; i < count; i++)
        {
            var (extension, make, damage) = kinds[i % kinds.Length];
            var seed = i / kinds.Length;
            var random = new Random(i);
            var texts = Enumerable.Range(0, 6)
                .Select(n => $"Article {i} {n}: the harbour of Қостанай was closed at {random.Next(1, 24)} o’clock".Replace("Қостанай",
                damage.Name == "cyrillic" ? "Костанай" : "Қостанай", StringComparison.Ordinal)).ToArray();
            var single = extension is ".html" or ".txt" or ".md";
            var told = single ? texts[..1] : texts;
            yield return new DamagedFile($"{damage.Name}-{seed}{extension}", damage.Make(make(told), random), told, damage.Lost);
        }

        static IEnumerable<(string, Func<IReadOnlyList<string>, byte[]>, (string Name, int Lost, Damage Make))> Kinds()
        {
            foreach (var (extension, make) in Feeds) foreach (var damage in DamagesOfFeeds) yield return (extension, make, damage);
            foreach (var (extension, make) in Tables) foreach (var damage in DamagesOfTables) yield return (extension, make, damage);
            foreach (var damage in DamagesOfLines) yield return (".jsonl", Tables[2].Make, damage);
            foreach (var damage in DamagesOfCrawls) yield return (".warc", Crawl, damage);
            foreach (var damage in DamagesOfCrawls) yield return (".warc.gz", Crawl,
                (damage.Name, damage.Lost, (file, random) => Packed(damage.Make(file, random))));
            yield return (".warc.gz", Crawl, ("member", 2, (file, random) => Damaged(Packed(file), random)));
            foreach (var damage in DamagesOfPages) yield return (".html", Page, damage);
            foreach (var damage in DamagesOfTables) yield return (".txt", texts => Utf8(texts[0] + "\n"), damage);
            foreach (var damage in DamagesOfTables) yield return (".md", texts => Utf8($"---\ntitle: T\n---\n\n{texts[0]}\n"), damage);
        }
    }

    private static byte[] Page(IReadOnlyList<string> texts) =>
        Utf8($"<!doctype html><html><head><title>T</title></head><body><nav><a href=\"/\">Home</a></nav><main><p>{texts[0]}</p><p>Two ferries "
            + $"stayed in port until the wind fell in the evening.</p></main><footer>End</footer></body></html>");

    private static byte[] Crawl(IReadOnlyList<string> texts) => [.. texts.SelectMany((text, i) =>
    {
        var answer = Utf8($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>{text}</p>");
        return Utf8($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{i}\r\nContent-Length: {answer.Length}\r\n\r\n")
            .Concat(answer).Concat(Utf8("\r\n\r\n"));
    })];

    /// <summary>One gzip member a record, as crawlers pack them.</summary>
    private static byte[] Packed(byte[] crawl)
    {
        var packed = new MemoryStream();
        for (var at = 0; at < crawl.Length;)
        {
            var next = Find(crawl, "WARC/1.0", at + 1);
            var end = next < 0 ? crawl.Length : next;
            using (var member = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) member.Write(crawl.AsSpan(at, end - at));
            at = end;
        }

        return packed.ToArray();
    }

    private static byte[] Damaged(byte[] packed, Random random)
    {
        var copy = packed.ToArray();
        var at = random.Next(packed.Length / 3, packed.Length * 2 / 3);
        for (var i = 0; i < 24; i++) copy[at + i] ^= 0x5A;
        return copy;
    }

    private static byte[] Insert(byte[] file, Random random, string before, string inserted) => InsertBytes(file, random, before, Utf8(inserted));

    private static byte[] InsertBytes(byte[] file, Random random, string before, byte[] inserted)
    {
        var places = Places(file, before);
        var at = places[random.Next(places.Count / 3, places.Count)];
        return [.. file[..at], .. inserted, .. file[at..]];
    }

    private static byte[] ReplaceOne(byte[] file, Random random, string old, string with)
    {
        var places = Places(file, old);
        var at = places[random.Next(places.Count)];
        return [.. file[..at], .. Utf8(with), .. file[(at + old.Length)..]];
    }

    private static byte[] Replace(byte[] file, string old, string with) =>
        Utf8(Encoding.UTF8.GetString(file).Replace(old, with, StringComparison.Ordinal));

    private static List<int> Places(byte[] file, string text)
    {
        var places = new List<int>();
        for (var at = Find(file, text); at >= 0; at = Find(file, text, at + 1)) places.Add(at);
        // NewsML calls it a headline.
        return places.Count > 0 ? places : Places(file, text.Replace("title", "headline", StringComparison.Ordinal));
    }

    private static int Find(byte[] file, string text, int from = 0) => file.AsSpan(from).IndexOf(Utf8(text)) is >= 0 and var at ? from + at : -1;

    private static string Each(IReadOnlyList<string> texts, Func<string, int, string> write) => string.Concat(texts.Select(write));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
