namespace KazRuMtQa.Rules.Agreement;

/// <summary>What tells the gender of a person, in an article.</summary>
[Flags]
internal enum GenderSign
{
    None = 0,
    GivenName = 1,
    Surname = 2,
    Relation = 4,

    /// <summary>A title, a role or a patronymic, which leave no doubt.</summary>
    Title = 8,

    /// <summary>The tables of names know the person.</summary>
    Known = 16,
}
