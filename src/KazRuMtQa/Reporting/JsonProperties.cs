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

    public static void Property(this JsonWriter json, string name, bool value)
    {
        json.WritePropertyName(name, escape: false);
        json.WriteValue(value);
    }

    public static void Property(this JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name, escape: false);
        json.WriteValue(Math.Round(value, 3));
    }
}
