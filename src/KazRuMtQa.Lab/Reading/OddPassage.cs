using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Reading;

/// <summary>A run of words that are likely wrong in their context. <paramref name="LogOdds"/> are those of its worst word.</summary>
internal readonly record struct OddPassage(Token First, Token Last, Token Worst, float LogOdds)
{
    /// <summary>Tokens from the first to the last.</summary>
    public int Length => Last.Index - First.Index + 1;
}
