using System.Data.Common;
using System.Globalization;

namespace KazRuMtQa.Tests.Audit;

/// <summary>Rows of a query as lines, equal for equal content whichever database they come from.</summary>
internal static class SqlRows
{
    public static string[] Of(DbDataReader reader)
    {
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
        return [.. rows];
    }

    private static string? Text(object value) => value is byte[] bytes ? Convert.ToHexStringLower(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture);
}
