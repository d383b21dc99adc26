namespace KazRuMtQa.Languages;

internal enum Gender : byte
{
    Unknown,
    Female,
    Male,
}
