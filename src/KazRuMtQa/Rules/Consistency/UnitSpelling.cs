namespace KazRuMtQa.Rules.Consistency;

/// <summary>Whose spelling the name of a unit has.</summary>
internal enum UnitSpelling : byte
{
    /// <summary>Both spell it so, or it is a symbol.</summary>
    Common,
    American,
    British,
}
