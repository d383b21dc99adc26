using System.Security.Cryptography;
using System.Text;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa;

/// <summary>
/// Findings that an editor has dismissed, remembered by rule and a hash of the sentence (words only, lower case), so that they stay
/// dismissed when the text around them changes. Immutable.
/// </summary>
public sealed class Baseline
{
    public static readonly Baseline Empty = new([]);

    private readonly HashSet<string> keys;

    public Baseline(IEnumerable<string> keys) => this.keys = new HashSet<string>(keys, StringComparer.Ordinal);

    /// <summary>The remembered keys, sorted.</summary>
    public IEnumerable<string> Keys => keys.Order(StringComparer.Ordinal);

    public bool IsEmpty => keys.Count == 0;

    public bool Contains(string key) => keys.Contains(key);

    /// <summary>The key of a finding: its rule, a colon, and the first 16 hexadecimal digits of the SHA-256 of its sentence.</summary>
    public static string KeyOf(Rule rule, TextSpan span, Document document)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(document);
        var token = document.TokenAt(span.Start);
        var words = new StringBuilder();
        if (!token.IsNone)
        {
            var sentence = document.SentenceOf(token);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
                if (document.Tokens[i].Kind is TokenKind.Word or TokenKind.Number) words.Append(document.Tokens[i].Lower).Append(' ');
        }

        return $"{rule.Id}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())))[..16]}";
    }
}
