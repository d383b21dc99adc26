using System.Globalization;

namespace KazRuMtQa.Audit.Results;

/// <summary>One of <paramref name="Count"/> equal parts of an archive, from 1; written <c>2/8</c>.</summary>
internal readonly record struct Shard(int Number, int Count)
{
    public static readonly Shard Whole = new(1, 1);

    /// <summary>Where the shard keeps its results within the folder of the audit.</summary>
    public string Folder => string.Create(CultureInfo.InvariantCulture, $"shard-{Number}-of-{Count}");

    public bool Holds(ulong hash) => hash % (ulong)Count == (ulong)(Number - 1);

    /// <returns>Null when the text is no shard.</returns>
    public static Shard? Parse(string text) =>
        text.Split('/') is [var number, var count]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var of)
        && n >= 1 && n <= of ? new Shard(n, of) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");
}
