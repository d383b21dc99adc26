using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using KazRuMtQa.Audit.Store;
using KazRuMtQa.Configuration;
using KazRuMtQa.Files;
using KazRuMtQa.Review.Configuration;
using KazRuMtQa.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KazRuMtQa.Runner.Commands;

/// <summary><c>serve</c>: the web page, the HTTP API and the LanguageTool-compatible API, until it is told to stop.</summary>
internal static class ServeCommand
{
    private const string KeyVariable = "KAZRUMTQA_API_KEY";

    public static Command Create()
    {
        var defaults = new ServerOptions();
        var port = new Option<int>("--port")
        {
            Description = "Port to listen on; 0 takes a free one", DefaultValueFactory = _ => defaults.Port,
            HelpName = "PORT"
        };
        var listen = new Option<string>("--listen")
        {
            Description = "Address to listen on; 0.0.0.0 or :: for every one of the machine, which lets "
            + "others in", DefaultValueFactory = _ => "127.0.0.1", HelpName = "ADDRESS"
        };
        var key = new Option<string?>("--api-key") { Description = $"Key that every request must carry; better in the variable {KeyVariable}, where other users of the machine do not see it", HelpName = "KEY" };
        var origins = new Option<string[]>("--allow-origin")
        {
            Description = "Web site whose pages may call the API, such as "
            + "https://cms.example.org; may be given several times", HelpName = "ORIGIN"
        };
        var hosts = new Option<string[]>("--host-name")
        {
            Description = "Name by which a proxy on this machine calls the server; may be given "
            + "several times", HelpName = "NAME"
        };
        var rate =
            new Option<int>("--requests-per-minute") { Description = "Most checks a minute from one address; 0 for any number", HelpName = "N" };
        var seconds = new Option<double>("--timeout")
        {
            Description = "Most seconds for one check",
            DefaultValueFactory = _ => defaults.LongestCheck.TotalSeconds, HelpName = "SECONDS"
        };
        var queue = new Option<int>("--queue")
        {
            Description = "Most checks that may wait for their turn",
            DefaultValueFactory = _ => defaults.LongestQueue, HelpName = "N"
        };
        var config = new Option<string?>("--config")
        {
            Description = "Configuration; otherwise the nearest kazrumtqa.json is used, looked for from "
            + "the working folder upwards", HelpName = "FILE"
        };
        var words = new Option<string?>("--words")
        {
            Description =
                "File in which words are kept that clients add (/v2/words), a word a line; otherwise they are kept for as long as the server runs",
            HelpName = "FILE",
        };
        var command = new Command("serve", "Serve the web page and the HTTP API, for editors and content management systems") { port, listen, key,
            origins, hosts, rate, seconds, queue, config, words };
        command.Validators.Add(result =>
        {
            if (result.GetValue(port) is < 0 or > 65535) result.AddError("--port must be from 0 to 65535.");
            if (result.GetValue(listen) is { } address && address != "localhost" && !IPAddress.TryParse(address, out _))
                result.AddError($"--listen '{address}' is no address; name one such as 127.0.0.1.");
            if (result.GetResult(seconds) is { Implicit: false } given && given.GetValueOrDefault<double>() is <= 0 or > 3600)
                result.AddError("--timeout must be above 0 and at most 3600.");
            if (result.GetValue(rate) < 0) result.AddError("--requests-per-minute must not be negative.");
            if (result.GetValue(queue) < 0) result.AddError("--queue must not be negative.");
            foreach (var origin in result.GetValue(origins) ?? [])
                if (origin != "*" && !(Uri.TryCreate(origin, UriKind.Absolute, out var site) && site.AbsolutePath == "/" && !origin.EndsWith('/')))
                    result.AddError($"--allow-origin '{origin}' is no site; write it as https://cms.example.org.");
        });
        command.SetAction(result =>
        {
            var (file, checking) = Configuration(result.GetValue(config));
            using var reader = ReaderOf(file);
            return Run(new ServerOptions
            {
                Port = result.GetValue(port),
                Address = result.GetValue(listen) is "localhost" ? IPAddress.Loopback : IPAddress.Parse(result.GetValue(listen)!),
                ApiKey = (result.GetValue(key) ?? Environment.GetEnvironmentVariable(KeyVariable)) is { Length: > 0 } given ? given : null,
                AllowedOrigins = result.GetValue(origins) ?? [],
                HostNames = result.GetValue(hosts) ?? [],
                RequestsPerMinute = result.GetValue(rate),
                LongestCheck = TimeSpan.FromSeconds(result.GetValue(seconds)),
                LongestQueue = result.GetValue(queue),
                WordsFile = result.GetValue(words),
                Checking = checking,
                Review = reader is null ? null : ReviewBy(reader, checking),
            });
        });
        return command;
    }

    private static int Run(ServerOptions options)
    {
        // The host has handlers of its own: requests that are being answered are finished first.
        Interruption.LeaveToHost();
        using var server = CheckServer.Build(options, builder =>
        {
            builder.Host.UseConsoleLifetime(lifetime => lifetime.SuppressStatusMessages = true);
            // Why it could not start is said below, in one line.
            builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        });
        try
        {
            server.Start();
        }
        catch (IOException exception) when (exception.InnerException is not null
            || exception.Message.Contains("address", StringComparison.OrdinalIgnoreCase))
        {
            throw new ToolException($"{options.Address}:{options.Port} is in use; name another with --port.", exception);
        }
        catch (SocketException exception)
        {
            throw new ToolException($"{options.Address}:{options.Port} cannot be listened on: {exception.Message}.", exception);
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"KazRuMtQa listens on {server.Urls.First()} (Ctrl-C stops it)"));
        if (!IPAddress.IsLoopback(options.Address) && options.ApiKey is null)
            Notes.Write($"everyone who reaches {options.Address} can use it; set a key with --api-key or {KeyVariable}.");
        server.WaitForShutdown();
        return ExitCode.Clean;
    }

    private static (string? File, CheckOptions Options) Configuration(string? path)
    {
        var file = path ?? ConfigurationFile.Find(".");
        return (file, file is null ? CheckOptions.Default : ConfigurationFile.Parse(file, TextFile.Read(file).Text));
    }

    /// <summary>The second reader of the configuration; where sending is forbidden the server has none, and says so.</summary>
    private static ConfiguredReader? ReaderOf(string? file)
    {
        var settings = file is null ? null : ReviewSettings.Parse(file, TextFile.Read(file).Text);
        if (settings is null or { Sending: Sending.Nowhere }) return null;
        var reader = ConfiguredReader.Open(settings, Environment.GetEnvironmentVariable);
        Notes.Write($"articles for which a second reader is asked are sent to {reader.Model} at {reader.Place}; see PRIVACY.md.");
        return reader;
    }

    /// <summary>The limits of the configuration hold for each article.</summary>
    private static ServerReview ReviewBy(ConfiguredReader reader, CheckOptions checking) =>
        new(reader.With(new MtChecker(checking)), reader.Model, reader.Place)
        {
            IsLocal = reader.IsLocal,
            MostCalls = reader.Limits.Calls,
            MostTokens = reader.Limits.Tokens,
        };
}
