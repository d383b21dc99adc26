using System.Diagnostics;

namespace KazRuMtQa.Server.Tests;

/// <summary>Clients of LanguageTool that others wrote, against a real server. <c>.ci/run</c> installs them from npm.</summary>
public sealed class ClientTests
{
    private RunningServer server = null!;

    [OneTimeSetUp]
    public async Task Start() => server = await RunningServer.Start();

    [OneTimeTearDown]
    public async Task Stop() => await server.DisposeAsync();

    /// <summary>gramma, a command that checks files and commit messages.</summary>
    [Test]
    public async Task Gramma()
    {
        var folder = Directory.CreateTempSubdirectory("kazrumtqa-gramma-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "article.txt"), "The minister came home , he said. The plan was the the best.\n");
        await File.WriteAllTextAsync(Path.Combine(folder, ".gramma.json"),
            $"{{\"api_url\": \"{server.Address}/v2/check\", \"language\": \"en-US\", \"dictionary\": [], \"rules\": {{}}}}");
        var output = await Node(folder, Installed("gramma", "node_modules/gramma/src/cli.js"), "check", "--print", "--no-colors", "article.txt");
        Assert.That(output, Does.Contain("Found 2 potential mistakes").And.Contain("Delete the space before").And.Contain("1) the"));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>annotatedtext, by which editor plug-ins send a page with its markup.</summary>
    [Test]
    public async Task AnnotatedText()
    {
        Installed("annotatedtext", "node_modules/annotatedtext-rehype/package.json");
        var page = Path.GetTempFileName();
        await File.WriteAllTextAsync(page,
            "<html><body><p>The minister <b>came</b> home , he said.</p><p>The plan was <i>the the</i> best.</p></body></html>");
        var output = await Node(Path.GetTempPath(), Installed("annotatedtext", "check.mjs"), server.Address, page);
        Assert.That(output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Is.EqualTo(new[] { "KRMT_PUNCTUATION_SPACE_BEFORE_MARK:  ,", "KRMT_REPETITION_DOUBLED_WORD: the the" }));
        File.Delete(page);
    }

    private static string Installed(string client, string file)
    {
        var path = Repository.File("tests", "KazRuMtQa.Server.Tests", "Clients", client, file);
        if (!File.Exists(path)) Assert.Ignore($"{path} is not there; run 'npm install --ignore-scripts' in its folder.");
        return path;
    }

    private static async Task<string> Node(string folder, params string[] arguments)
    {
        using var node = Process.Start(new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true,
            RedirectStandardError = true, RedirectStandardInput = true
        })!;
        node.StandardInput.Close();
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        TestContext.Out.WriteLine(output);
        return output + await errors;
    }
}
