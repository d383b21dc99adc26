namespace KazRuMtQa.Lab.Reading;

/// <summary>A row of a sentence for the network.</summary>
/// <param name="Word">Number of the word or class in the vocabulary.</param>
/// <param name="Tag">Part of speech.</param>
/// <param name="Token">Index of its (last) token in the document.</param>
internal readonly record struct ReadingSymbol(ushort Word, byte Tag, int Token);
