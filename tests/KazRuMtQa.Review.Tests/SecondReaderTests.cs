using Microsoft.Extensions.AI;

namespace KazRuMtQa.Review.Tests;

/// <summary>What a reading costs, what it keeps to, and what stands when it goes wrong.</summary>
public sealed class SecondReaderTests
{
    private static readonly string Conductors = Articles.Issue(2, "conductors", "word-choice", "wires");
    private static readonly string Calque = Articles.Issue(1, "delivered into use", "calque", "opened", "It renders the phrase word for word");

    private static readonly string Long =
        string.Concat(Enumerable.Range(1, 300).Select(i => $"The committee met for the {i}th time and put off its decision until spring. "));

    [Test]
    public async Task WhatPassesTheChecksStandsInTheReport()
    {
        var report = await Articles.Read(Articles.Saying(Conductors, Calque));
        var found = report.Findings.Where(finding => finding.Rule.IsSecondReading).ToArray();
        Assert.That(found.Select(finding => finding.Rule.Id), Is.EqualTo(new[] { "review/calque", "review/word-choice" }));
        Assert.That(found[0].Message, Is.EqualTo(
            "“delivered into use” reads like a word-for-word rendering. The second reader: It renders the phrase word for word."));
        var review = report.Review!;
        Assert.That((review.Model, review.Prompt, review.IsEstimate), Is.EqualTo(("scripted", "second-reader/1", true)));
        Assert.That((review.Windows, review.WindowsRead, review.Calls, review.Kept), Is.EqualTo((1, 1, 1, 2)));
        Assert.That((review.Dropped.Count, review.Faults.Count), Is.EqualTo((0, 0)));
        Assert.That(review.InputTokens, Is.GreaterThan(1000));
    }

    [Test]
    public async Task TheCostIsToldBefore()
    {
        var client = Articles.Saying(Conductors);
        var reader = new SecondReader(new MtChecker(), client, Articles.Options());
        var cost = reader.Estimate(new Article(Long));
        Assert.That(client.Asked, Is.Empty);
        var report = await reader.Read(new Article(Long));
        Assert.That((cost.Calls, cost.InputTokens), Is.EqualTo((report.Review!.Calls, report.Review.InputTokens)));
    }

