namespace KazRuMtQa.Reading;

/// <summary>A run of symbols of a sentence, with the ends of the sentence as symbols.</summary>
/// <param name="Key">Hash of its symbols.</param>
/// <param name="First">Index of its first symbol; -1 for the start of the sentence.</param>
/// <param name="End">One past its last.</param>
/// <param name="IsOfForms">Whether content words stand in it by their part of speech only.</param>
internal readonly record struct Frame(uint Key, int First, int End, bool IsOfForms);
