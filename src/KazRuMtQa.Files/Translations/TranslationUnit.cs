namespace KazRuMtQa.Files.Translations;

/// <summary>A piece of text beside its translation: a field, a paragraph or a sentence, as the file divides it.</summary>
/// <param name="Id">What the file calls it.</param>
/// <param name="Source">The original; plain text, or HTML where <paramref name="IsHtml"/>.</param>
/// <param name="Target">The translation, in the same format.</param>
/// <param name="IsHtml">Whether the texts are HTML: plug-ins of content management systems export a whole article as one such unit.</param>
internal sealed record TranslationUnit(string? Id, string Source, string Target, bool IsHtml = false);
