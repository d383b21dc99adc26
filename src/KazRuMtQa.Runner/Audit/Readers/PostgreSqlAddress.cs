using Npgsql;

namespace KazRuMtQa.Runner.Audit.Readers;

/// <summary><c>postgres://user:password@host:port/database?option=value</c>, as PostgreSQL's own tools take it.</summary>
internal static class PostgreSqlAddress
{
    /// <exception cref="InvalidDataException">It is no address of a database.</exception>
    public static string ConnectionString(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) throw new InvalidDataException("the address is not postgres://user:password@host:port/database");
        var user = uri.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder { Host = uri.Host.Length > 0 ? uri.Host : "localhost", Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')) };
        if (uri.Port > 0) builder.Port = uri.Port;
        if (user[0].Length > 0) builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length == 2) builder.Password = Uri.UnescapeDataString(user[1]);
        foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = option.Split('=', 2);
            try
            {
                builder[Uri.UnescapeDataString(parts[0])] = Uri.UnescapeDataString(parts.ElementAtOrDefault(1) ?? "");
            }
            catch (ArgumentException exception)
            {
                throw new InvalidDataException($"the address has an option that is not known: {option}", exception);
            }
        }

        return builder.ConnectionString;
    }
}
