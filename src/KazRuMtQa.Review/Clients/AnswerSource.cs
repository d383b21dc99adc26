using System.ClientModel;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using KazRuMtQa.Review.Answers;
using KazRuMtQa.Review.Prompting;
using Microsoft.Extensions.AI;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace KazRuMtQa.Review.Clients;

/// <summary>What came back for one question: words, or why there are none; and what it cost.</summary>
internal sealed record RawAnswer(string Text, AnswerFault? Fault, int Calls, long InputTokens, long OutputTokens, bool IsEstimate, bool IsCached)
{
    public static RawAnswer Faulty(AnswerFault fault, int calls = 0, long input = 0) => new("", fault, calls, input, 0, calls > 0, false);
}

/// <summary>
/// Asks a model: looks into the cache, keeps to the budget, waits no longer than is allowed, and asks again, later each time, when the server is
/// busy or fails. Whatever a client throws becomes a fault that is counted; its message is not passed on, as it may quote the article or the key.
/// </summary>
internal sealed class AnswerSource
{
    private readonly IChatClient client;
    private readonly ReviewOptions options;
    private readonly ResiliencePipeline pipeline;

    public AnswerSource(IChatClient client, ReviewOptions options, TimeProvider? time = null, Func<double>? jitter = null)
    {
        (this.client, this.options) = (client, options);
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = options.FirstDelay > TimeSpan.Zero,
                Delay = options.FirstDelay,
                Randomizer = jitter ?? Random.Shared.NextDouble,
                ShouldHandle = arguments => ValueTask.FromResult(IsWorthRepeating(arguments.Outcome.Exception)),
                DelayGenerator = arguments => ValueTask.FromResult(WantedDelay(arguments.Outcome.Exception)),
            });
        }

        pipeline = builder.AddTimeout(options.LongestCall).Build();
    }

    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public async Task<RawAnswer> Ask(ReviewRequest request, ReviewBudget budget, CancellationToken cancellation)
    {
        var key = KeyOf(request);
        if (options.Cache?.Find(key) is { } known) return new RawAnswer(known.Text, null, 0, 0, 0, false, true);
        var (calls, lost, estimate) = (0, 0L, request.EstimatedTokens);
        try
        {
            return await pipeline.ExecuteAsync(
                async token =>
                {
                    if (!budget.TryTake(estimate + options.LongestAnswer)) throw new BudgetSpentException();
                    calls++;
                    var answer = await AskOnce(request, token).ConfigureAwait(false);
                    budget.Settle(estimate + options.LongestAnswer, answer.InputTokens + answer.OutputTokens);
                    return answer with { Calls = calls, InputTokens = answer.InputTokens + lost, IsEstimate = answer.IsEstimate || lost > 0 };

                    async Task<RawAnswer> AskOnce(ReviewRequest question, CancellationToken stop)
                    {
                        try
                        {
                            return Read(await client.GetResponseAsync(question.Messages, Options(question), stop).ConfigureAwait(false), question);
                        }
                        catch
                        {
                            // Whether a question without an answer is charged nobody says: it counts as sent.
                            budget.Settle(estimate + options.LongestAnswer, estimate);
                            lost += estimate;
                            throw;
                        }
                    }
                },
                cancellation).ConfigureAwait(false);
        }
        catch (BudgetSpentException)
        {
            return RawAnswer.Faulty(AnswerFault.Limit, calls, lost);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            // Clients are made by others, and by users: nothing that they throw may cost the article its report.
            return RawAnswer.Faulty(FaultOf(exception), calls, lost);
        }
    }

    /// <summary>Keeps an answer that was read and found sound.</summary>
    public void Keep(ReviewRequest request, RawAnswer answer)
    {
        if (!answer.IsCached) options.Cache?.Keep(KeyOf(request), new CachedAnswer(answer.Text, answer.InputTokens, answer.OutputTokens));
    }

    /// <summary>A hash of the model, the prompt and the question with all it holds of the article.</summary>
    private string KeyOf(ReviewRequest request)
    {
        var text = new StringBuilder(options.Model).Append('\0').Append(request.Schema.GetRawText());
        foreach (var message in request.Messages) text.Append('\0').Append(message.Role.Value).Append('\0').Append(message.Text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private ChatOptions Options(ReviewRequest request) => new()
    {
        ModelId = options.Model,
        Temperature = 0,
        MaxOutputTokens = options.LongestAnswer,
        ResponseFormat = ChatResponseFormat.ForJsonSchema(request.Schema, "answer"),
    };

    private static RawAnswer Read(ChatResponse response, ReviewRequest request)
    {
        var text = response.Text;
        var isEstimate = response.Usage?.InputTokenCount is null || response.Usage.OutputTokenCount is null;
        var input = response.Usage?.InputTokenCount ?? request.EstimatedTokens;
        var output = response.Usage?.OutputTokenCount ?? ReviewRequest.EstimateOf(text);
        AnswerFault? fault = response.FinishReason == ChatFinishReason.ContentFilter ? AnswerFault.Refused
            : response.FinishReason == ChatFinishReason.Length ? AnswerFault.Cut
            : null;
        return new RawAnswer(text, fault, 1, input, output, isEstimate, false);
    }

    private static bool IsWorthRepeating(Exception? exception) =>
        exception is not (null or BudgetSpentException) && FaultOf(exception) is AnswerFault.Busy or AnswerFault.Unreachable or AnswerFault.Slow;

    private static AnswerFault FaultOf(Exception exception) => exception switch
    {
        TimeoutRejectedException or TaskCanceledException or TimeoutException => AnswerFault.Slow,
        ClientResultException { Status: var status } => FaultOf((HttpStatusCode)status),
        HttpRequestException { StatusCode: { } status } => FaultOf(status),
        _ => AnswerFault.Unreachable,
    };

    private static AnswerFault FaultOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => AnswerFault.Denied,
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => AnswerFault.Busy,
        HttpStatusCode.RequestTimeout or HttpStatusCode.GatewayTimeout => AnswerFault.Slow,
        _ => AnswerFault.Unreachable,
    };

    /// <summary>What the server asks for by its header Retry-After; null where it asks for nothing.</summary>
    private static TimeSpan? WantedDelay(Exception? exception)
    {
        var longest = TimeSpan.FromMinutes(1);
        var wait = exception switch
        {
            ModelRefusedException refused => refused.Wait,
            ClientResultException refused when refused.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var value) == true
                && RetryConditionHeaderValue.TryParse(value, out var wanted) => wanted.Delta,
            _ => null,
        };
        return wait > longest ? longest : wait;
    }

    /// <summary>Not for the retries: the budget does not come back.</summary>
    private sealed class BudgetSpentException : Exception;
}
