using KazRuMtQa.Files;

namespace KazRuMtQa.Audit.Readers;

/// <summary>Collects the fields of one record, whatever it was read from, and makes the article of them.</summary>
internal sealed class FieldValues(FieldMap map, SourceNotes notes, FieldUse? use = null)
{
    private readonly string?[] values = new string?[Enum.GetValues<ArticleField>().Length];
    private readonly int[] ranks = new int[Enum.GetValues<ArticleField>().Length];

    public string? this[ArticleField field] => values[(int)field];

    public void Clear()
    {
        Array.Clear(values);
        use?.Begin();
    }

    /// <summary>Takes note that the record has the column, whatever it holds.</summary>
    public void Meet(string column) => use?.Meet(column);

    public void Set(string column, string? value)
    {
        Meet(column);
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
        use?.End();
        var text = this[ArticleField.Text];
        var html = text is null ? this[ArticleField.Html] : null;
        if (text is not null && FieldMarkup.IsHtml(text))
        {
            notes.Repaired("texts that are HTML, read as such");
            (text, html) = (null, text);
        }

        var article = new Article(text ?? html ?? "")
        {
            Format = html is null ? ArticleFormat.Plain : ArticleFormat.Html,
            Id = this[ArticleField.Id],
            // Who keeps texts as HTML keeps titles so.
            Title = html is null ? this[ArticleField.Title] : FieldMarkup.Line(this[ArticleField.Title]),
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
