using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace KazRuMtQa.Audit.Tests;

/// <summary>A PostgreSQL server of its own for a test, on a free port, with a user who has a password; it is gone with the test.</summary>
internal sealed class PostgreSqlServer : IDisposable
{
    public const string Password = "s3cret/of the@team";
    private const string User = "editor";

    private readonly string folder = Directory.CreateTempSubdirectory("kazrumtqa-postgres-").FullName;
    private readonly string programs;
    private readonly int port = FreePort();

    private PostgreSqlServer(string programs) => this.programs = programs;

    /// <summary>Starts one; where PostgreSQL is not installed the test is ignored.</summary>
    public static PostgreSqlServer Start()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("The server for the test is started by POSIX tools.");
        var server = new PostgreSqlServer(Programs() ?? IgnoredFor("PostgreSQL is not installed (apt-get install postgresql)."));
        try
        {
            server.Initialise();
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>The address of a new database of this server, with the password.</summary>
    public string NewDatabase(string name)
    {
        Execute("postgres", $"CREATE DATABASE {name}");
        return $"postgres://{User}:{Uri.EscapeDataString(Password)}@127.0.0.1:{port}/{name}";
    }

    public static string WithoutPassword(string address) => address.Replace(":" + Uri.EscapeDataString(Password), "", StringComparison.Ordinal);

    public void Execute(string database, string sql)
    {
        using var connection = Connect(database);
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public string[] Rows(string database, string sql)
    {
        using var connection = Connect(database);
        using var command = new NpgsqlCommand(sql, connection);
        using var reader = command.ExecuteReader();
        return SqlRows.Of(reader);
    }

    public void Dispose()
    {
        Run(false, "pg_ctl", "stop", "--mode=immediate", $"--pgdata={folder}/data");
        Directory.Delete(folder, recursive: true);
    }

    private NpgsqlConnection Connect(string database)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1", Port = port, Username = User,
            Password = Password, Database = database, Pooling = false
        }.ConnectionString);
        connection.Open();
        return connection;
    }

    private void Initialise()
    {
        File.WriteAllText(Path.Combine(folder, "password"), Password);
        if (Environment.UserName == "root") Process.Start("chown", ["-R", "nobody", folder]).WaitForExit();
        Run(true, "initdb", $"--pgdata={folder}/data", $"--username={User}", $"--pwfile={folder}/password", "--auth=scram-sha-256", "--encoding=UTF8",
            "--locale=C", "--no-sync");
        Run(true, "pg_ctl", "start", "--wait", $"--pgdata={folder}/data", $"--log={folder}/log", "-o",
            $"-p {port} -c listen_addresses=127.0.0.1 -c fsync=off -c unix_socket_directories={folder}");
    }

    /// <summary>The server refuses to run as root.</summary>
    private void Run(bool mustSucceed, string program, params string[] arguments)
    {
        var path = Path.Combine(programs, program);
        var start = Environment.UserName == "root"
            ? new ProcessStartInfo("runuser", ["-u", "nobody", "--", path, .. arguments])
            : new ProcessStartInfo(path, arguments);
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (mustSucceed && process.ExitCode != 0) Assert.Fail($"{program} gave {process.ExitCode}: {output}{errors.Result}");
    }

    private static string? Programs() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(Directory.Exists("/usr/lib/postgresql")
                ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin"))
                : [])
            .FirstOrDefault(path => File.Exists(Path.Combine(path, "initdb")) && File.Exists(Path.Combine(path, "pg_ctl")));

    private static string IgnoredFor(string reason)
    {
        Assert.Ignore(reason);
        return "";
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
