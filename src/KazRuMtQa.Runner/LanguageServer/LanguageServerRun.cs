using System.Collections.Concurrent;
using KazRuMtQa.Rules;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Runner.LanguageServer;

/// <summary>
/// The Language Server Protocol over one pair of streams: texts come in as they are edited, findings go out as diagnostics, repairs as code actions.
/// Requests are answered beside the reading, so that they can be cancelled.
/// </summary>
internal sealed class LanguageServerRun
{
    private const int BadRequest = -32600, NotFound = -32601, BadParameters = -32602, Uninitialized = -32002, Cancelled = -32800;

    private readonly MessageStream messages;
    private readonly Func<ConfiguredCheckers> makeCheckers;
    private readonly Func<Rule, string?> pageOf;
    private readonly OpenDocuments documents;
    private readonly ConcurrentDictionary<string, CancellationTokenSource> requests = new(StringComparer.Ordinal);
    private readonly Lock configuring = new();
    private ConfiguredCheckers checkers;
    private bool isInitialized;
    private bool isShutDown;

    /// <param name="messages">To and from the editor.</param>
    /// <param name="makeCheckers">The checkers by configuration, made anew when one has changed.</param>
    /// <param name="pageOf">The page that explains a rule; null where there is none.</param>
    public LanguageServerRun(MessageStream messages, Func<ConfiguredCheckers> makeCheckers, Func<Rule, string?> pageOf)
    {
        (this.messages, this.makeCheckers, this.pageOf) = (messages, makeCheckers, pageOf);
        checkers = makeCheckers();
        documents = new OpenDocuments(Check, Publish, message => Notify("window/showMessage", new JObject { ["type"] = 1, ["message"] = message }));
    }

    /// <returns>The exit code: the protocol wants 0 only after a shutdown.</returns>
    public int Run()
    {
        while (messages.Read() is { } message)
        {
            var method = (string?)message["method"];
            if (method == "exit") break;
            if (method is null) continue;
            if (message["id"] is { } id) Answer(id, method, message["params"] as JObject ?? []);
            else if (isInitialized) Take(method, message["params"] as JObject ?? []);
        }

        return isShutDown ? ExitCode.Clean : ExitCode.Found;
    }

    private void Answer(JToken id, string method, JObject parameters)
    {
        switch (method)
        {
            case var _ when isShutDown: Fail(id, BadRequest, "The server is shut down."); break;
            case "initialize":
                isInitialized = true;
                var server = new JObject { ["name"] = "kazrumtqa", ["version"] = Reporting.ToolVersion.Current };
                Succeed(id, new JObject { ["capabilities"] = EditorMessages.Capabilities.DeepClone(), ["serverInfo"] = server });
                break;
            case var _ when !isInitialized: Fail(id, Uninitialized, "initialize comes first."); break;
            case "shutdown":
                isShutDown = true;
                Succeed(id, JValue.CreateNull());
                break;
            case "textDocument/codeAction": _ = AnswerActions(id, parameters); break;
            default: Fail(id, NotFound, $"There is no method '{method}'."); break;
        }
    }

    private async Task AnswerActions(JToken id, JObject parameters)
    {
        using var stop = requests[id.ToString()] = new CancellationTokenSource();
        try
        {
            var only = parameters["context"]?["only"]?.Values<string>().OfType<string>().ToArray();
            var found = await documents.Checked(UriOf(parameters), stop.Token).ConfigureAwait(false);
            Succeed(id,
                found is ({ } document, { } report) ? EditorMessages.Actions(document, report, document.SpanOf(parameters["range"]!), only) : []);
        }
        catch (OperationCanceledException)
        {
            Fail(id, Cancelled, "The request was cancelled.");
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidCastException or NullReferenceException or FormatException)
        {
            Fail(id, BadParameters, "The parameters are not those of the method.");
        }
        finally
        {
            requests.TryRemove(id.ToString(), out _);
        }
    }

    private void Take(string method, JObject parameters)
    {
        switch (method)
        {
            case "textDocument/didOpen":
                var opened = parameters["textDocument"]!;
                var (uri, language, text) = ((string)opened["uri"]!, (string?)opened["languageId"] ?? "", (string)opened["text"]!);
                documents.Put(new OpenDocument(uri, language, (int?)opened["version"] ?? 0, text), waits: false);
                break;
            case "textDocument/didChange" when documents.Find(UriOf(parameters)) is { } document:
                documents.Put(document.Changed((int?)parameters["textDocument"]!["version"] ?? 0, (JArray)parameters["contentChanges"]!),
                    waits: true);
                break;
            case "textDocument/didClose":
                documents.Close(UriOf(parameters));
                Notify("textDocument/publishDiagnostics", new JObject { ["uri"] = UriOf(parameters), ["diagnostics"] = new JArray() });
                break;
            case "$/cancelRequest" when requests.TryGetValue(parameters["id"]?.ToString() ?? "", out var request):
                request.Cancel();
                break;
            case "workspace/didChangeConfiguration" or "workspace/didChangeWatchedFiles":
                lock (configuring) checkers = makeCheckers();
                documents.CheckAll();
                break;
        }
    }

    private Report Check(OpenDocument document, CancellationToken stop)
    {
        MtChecker checker;
        lock (configuring) checker = checkers.For(document.Path);
        return checker.Check(new Article(document.Text) { Format = document.Format }, CheckScope.House, stop);
    }

    private void Publish(OpenDocument document, Report report) => Notify("textDocument/publishDiagnostics", new JObject
    {
        ["uri"] = document.Uri, ["version"] = document.Version, ["diagnostics"] = EditorMessages.Diagnostics(document, report, pageOf),
    });

    private static string UriOf(JObject parameters) => (string)parameters["textDocument"]!["uri"]!;

    private void Notify(string method, JObject parameters) => messages.Write(new JObject { ["method"] = method, ["params"] = parameters });

    private void Succeed(JToken id, JToken result) => messages.Write(new JObject { ["id"] = id, ["result"] = result });

    private void Fail(JToken id, int code, string message) =>
        messages.Write(new JObject { ["id"] = id, ["error"] = new JObject { ["code"] = code, ["message"] = message } });
}
