using Newtonsoft.Json;

namespace KazRuMtQa.Reporting;

/// <summary>A name and its value in one call. Strings are made well-formed; likelihoods and confidences keep three decimals.</summary>
internal static class JsonProperties
{
    public static void Property(this JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name, escape: false);
        json.WriteValue(value is null ? null : WellFormed.Of(value));
    }

    public static void Property(this JsonWriter json, string name, int value)
    {
        json.WritePropertyName(name, escape: false);
        json.WriteValue(value);
    }

    public static void Property(this JsonWriter json, string name, long value)
    {
        json.WritePropertyName(name, escape: false);
        json.WriteValue(value);
    }

    public static void Property(this JsonWriter json, string name, bool value)
    {
        json.WritePropertyName(name, escape: false);
        json.WriteValue(value);
    }

    public static void Property(this JsonWriter json, string name, double? value)
    {
        json.WritePropertyName(name, escape: false);
        json.WriteValue(value is { } number ? Math.Round(number, 3) : null);
    }

    public static void Object(this JsonWriter json, string name, Action write)
    {
        json.WritePropertyName(name, escape: false);
        json.Object(write);
    }

    public static void Object(this JsonWriter json, Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
    }

    public static void Array<T>(this JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WritePropertyName(name, escape: false);
        json.WriteStartArray();
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }

    /// <summary>An array of one object.</summary>
    public static void ArrayOfOne(this JsonWriter json, string name, Action write) => json.Array(name, [write], json.Object);

    /// <summary>A message object of SARIF. A brace in a message begins a placeholder, and a literal one is doubled (3.11.5).</summary>
    public static void Message(this JsonWriter json, string name, string text) => json.Object(name, () =>
        json.Property("text", text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)));
}
