namespace KazRuMtQa.Audit.Readers;

/// <summary>
/// Which columns the records of a source had. A table with another column than the one that was mapped would give records without a text, one like
/// the other, and look like an archive in which there is nothing.
/// </summary>
internal sealed class FieldUse(FieldMap map)
{
    private const int MostNames = 200;
    private const int MostNamesShown = 12;

    private readonly SortedSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<ArticleField> met = [];
    private long records;
    private long withoutText;
    private bool hasText;

    public void Begin() => hasText = false;

    public void Meet(string column)
    {
        if (names.Count < MostNames) names.Add(column);
        foreach (var (field, _) in map.UsesOf(column))
        {
            met.Add(field);
            if (field is ArticleField.Text or ArticleField.Html) hasText = true;
        }
    }

    public void End()
    {
        records++;
        if (!hasText) withoutText++;
    }

    /// <summary>What is wrong with the mapping, once all records were read; null when nothing is.</summary>
    public string? Fault()
    {
        if (records == 0) return null;
        foreach (var (field, columns) in map.Mapped)
            if (!met.Contains(field)) return $"no record has “{string.Join("” or “", columns)}” for {FieldMap.NameOf(field)}{Instead(columns[0])}";
        if (withoutText * 2 <= records) return null;
        var text = (map.Mapped.GetValueOrDefault(ArticleField.Text) ?? map.Mapped.GetValueOrDefault(ArticleField.Html) ?? ["text"])[0];
        return $"{withoutText} of {records} records have no column for the text; name one with --map text=COLUMN{Instead(text)}";
    }

    private string Instead(string wanted)
    {
        var near = names.Where(name => Steps(name.ToLowerInvariant(), wanted.ToLowerInvariant()) <= Math.Max(1, wanted.Length / 3)).Take(3).ToArray();
        return near.Length > 0 ? $"; did you mean “{string.Join("” or “", near)}”?"
            : names.Count == 0 ? "" : $"; there are: {string.Join(", ", names.Take(MostNamesShown))}{(names.Count > MostNamesShown ? ", …" : "")}";
    }

    /// <summary>How many letters must be put in, left out or replaced to make one name of the other.</summary>
    private static int Steps(string name, string wanted)
    {
        var row = Enumerable.Range(0, wanted.Length + 1).ToArray();
        for (var i = 1; i <= name.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= wanted.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (name[i - 1] == wanted[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
