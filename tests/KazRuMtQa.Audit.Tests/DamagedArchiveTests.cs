using System.Globalization;
using KazRuMtQa.Audit.Readers;

namespace KazRuMtQa.Audit.Tests;

/// <summary>
/// An archive of damaged files: nothing is lost that a usual reader of the format could read, and nothing ends the audit. Here a sample is read;
/// <c>tests/damaged.sh</c> reads 2,000.
/// </summary>
public sealed class DamagedArchiveTests
{
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("KAZRUMTQA_DAMAGED"), CultureInfo.InvariantCulture,
        out var count) ? count : 250;

    [Test]
    public void NoRecordIsLostThatAUsualReaderCouldRead()
    {
        var folder = Directory.CreateTempSubdirectory("kazrumtqa-damaged-").FullName;
        var (articles, lost) = (0, 0);
        var faults = new List<string>();
        foreach (var file in DamagedFiles.All(Count))
        {
            var path = Path.Combine(folder, file.Name);
            File.WriteAllBytes(path, file.Bytes);
            var records = new ArchiveReader(new ReaderOptions(FieldMap.Default, null), _ => { })
                .Read(Source.Of(path, path, null), _ => true, new SourceNotes()).ToArray();
            var read = records.Where(record => record.State == RecordState.Readable).Select(record => Plain(record.Article!)).ToArray();
            var missing = file.Texts.Where(text =>
                !read.Any(one => one.Contains(text[..text.IndexOf(" was", StringComparison.Ordinal)], StringComparison.Ordinal))).ToArray();
            articles += file.Texts.Count;
            lost += missing.Length;
            if (missing.Length > file.MayBeLost) faults.Add(
                $"{file.Name}: {missing.Length} lost; "
                + $"{string.Join("; ", records.Select(record => record.Reason).Where(reason => reason is not null))}");
            if (records.Any(record => record.Reason?.Contains("defect", StringComparison.Ordinal) == true)) faults.Add(
                $"{file.Name}: {records[^1].Reason}");
        }

        Directory.Delete(folder, recursive: true);
        TestContext.Progress.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{Count} damaged files: {articles - lost} of {articles} articles read"));
        Assert.That(faults, Is.Empty);
    }

    private static string Plain(Article article) =>
        article.Format == ArticleFormat.Html ? KazRuMtQa.Markup.HtmlText.Read(article.Text).Text : article.Text;
}
