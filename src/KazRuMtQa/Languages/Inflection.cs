namespace KazRuMtQa.Languages;

/// <summary>What a form is to its base form. One form can be several: "transferred" is past and participle.</summary>
[Flags]
internal enum Inflection : byte
{
    None = 0,
    Base = 1,

    /// <summary>The third person of a verb, the plural of a noun: "reports" is both.</summary>
    Third = 2,
    Past = 4,
    Participle = 8,
    Gerund = 16,
}
