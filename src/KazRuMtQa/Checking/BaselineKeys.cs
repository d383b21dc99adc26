using System.Security.Cryptography;
using System.Text;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Checking;

/// <summary>
/// Makes the keys of the findings of one document: the rule, a colon, and the first 16 hexadecimal digits of the SHA-256 of the sentence. Reads each
/// sentence once, however many findings it has.
/// </summary>
internal sealed class BaselineKeys(Document document)
{
    private readonly Dictionary<int, string> hashes = [];

    public string Of(Rule rule, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(document);
        var token = document.TokenAt(span.Start);
        var sentence = token.IsNone ? null : document.SentenceOf(token);
        if (!hashes.TryGetValue(sentence?.Index ?? -1, out var hash)) hashes[sentence?.Index ?? -1] = hash = HashOf(sentence);
        return $"{rule.Id}:{hash}";
    }

    private string HashOf(Sentence? sentence)
    {
        var words = new StringBuilder();
        for (var i = sentence?.FirstToken ?? 0; i < (sentence?.EndToken ?? 0); i++)
        {
            if (document.Tokens[i].Kind is TokenKind.Word or TokenKind.Number) words.Append(document.Tokens[i].Lower).Append(' ');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())))[..16];
    }
}
