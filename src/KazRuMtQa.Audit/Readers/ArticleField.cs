namespace KazRuMtQa.Audit.Readers;

/// <summary>What a record can say of an article. Their names in the configuration begin in lower case.</summary>
internal enum ArticleField : byte
{
    Id,
    Url,
    Title,
    Text,
    Html,
    Date,
    Outlet,
    Author,
    Source,
    SourceLanguage,
}
