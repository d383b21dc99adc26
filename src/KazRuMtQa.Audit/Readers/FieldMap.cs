namespace KazRuMtQa.Audit.Readers;

/// <summary>
/// Which columns of a record hold which fields. A field may name several columns, best first; a column within an object is named with a dot
/// (<c>content.rendered</c>). What is not mapped is looked for under its own name. Names are compared without regard to case.
/// </summary>
internal sealed class FieldMap
{
    public static readonly FieldMap Default = new(new Dictionary<ArticleField, string[]>());

    private readonly Dictionary<string, List<(ArticleField Field, int Rank)>> columns = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="mapped">The columns of each field that is not found under its own name.</param>
    public FieldMap(IReadOnlyDictionary<ArticleField, string[]> mapped)
    {
        Mapped = mapped;
        foreach (var field in Enum.GetValues<ArticleField>())
        {
            var names = mapped.GetValueOrDefault(field) ?? [NameOf(field)];
            for (var rank = 0; rank < names.Length; rank++)
            {
                if (!columns.TryGetValue(names[rank], out var uses)) columns[names[rank]] = uses = [];
                uses.Add((field, rank));
            }
        }
    }

    public IReadOnlyDictionary<ArticleField, string[]> Mapped { get; private init; }

    /// <summary>The same, with the columns of a known format for the fields that nobody has mapped.</summary>
    public FieldMap Or(IReadOnlyDictionary<ArticleField, string[]> usual) =>
        new(usual.Where(pair => !Mapped.ContainsKey(pair.Key)).Concat(Mapped).ToDictionary(pair => pair.Key, pair => pair.Value)) { Mapped = Mapped };

    public IReadOnlyList<(ArticleField Field, int Rank)> UsesOf(string column) => columns.TryGetValue(column, out var uses) ? uses : [];

    /// <summary>Whether the column, or one within it, holds a field.</summary>
    public bool LeadsTo(string column) => columns.Keys.Any(name => name.StartsWith(column + ".", StringComparison.OrdinalIgnoreCase));

    /// <summary>What is missing when a table has none of these columns; null when an article can be made.</summary>
    public string? MissingFrom(IEnumerable<string> names)
    {
        var all = names.ToArray();
        foreach (var (field, wanted) in Mapped)
        {
            if (!wanted.Any(name => all.Contains(name, StringComparer.OrdinalIgnoreCase)))
                return $"there is no column “{string.Join("” or “", wanted)}” for {NameOf(field)}; there are: {string.Join(", ", all)}";
        }

        return all.Any(name => UsesOf(name).Any(use => use.Field is ArticleField.Text or ArticleField.Html))
            ? null
            : $"there is neither a column “text” nor “html”; name one with --map text=COLUMN. There are: {string.Join(", ", all)}";
    }

    public static string NameOf(ArticleField field) => char.ToLowerInvariant(field.ToString()[0]) + field.ToString()[1..];

    /// <returns>Null when there is no such field.</returns>
    public static ArticleField? FieldOf(string name) =>
        Enum.GetValues<ArticleField>().Where(field => NameOf(field) == name).Select(field => (ArticleField?)field).FirstOrDefault();
}
