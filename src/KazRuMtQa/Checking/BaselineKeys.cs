using System.Globalization;
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
    private int[]? wordsBefore;

    public string Of(Rule rule, TextSpan span)
    {
        var sentence = SentenceOf(document.TokenAt(span.Start));
        if (!hashes.TryGetValue(sentence?.Index ?? -1, out var hash)) hashes[sentence?.Index ?? -1] = hash = HashOf(sentence);
        return $"{rule.Id}:{hash}";
    }

    /// <summary>
    /// The key of this finding alone, and not of its neighbours by the same rule: the number of words of the sentence before it is added. It holds
    /// for as long as the other does, as the hash is of all words of the sentence.
    /// </summary>
    public string OfOne(Rule rule, TextSpan span)
    {
        var token = document.TokenAt(span.Start);
        if (token.IsNone) return Of(rule, span);
        wordsBefore ??= CountWords();
        var place = wordsBefore[token.Index] - wordsBefore[SentenceOf(token)?.FirstToken ?? 0];
        return string.Create(CultureInfo.InvariantCulture, $"{Of(rule, span)}:{place}");
    }

    private Sentence? SentenceOf(Token token) => token.IsNone ? null : document.SentenceOf(token);

    /// <summary>For each token the number of words before it in the document: one count, however many findings a long sentence has.</summary>
    private int[] CountWords()
    {
        var counts = new int[document.Tokens.Count];
        for (var i = 1; i < counts.Length; i++) counts[i] = counts[i - 1] + (IsWord(document.Tokens[i - 1]) ? 1 : 0);
        return counts;
    }

    private static bool IsWord(Token token) => token.Kind is TokenKind.Word or TokenKind.Number;

    private string HashOf(Sentence? sentence)
    {
        var words = new StringBuilder();
        for (var i = sentence?.FirstToken ?? 0; i < (sentence?.EndToken ?? 0); i++)
        {
            if (IsWord(document.Tokens[i])) words.Append(document.Tokens[i].Lower).Append(' ');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())))[..16];
    }
}
