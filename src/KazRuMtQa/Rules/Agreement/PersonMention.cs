using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Agreement;

/// <summary>A place where the text names a person or points at one: a name, "the woman", "the mayor", "he".</summary>
/// <param name="Head">The surname, the noun or the pronoun.</param>
/// <param name="Gender">Unknown for someone of whom the text does not tell it.</param>
/// <param name="IsPronoun">"he", "her" …</param>
/// <param name="IsSubject">A verb follows at once or after an aside in commas.</param>
/// <param name="IsIntroduction">A full name, a name with a title or role, or a noun: the reader takes it for the topic.</param>
internal sealed record PersonMention(Token Head, Gender Gender, bool IsPronoun, bool IsSubject, bool IsIntroduction);
