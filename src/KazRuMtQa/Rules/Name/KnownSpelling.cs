using KazRuMtQa.Knowledge;

namespace KazRuMtQa.Rules.Name;

/// <param name="Name">The name.</param>
/// <param name="Words">The spelling in lower case, word by word.</param>
/// <param name="Text">The spelling as it is written.</param>
/// <param name="Right">What should stand there instead.</param>
internal sealed record KnownSpelling(KnownName Name, string[] Words, string Text, string Right)
{
    /// <summary>The words of a spelling as tokens have them: a possessive ending is one of its own.</summary>
    public static string[] WordsOf(string spelling) => spelling.ToLowerInvariant().Replace("'s", " 's", StringComparison.Ordinal).Split(' ');
}
