using System.Net;

namespace KazRuMtQa.Server;

/// <summary>How to serve. The defaults suit one newsroom machine: only programs on it are answered, and nothing is kept.</summary>
public sealed record ServerOptions
{
    /// <summary>The address to listen on; the machine itself alone unless said.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 takes a free one. LanguageTool's own is 8081, which its clients try first.</summary>
    public int Port { get; init; } = 8081;

    /// <summary>What every request for a check must carry; null when none is needed.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Web sites whose pages may call the API, or <c>*</c>; none unless said.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>
    /// Names by which the server may be called besides <c>localhost</c> and its addresses. They are looked at only where it listens on the
    /// machine alone: a page from elsewhere must not reach it under a name of its own.
    /// </summary>
    public IReadOnlyList<string> HostNames { get; init; } = [];

    /// <summary>The longest request body in bytes. A batch may be longer; each of its lines may not.</summary>
    public int LongestBody { get; init; } = 8 << 20;

    /// <summary>The longest article in UTF-16 units.</summary>
    public int LongestText { get; init; } = 1_000_000;

    /// <summary>How long one check may take.</summary>
    public TimeSpan LongestCheck { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many articles are checked at once; more would only wait for a processor.</summary>
    public int ChecksAtOnce { get; init; } = Environment.ProcessorCount;

    /// <summary>How many checks may wait for their turn before new ones are turned away.</summary>
    public int LongestQueue { get; init; } = 100;

    /// <summary>How many requests a minute one address may make; 0 for any number.</summary>
    public int RequestsPerMinute { get; init; }

    /// <summary>How long requests that are being answered may take to finish when the server is told to stop.</summary>
    public TimeSpan LongestFarewell { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Where words that clients add are kept, a word a line; null to keep them for as long as the server runs.</summary>
    public string? WordsFile { get; init; }

    /// <summary>A language model that reads articles where a request asks for it; null for none.</summary>
    public ServerReview? Review { get; init; }

    /// <summary>How to check.</summary>
    public CheckOptions Checking { get; init; } = CheckOptions.Default;
}
