using KazRuMtQa.Rules.Name;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Shared;

/// <summary>A capitalised word that can be a name or a part of one, with the name-like words that touch it.</summary>
/// <param name="Token">The word.</param>
/// <param name="Before">The name or initial right before it; null when there is none.</param>
/// <param name="After">The name right after it; null when there is none.</param>
internal sealed record NameMention(Token Token, Token? Before, Token? After);
