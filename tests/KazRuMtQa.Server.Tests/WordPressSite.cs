using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace KazRuMtQa.Server.Tests;

/// <summary>
/// A real WordPress with our plug-in, out of Debian's package, in a folder of its own: PHP serves it, MariaDB keeps its posts, and nothing of the
/// machine's own installation is touched.
/// </summary>
internal sealed class WordPressSite : IAsyncDisposable
{
    public const string User = "editor";
    public const string Password = "not-a-secret";

    private const string Installation = "/usr/share/wordpress";
    private const string Database = "wordpress";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kazrumtqa-wordpress-");
    private readonly List<Process> started = [];
    private readonly int port = FreePort();

    private WordPressSite()
    {
    }

    public string Address => $"http://127.0.0.1:{port}";

    private string Site => Path.Combine(folder.FullName, "site");

    private string Socket => Path.Combine(folder.FullName, "sql");

    /// <summary>An installed site whose plug-in asks the checker.</summary>
    /// <param name="addressOfChecker">Given the address of the site, which the checker must allow.</param>
    public static async Task<WordPressSite> Start(Func<string, Task<string>> addressOfChecker)
    {
        foreach (var needed in new[] { Installation + "/wp-load.php", "/usr/bin/php", "/usr/sbin/mariadbd" })
            if (!File.Exists(needed)) Assert.Ignore($"{needed} is not there: apt-get install wordpress php-cli php-mysql mariadb-server");
        var site = new WordPressSite();
        try
        {
            await site.StartDatabase();
            await site.Install(await addressOfChecker(site.Address));
            await site.Serve();
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>A draft of the editor's; its number.</summary>
    public async Task<int> Draft(string title, string html)
    {
        await File.WriteAllTextAsync(Path.Combine(Site, "draft.html"), html);
        return int.Parse(await Php($"""
            echo wp_insert_post(array('post_title' => '{title}', 'post_content' => wp_slash(file_get_contents('draft.html')), 'post_author' => 1));
            """), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>"draft" or "publish".</summary>
    public Task<string> StatusOf(int post) => Php($"echo get_post_status({post});");

    public async ValueTask DisposeAsync()
    {
        foreach (var process in started)
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        folder.Delete(recursive: true);
    }

    private async Task StartDatabase()
    {
        var data = Path.Combine(folder.FullName, "data");
        await Run("mariadb-install-db", "--no-defaults", $"--datadir={data}", "--auth-root-authentication-method=normal", "--skip-test-db",
            $"--user={Environment.UserName}");
        Begin("/usr/sbin/mariadbd", "--no-defaults", $"--datadir={data}", $"--socket={Socket}", "--skip-networking",
            $"--pid-file={Path.Combine(folder.FullName, "pid")}", $"--user={Environment.UserName}");
        await Until(() => File.Exists(Socket), "MariaDB");
        await Run("mariadb", "--no-defaults", $"--socket={Socket}", "--user=root", "--execute", $"CREATE DATABASE {Database}");
    }

    private async Task Install(string checker)
    {
        await Run("cp", "--recursive", "--dereference", Installation, Site);
        var plugin = Repository.File("tests", "KazRuMtQa.Samples", "WordPress");
        await Run("cp", "--recursive", plugin, Path.Combine(Site, "wp-content", "plugins", "kazrumtqa"));
        await File.WriteAllTextAsync(Path.Combine(Site, "wp-config.php"), $"""
            <?php
            define('DB_NAME', '{Database}'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:{Socket}');
            define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
            foreach (array('AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE') as $key) foreach (array('_KEY', '_SALT') as $end) define($key . $end, $key);
            define('WP_HOME', '{Address}'); define('WP_SITEURL', '{Address}');
            define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
            $table_prefix = 'wp_';
            if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
            require_once ABSPATH . 'wp-settings.php';
            """);
        await Php($$"""
            require_once ABSPATH . 'wp-admin/includes/upgrade.php';
            wp_install('News', '{{User}}', 'editor@news.example', false, '', '{{Password}}');
            update_option('kazrumtqa_address', '{{checker}}');
            require_once ABSPATH . 'wp-admin/includes/plugin.php';
            $failed = activate_plugin('kazrumtqa/kazrumtqa.php');
            if (is_wp_error($failed)) { fwrite(STDERR, $failed->get_error_message()); exit(1); }
            """, "define('WP_INSTALLING', true); function wp_mail() { return true; }");
    }

    private async Task Serve()
    {
        Begin("/usr/bin/php", "-S", $"127.0.0.1:{port}", "-t", Site);
        using var client = new HttpClient();
        await Until(() =>
        {
            try
            {
                return client.GetAsync(new Uri(Address + "/wp-login.php")).GetAwaiter().GetResult().StatusCode == HttpStatusCode.OK;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }, "PHP");
    }

    private Task<string> Php(string code, string before = "") =>
        Run("/usr/bin/php", "-d", "display_errors=stderr", "-r",
            $"{before} $_SERVER['HTTP_HOST'] = '127.0.0.1:{port}'; require 'wp-load.php'; {code}");

    private ProcessStartInfo Of(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Directory.Exists(Site) ? Site : folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        // Pages ask the site itself while it answers.
        start.Environment["PHP_CLI_SERVER_WORKERS"] = "4";
        return start;
    }

    private void Begin(string program, params string[] arguments)
    {
        var process = Process.Start(Of(program, arguments))!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        started.Add(process);
    }

    private async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(Of(program, arguments))!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, $"{program}: {await errors}{output}");
        return output;
    }

    private async Task Until(Func<bool> isReady, string what)
    {
        while (!isReady())
        {
            Assert.That(started[^1].HasExited, Is.False, what + " has stopped.");
            await Task.Delay(100);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
