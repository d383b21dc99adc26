namespace KazRuMtQa.Scoring;

public enum Verdict : byte
{
    Pass,
    Review,
    Block,
}
