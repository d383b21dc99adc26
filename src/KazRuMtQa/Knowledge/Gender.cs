namespace KazRuMtQa.Knowledge;

internal enum Gender : byte
{
    Unknown,
    Female,
    Male,
}
