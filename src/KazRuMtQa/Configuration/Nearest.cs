namespace KazRuMtQa.Configuration;

/// <summary>What a mistyped name may have meant.</summary>
internal static class Nearest
{
    /// <summary>" Did you mean 'x'?"; empty where nothing is near: at most a third of the letters, and no more than three, are wrong.</summary>
    public static string Hint(string typed, IEnumerable<string> known)
    {
        var most = Math.Min(3, Math.Max(1, typed.Length / 3));
        var near = known.Select(name => (Name: name, Distance: Distance(typed, name))).Where(one => one.Distance <= most)
            .OrderBy(one => one.Distance).ThenBy(one => one.Name, StringComparer.Ordinal).Select(one => one.Name).FirstOrDefault();
        return near is null ? "" : $" Did you mean '{near}'?";
    }

    /// <summary>Letters to put in, take out or replace.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
