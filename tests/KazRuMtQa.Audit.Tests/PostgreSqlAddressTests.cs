using KazRuMtQa.Audit.Readers;
using KazRuMtQa.Files;
using Npgsql;

namespace KazRuMtQa.Audit.Tests;

/// <summary>The address of a database, and what of it may be seen.</summary>
public sealed class PostgreSqlAddressTests
{
    [TestCase("postgres://host/news", "postgres://host/news", "host", 5432, null, null, "news")]
    [TestCase("postgresql://editor:secret@host:5433/news", "postgresql://editor@host:5433/news", "host", 5433, "editor", "secret", "news")]
    [TestCase("postgres://editor:se%40c%2Fr%3At@host/news", "postgres://editor@host/news", "host", 5432, "editor", "se@c/r:t", "news")]
    [TestCase("postgres://editor:se:cret@host/news", "postgres://editor@host/news", "host", 5432, "editor", "se:cret", "news")]
    [TestCase("postgres://editor@host/news?password=secret&sslmode=require", "postgres://editor@host/news?sslmode=require", "host", 5432, "editor",
        "secret", "news")]
    [TestCase("postgres://editor@host/news?PWD=secret", "postgres://editor@host/news", "host", 5432, "editor", "secret", "news")]
    [TestCase("postgres:///news?host=/run/postgresql", "postgres:///news?host=/run/postgresql", "/run/postgresql", 5432, null, null, "news")]
    [TestCase("postgres://host/", "postgres://host", "host", 5432, null, null, null)]
    public void TheNameHasNoPassword(string address, string name, string host, int port, string? user, string? password, string? database)
    {
        var parsed = PostgreSqlAddress.Parse(address);
        Assert.That(parsed.Name, Is.EqualTo(name));
        var connection = new NpgsqlConnectionStringBuilder(parsed.ConnectionString);
        Assert.That((connection.Host, connection.Port, connection.Username, connection.Password, connection.Database),
            Is.EqualTo((host, port, user, password, database)));
        Assert.That(PostgreSqlAddress.Parse(name).Name, Is.EqualTo(name), "a name is an address");
    }

    [TestCase("postgres://editor:sec/ret@host/news")]
    [TestCase("postgres://editor:12/ret@host/news")]
    [TestCase("postgres://editor:12?ret@host/news")]
    [TestCase("postgres://editor:12#ret@host/news")]
    [TestCase("postgres://editor:sec@ret@host/news")]
    [TestCase("postgres://editor:ret@host:port/news")]
    [TestCase("postgres://editor@host/news?pasword=ret")]
    [TestCase("postgres://editor@host/news?port=ret")]
    public void WhatIsWrongIsNotRepeated(string address)
    {
        var message = Assert.Throws<ToolException>(() => PostgreSqlAddress.Parse(address))!.Message;
        Assert.That(message, Does.Not.Contain("ret").And.Not.Contain("12"));
    }
}
