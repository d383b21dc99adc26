using Sex = KazRuMtQa.Languages.Gender;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>A person who is named in the source.</summary>
/// <param name="Span">Given name and surname.</param>
/// <param name="Surname">The surname in lower case, as it stands, with the ending of its case.</param>
/// <param name="SurnameSpan">Its place.</param>
/// <param name="Sex">By the given name.</param>
/// <param name="Sentence">The sentence.</param>
internal sealed record SourcePerson(TextSpan Span, string Surname, TextSpan SurnameSpan, Sex Sex, int Sentence);
