using System.Globalization;
using KazRuMtQa.Files;
using KazRuMtQa.Review.Clients;

namespace KazRuMtQa.Review.Configuration;

/// <summary>
/// The second reader that a configuration names, with its client and the budget of the run. Whether an article may be sent is decided before there is
/// anything to send it with.
/// </summary>
internal sealed class ConfiguredReader : IDisposable
{
    private readonly ReviewSettings settings;
    private readonly ReviewOptions options;
    private readonly ModelClient client;
    private readonly HttpClient http;

    private ConfiguredReader(ReviewSettings settings, string? key)
    {
        this.settings = settings;
        // A server that sends elsewhere gets neither article nor key; what is for this machine takes no way around.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = !settings.IsLocal };
        http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client = new ModelClient(http, settings.Endpoint, settings.Model, key, isOllama: settings.Protocol == Protocol.Ollama);
        options = new ReviewOptions(settings.Model)
        {
            LongestCall = TimeSpan.FromSeconds(settings.Seconds),
            Retries = settings.Retries,
            AsksAgain = settings.AskAgain,
            Cache = settings.Cache is { } folder ? new AnswerFolder(folder) : new AnswerMemory(),
        };
        Budget = new ReviewBudget(settings.Calls, settings.Tokens);
    }

    /// <summary>What all articles of this run may cost together.</summary>
    public ReviewBudget Budget { get; }

    /// <summary>The most calls and tokens of a run.</summary>
    public (int Calls, int Tokens) Limits => (settings.Calls, settings.Tokens);

    public string Model => settings.Model;

    /// <summary>Where articles are sent, for people: no key is in it.</summary>
    public string Place => settings.Endpoint.GetLeftPart(UriPartial.Path);

    public bool IsLocal => settings.IsLocal;

    /// <param name="settings">What the configuration says.</param>
    /// <param name="environment">The variables of the process.</param>
    /// <param name="calls">The most calls of this run, where it is limited further.</param>
    /// <exception cref="ToolException">Sending is forbidden, or the key cannot be had; one line says why.</exception>
    public static ConfiguredReader Open(ReviewSettings settings, Func<string, string?> environment, int? calls = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(environment);
        MustBeAllowed(settings, settings.Sending, $"{settings.File}: “sending” of “review”");
        if (environment(ReviewSettings.SendingVariable) is { Length: > 0 } limit)
        {
            var known = ReviewSettings.SendingNames.Where(name => name.Name == limit).ToArray();
            // A slip in a prohibition must not allow anything.
            if (known.Length == 0)
                throw new ToolException($"{ReviewSettings.SendingVariable} is “{limit}”; nowhere, this-machine or anywhere was expected.");
            MustBeAllowed(settings, known[0].Value, $"the variable {ReviewSettings.SendingVariable}");
        }

        var key = KeyOf(settings, environment);
        if (key is not null && !settings.IsLocal && settings.Endpoint.Scheme != "https")
            throw new ToolException($"{settings.File}: a key is sent to an https address only, and {settings.Endpoint.Host} is called by another.");
        return new ConfiguredReader(calls is { } most ? settings with { Calls = Math.Min(most, settings.Calls) } : settings, key);
    }

    /// <summary>The reader for a checker of the house; readers of one run share model, cache and budget.</summary>
    public SecondReader With(MtChecker checker) => new(checker, client, options);

    /// <summary>As <see cref="With(MtChecker)"/>, with other options.</summary>
    public SecondReader With(MtChecker checker, Func<ReviewOptions, ReviewOptions> change) => new(checker, client, change(options));

    /// <summary>"about 1,850 tokens in 2 calls to qwen at http://127.0.0.1:11434": what is to be said before.</summary>
    public string Describe(ReviewCost cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        var calls = cost.Calls == 1 ? "1 call" : string.Create(CultureInfo.InvariantCulture, $"{cost.Calls:N0} calls");
        var tokens = string.Create(CultureInfo.InvariantCulture, $"about {cost.InputTokens:N0} tokens in and {cost.OutputTokens:N0} out");
        return $"{calls} to {Model} at {Place}, {tokens}";
    }

    public void Dispose()
    {
        client.Dispose();
        http.Dispose();
    }

    private static void MustBeAllowed(ReviewSettings settings, Sending sending, string who)
    {
        if (sending == Sending.Nowhere) throw new ToolException($"{who} forbids to send articles to a language model.");
        if (sending == Sending.ThisMachine && !settings.IsLocal)
            throw new ToolException($"{who} allows a model on this machine only, and {settings.Endpoint.Host} is another.");
    }

    private static string? KeyOf(ReviewSettings settings, Func<string, string?> environment)
    {
        if (environment(ReviewSettings.KeyVariable) is { Length: > 0 } key) return key;
        if (settings.KeyFile is null) return null;
        var text = TextFile.Read(settings.KeyFile).Text.Split('\n')[0].Trim();
        return text.Length > 0 ? text : throw new ToolException($"{settings.KeyFile}: the first line should be the key, and is empty.");
    }
}
