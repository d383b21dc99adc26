namespace KazRuMtQa.Audit.Readers;

/// <summary>Collects the fields of one record, whatever it was read from, and makes the article of them.</summary>
internal sealed class FieldValues(FieldMap map)
{
    private readonly string?[] values = new string?[Enum.GetValues<ArticleField>().Length];
    private readonly int[] ranks = new int[Enum.GetValues<ArticleField>().Length];

    public string? this[ArticleField field] => values[(int)field];

    public void Clear() => Array.Clear(values);

    public void Set(string column, string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        foreach (var (field, rank) in map.UsesOf(column))
        {
            if (values[(int)field] is not null && ranks[(int)field] <= rank) continue;
            values[(int)field] = value;
            ranks[(int)field] = rank;
        }
    }

    /// <summary>The article of the record; of a text and a page the text is taken.</summary>
    public ArchiveRecord ToRecord(long place)
    {
        var text = this[ArticleField.Text];
        var article = new Article(text ?? this[ArticleField.Html] ?? "")
        {
            Format = text is null && this[ArticleField.Html] is not null ? ArticleFormat.Html : ArticleFormat.Plain,
            Id = this[ArticleField.Id],
            Title = this[ArticleField.Title],
            Url = this[ArticleField.Url],
            Date = this[ArticleField.Date],
            Outlet = this[ArticleField.Outlet],
            Source = this[ArticleField.Source],
            SourceLanguage = this[ArticleField.SourceLanguage],
        };
        return string.IsNullOrWhiteSpace(article.Text)
            ? ArchiveRecord.Skipped(place, "there is no text", article)
            : ArchiveRecord.Of(place, article, this[ArticleField.Author]);
    }
}
