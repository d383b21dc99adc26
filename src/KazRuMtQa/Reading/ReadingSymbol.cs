using KazRuMtQa.Text;

namespace KazRuMtQa.Reading;

/// <summary>A word, name, number or mark of a sentence as frames know it. <paramref name="Word"/> is the hash of its form or of its kind.</summary>
internal readonly record struct ReadingSymbol(ulong Word, PartOfSpeech Tag, int Token);