    [Test]
    public async Task ALimitStopsInTheMiddleAndKeepsWhatWasPaidFor()
    {
        var client = new ScriptedClient(question =>
        {
            var first = System.Text.Json.Nodes.JsonNode.Parse(question)!["sentences"]![0]!;
            return Articles.Issues(Articles.Issue((int)first["n"]!, "put off its decision", "calque", "postponed its decision"));
        });
        var windows = new SecondReader(new MtChecker(), client, Articles.Options()).Estimate(new Article(Long)).Calls;
        Assert.That(windows, Is.GreaterThan(2));
        var report = await Articles.Read(client, Long, budget: new ReviewBudget(calls: 2));
        Assert.That((report.Review!.Windows, report.Review.WindowsRead, report.Review.Calls), Is.EqualTo((windows, 2, 2)));
        Assert.That(report.Review.Faults, Is.EqualTo(new Dictionary<string, int> { ["limit"] = 1 }));
        Assert.That(report.Findings.Count(finding => finding.Rule.IsSecondReading), Is.EqualTo(2));
        Assert.That(client.Asked, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task ALimitOfTokensHoldsForAllArticlesOfARun()
    {
        var budget = new ReviewBudget(tokens: 6000);
        var first = (await Articles.Read(Articles.Saying(Conductors), budget: budget)).Review!;
        var second = (await Articles.Read(Articles.Saying(Conductors), budget: budget)).Review!;
        Assert.That((first.WindowsRead, second.WindowsRead), Is.EqualTo((1, 0)));
        Assert.That(budget.Tokens, Is.EqualTo(first.InputTokens + first.OutputTokens));
    }

    [Test]
    public async Task TheSameQuestionIsPaidOnce()
    {
        var client = Articles.Saying(Conductors);
        var options = Articles.Options() with { Cache = new AnswerMemory() };
        var first = await Articles.Read(client, review: options);
        var second = await Articles.Read(client, review: options);
        Assert.That((first.Review!.Calls, second.Review!.Calls, second.Review.Cached, second.Review.InputTokens), Is.EqualTo((1, 0, 1, 0L)));
        Assert.That(second.Findings.Select(finding => finding.Message), Is.EqualTo(first.Findings.Select(finding => finding.Message)));
        await Articles.Read(client, Articles.Bridge + " It rained.", review: options);
        await Articles.Read(client, review: options with { Model = "another" });
        Assert.That(client.Asked, Has.Count.EqualTo(3), "another text and another model are other questions");
    }

    [Test]
    public async Task AnAnswerOfNoUseIsNotKept()
    {
        var cache = new AnswerMemory();
        await Articles.Read(new ScriptedClient(_ => "no"), review: Articles.Options() with { Cache = cache });
        var again = await Articles.Read(Articles.Saying(Conductors), review: Articles.Options() with { Cache = cache });
        Assert.That(again.Review!.Kept, Is.EqualTo(1));
    }

    [TestCase("drop", 0, 1)]
    [TestCase("keep", 1, 0)]
    public async Task ASecondQuestionMayDropAFinding(string decision, int kept, int dropped)
    {
        var client = Twice($$"""{"decision":"{{decision}}"}""");
        var review = (await Articles.Read(client, review: Articles.Options() with { AsksAgain = true })).Review!;
        Assert.That((review.Kept, review.Dropped.GetValueOrDefault("dropped-on-second-thought"), review.Calls), Is.EqualTo((kept, dropped, 2)));
        Assert.That(client.Asked[1][^1].Text, Does.Contain("\"quote\":\"conductors\"").And.Contain("\"before\":\"The bridge"));
    }

    [Test]
    public async Task NoAnswerToASecondQuestionDropsNothing()
    {
        var report = await Articles.Read(Twice("perhaps"), review: Articles.Options() with { AsksAgain = true });
        Assert.That(report.Review!.Kept, Is.EqualTo(1));
        Assert.That(report.Review.Faults, Is.EqualTo(new Dictionary<string, int> { ["wrong-form"] = 1 }));
    }

    [Test]
    public async Task WithTheModelAwayTheReportIsTheSame()
    {
        var before = new MtChecker().Check(Articles.Bridge);
        var client = new ScriptedClient((_, _) => throw new HttpRequestException("The key sk-secret and the article are in this message."));
        var report = await Articles.Read(client);
        Assert.That(Articles.Own(report), Is.EqualTo(Articles.Own(before)));
        Assert.That(report.Review!.Faults, Is.EqualTo(new Dictionary<string, int> { ["unreachable"] = 1 }));
        Assert.That(client.Asked, Has.Count.EqualTo(3), "asked again twice");
    }

    [Test]
    public async Task AnAnswerThatDoesNotComeIsSlow()
    {
        var client = new SilentClient();
        var options = Articles.Options() with { LongestCall = TimeSpan.FromMilliseconds(20), Retries = 1 };
        var report = await Articles.Read(client, review: options);
        Assert.That(report.Review!.Faults, Is.EqualTo(new Dictionary<string, int> { ["slow"] = 1 }));
        Assert.That(report.Review.Calls, Is.EqualTo(2));
    }

    [Test]
    public void ACallerWhoGivesUpIsObeyed()
    {
        using var cancellation = new CancellationTokenSource();
        var reader = new SecondReader(new MtChecker(), new SilentClient(cancellation.Cancel), Articles.Options());
        var article = new Article(Articles.Bridge);
        Assert.That(async () => await reader.Read(article, cancellation: cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task WaitingGrowsWithEveryTry()
    {
        var time = new WaitedTime();
        var client = new ScriptedClient((_, _) => throw new HttpRequestException(null, null, System.Net.HttpStatusCode.TooManyRequests));
        var options = new ReviewOptions("scripted") { Retries = 3, FirstDelay = TimeSpan.FromSeconds(1) };
        var reader = new SecondReader(new MtChecker(), client, options, time, jitter: () => 0.5);
        var report = await reader.Read(new Article(Articles.Bridge));
        Assert.That(report.Review!.Faults, Is.EqualTo(new Dictionary<string, int> { ["busy"] = 1 }));
        Assert.That(client.Asked, Has.Count.EqualTo(4));
        Assert.That(time.Waits, Has.Count.EqualTo(3));
        Assert.That(time.Waits, Is.Ordered);
        Assert.That(time.Waits.Sum(wait => wait.TotalSeconds), Is.GreaterThan(3));
    }

    [Test]
    public async Task WhatIsNotEnglishIsNotSent()
    {
        var client = Articles.Saying();
        var report = await Articles.Read(client, "Вчера в Астане прошло заседание правительства, на котором обсудили бюджет страны.");
        Assert.That(client.Asked, Is.Empty);
        Assert.That(report.Review!.Windows, Is.Zero);
    }

    [Test]
    public async Task FindingsStandInMarkupWhereTheyBelong()
    {
        const string Html = "<p>The bridge was <b>delivered into use</b> on Monday &amp; closed.</p>";
        var report = await Articles.Read(Articles.Saying(Calque), new Article(Html) { Format = ArticleFormat.Html });
        Assert.That(report.Findings.Single(finding => finding.Rule.IsSecondReading).Span.In(Html), Is.EqualTo("delivered into use"));
    }

    [Test]
    public async Task AnAnswerThatCallsAToolCallsNothing()
    {
        var call = new FunctionCallContent("1", "delete_article", new Dictionary<string, object?> { ["all"] = true });
        var answer = new ChatResponse(new ChatMessage(ChatRole.Assistant, [call])) { FinishReason = ChatFinishReason.ToolCalls };
        var client = new ScriptedClient((_, _) => answer);
        var report = await Articles.Read(client);
        Assert.That(report.Review!.Faults, Is.EqualTo(new Dictionary<string, int> { ["empty"] = 1 }));
        Assert.That(client.Asked, Has.Count.EqualTo(1), "nothing is answered to it");
    }

    [Test]
    public async Task NoToolIsOffered()
    {
        var client = Articles.Saying(Conductors);
        await Articles.Read(client);
        Assert.That(client.Options.Single()!.Tools, Is.Null);
        Assert.That(client.Options.Single()!.ResponseFormat, Is.InstanceOf<ChatResponseFormatJson>());
        Assert.That(client.Options.Single()!.Temperature, Is.Zero);
    }

    /// <summary>A model that finds one issue, and says this when it is asked about it again.</summary>
    private static ScriptedClient Twice(string decision) =>
        new(question => ScriptedClient.WindowOf(question).Length > 0 ? Articles.Issues(Conductors) : decision);

    /// <summary>A model that never answers.</summary>
    private sealed class SilentClient(Action? asked = null) : IChatClient
    {
        public async Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            asked?.Invoke();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new NotSupportedException();
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
            // Nothing is held.
        }
    }

    /// <summary>A clock on which every wait is over at once and is remembered; time-outs never come.</summary>
    private sealed class WaitedTime : TimeProvider
    {
        private static readonly TimeSpan TimeOut = TimeSpan.FromSeconds(90);

        public List<TimeSpan> Waits { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime >= TimeOut || dueTime == Timeout.InfiniteTimeSpan) return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
            Waits.Add(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
