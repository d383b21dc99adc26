namespace KazRuMtQa.Tests.Checking;

public sealed class ManyArticlesTests
{
    [Test]
    public async Task ReportsComeInTheOrderOfTheArticles()
    {
        IMtChecker checker = new MtChecker();
        var ids = new List<string?>();
        await foreach (var report in checker.CheckAll(Articles(20))) ids.Add(report.Article.Id);
        Assert.That(ids, Is.EqualTo(Enumerable.Range(0, 20).Select(i => $"{i}")));
    }

    [Test]
    public async Task WhoeverStopsReadingIsServedNoFurther()
    {
        var asked = 0;
        await foreach (var report in new MtChecker().CheckAll(Articles(1_000, () => asked++)))
        {
            if (report.Article.Id == "3") break;
        }

        Assert.That(asked, Is.InRange(4, 4 + Environment.ProcessorCount));
    }

    [Test]
    public void ACallerThatGivesUpIsObeyed()
    {
        using var stop = new CancellationTokenSource();
        Assert.That(
            async () =>
            {
                await foreach (var report in new MtChecker().CheckAll(Articles(1_000), cancellation: stop.Token)) await stop.CancelAsync();
            },
            Throws.InstanceOf<OperationCanceledException>());
    }

    private static async IAsyncEnumerable<Article> Articles(int count, Action? asked = null)
    {
        for (var i = 0; i < count; i++)
        {
            asked?.Invoke();
            await Task.Yield();
            // The first are the longest, so that they are done last where all begin at once.
            yield return new Article(string.Concat(Enumerable.Repeat("The water in the river fell. ", Math.Max(1, 60 - (10 * i))))) { Id = $"{i}" };
        }
    }
}
