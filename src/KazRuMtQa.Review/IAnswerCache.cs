namespace KazRuMtQa.Review;

/// <summary>An answer with what it cost.</summary>
/// <param name="Text">The words of the model.</param>
/// <param name="InputTokens">Tokens sent.</param>
/// <param name="OutputTokens">Tokens of the answer.</param>
public sealed record CachedAnswer(string Text, long InputTokens, long OutputTokens);

/// <summary>
/// Keeps sound answers by a hash of everything that they depend on: the question with all it holds of the article, the prompt, the model. Must be
/// safe for several threads.
/// </summary>
public interface IAnswerCache
{
    /// <summary>The answer of this key; null where there is none.</summary>
    CachedAnswer? Find(string key);

    /// <summary>Keeps an answer.</summary>
    void Keep(string key, CachedAnswer answer);
}
