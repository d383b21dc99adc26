using System.Runtime.InteropServices;

namespace KazRuMtQa.Classification;

/// <summary>
/// A run of one to four symbols of a sentence, hashed. Symbols are words with numbers and names masked, or, of a form n-gram, grammatical
/// words and the classes and endings of all others: neither tells what the text is about by its names.
/// </summary>
/// <param name="Bucket">Its place in the tables of weights.</param>
/// <param name="First">Index of its first token; the marks for start and end of a sentence are no tokens.</param>
/// <param name="End">One past its last token.</param>
/// <param name="IsForm">Whether content words are replaced by their forms.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Ngram(int Bucket, int First, int End, bool IsForm);
