using KazRuMtQa.Files;
using Npgsql;

namespace KazRuMtQa.Audit.Readers;

/// <summary>
/// <c>postgres://user:password@host:port/database?option=value</c>, as PostgreSQL's own tools take it. The name is the address without the password:
/// it is what is shown, kept and compared. The password stands nowhere but in the connection string; it may also come from PGPASSWORD or ~/.pgpass.
/// </summary>
internal sealed class PostgreSqlAddress
{
    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    private PostgreSqlAddress(string name, string connectionString) => (Name, ConnectionString) = (name, connectionString);

    public string Name { get; }

    public string ConnectionString { get; }

    public static bool IsAddress(string text) => Schemes.Any(scheme => text.StartsWith(scheme, StringComparison.Ordinal));

    /// <summary>The name where the text is an address; any other text as it is.</summary>
    /// <exception cref="ToolException">It begins as an address, and is none.</exception>
    public static string NameOf(string text) => IsAddress(text) ? Parse(text).Name : text;

    /// <exception cref="ToolException">It is no address of a database. The message does not repeat it: what is wrong may be the password.</exception>
    public static PostgreSqlAddress Parse(string text)
    {
        const string Form =
            "write postgres://user@host:port/database, and in a name or a password %25 for %, %2F for /, %3F for ?, %23 for #, %40 for @, %3A for :.";
        if (!IsAddress(text) || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Fragment.Length > 0 || uri.PathAndQuery.Contains('@')
            || uri.AbsolutePath.TrimEnd('/').LastIndexOf('/') > 0)
            throw new ToolException($"The address of a PostgreSQL database is not understood; {Form}");
        var user = uri.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder { Host = uri.Host.Length > 0 ? uri.Host : "localhost" };
        if (uri.AbsolutePath.Trim('/') is { Length: > 0 } database) builder.Database = Uri.UnescapeDataString(database);
        if (uri.Port > 0) builder.Port = uri.Port;
        if (user[0].Length > 0) builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length == 2) builder.Password = Uri.UnescapeDataString(user[1]);
        var shown = new List<string>();
        foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IsSecret(Set(builder, option))) shown.Add(option);
        }

        var port = uri.Port > 0 ? $":{uri.Port}" : "";
        return new PostgreSqlAddress(
            $"{uri.Scheme}://{(user[0].Length > 0 ? user[0] + "@" : "")}{uri.Host}{port}{uri.AbsolutePath.TrimEnd('/')}{(shown.Count > 0 ? "?" : "")}{string.Join('&', shown)}", builder.ConnectionString);
    }

    /// <returns>The name of the option.</returns>
    private static string Set(NpgsqlConnectionStringBuilder builder, string option)
    {
        var parts = option.Split('=', 2);
        var name = Uri.UnescapeDataString(parts[0]);
        try
        {
            builder[name] = Uri.UnescapeDataString(parts.ElementAtOrDefault(1) ?? "");
            return name;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            throw new ToolException($"The address of a PostgreSQL database has an option that is not known, or a value it cannot have: {name}.",
                exception);
        }
    }

    /// <summary>Whatever a driver calls it: password, pwd, psw, sslpassword.</summary>
    private static bool IsSecret(string option) =>
        new[] { "pass", "pwd", "psw" }.Any(part => option.Contains(part, StringComparison.OrdinalIgnoreCase));
}
