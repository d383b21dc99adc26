namespace KazRuMtQa.Reading;

/// <summary>A run of judged words of one sentence. <paramref name="First"/> and <paramref name="End"/> are places among the judged words.</summary>
internal readonly record struct Passage(int First, int End)
{
    /// <summary>Judged words in it.</summary>
    public int Length => End - First;
}
