using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Reporting;

/// <summary>The one wire format: the object that <c>pipe</c>, <c>check --format json</c>, the HTTP API and the audit write.</summary>
public static class JsonReport
{
    public static JObject ToJson(Report report) => throw new NotImplementedException();

    /// <summary>Writes the report as one line without a line end.</summary>
    public static void Write(TextWriter writer, Report report) => throw new NotImplementedException();

    /// <summary>As <see cref="Write(TextWriter, Report)"/>; an article without an id gets the file's path.</summary>
    public static void Write(TextWriter writer, CheckedFile file) => throw new NotImplementedException();

    public static void WriteIndented(TextWriter writer, CheckedFile file) => throw new NotImplementedException();

    /// <summary>Writes an indented array with one object for each file.</summary>
    public static void WriteArray(TextWriter writer, IReadOnlyList<CheckedFile> files) => throw new NotImplementedException();
}
