namespace KazRuMtQa.Lab.Training.Lexicon;

/// <summary>The stems of a sentence and of its translation, as numbers.</summary>
internal sealed record StemPair(int[] Source, int[] English);
