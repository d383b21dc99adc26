namespace KazRuMtQa.Files.Translations;

/// <summary>A Word document as an article: one table of two columns is an original beside its translation, all else is text.</summary>
internal static class WordArticle
{
    /// <exception cref="InvalidDataException">It is no Word document, or holds more text than is taken.</exception>
    public static Article Read(byte[] bytes, int longest) =>
        WordTable.Read(new MemoryStream(bytes, writable: false), longest)?.ToArticle()
            ?? new Article(WordDocument.Read(new MemoryStream(bytes, writable: false), longest));
}
