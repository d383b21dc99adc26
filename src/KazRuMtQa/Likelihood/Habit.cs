namespace KazRuMtQa.Likelihood;

/// <summary>A side of writing that n-grams show, for explaining a likelihood.</summary>
internal enum Habit
{
    Wording,
    Articles,
    Prepositions,
    VerbForms,
    Pronouns,
    Punctuation,
    WordOrder,
}
