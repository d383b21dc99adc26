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
    /// <summary>Nothing was dismissed.</summary>
    public static readonly Baseline Empty = new([]);

    private readonly HashSet<string> keys;

    /// <param name="keys">The <see cref="Finding.BaselineKey"/> of each dismissed finding.</param>
    public Baseline(IEnumerable<string> keys) => this.keys = new HashSet<string>(keys.Select(RenamedRules.PresentKey), StringComparer.Ordinal);

    /// <summary>The remembered keys, sorted.</summary>
    public IEnumerable<string> Keys => keys.Order(StringComparer.Ordinal);

    /// <summary>Whether a finding of this key was dismissed.</summary>
    public bool Contains(string key) => keys.Contains(RenamedRules.PresentKey(key));

    /// <summary>The key of a finding: its rule, a colon, and the first 16 hexadecimal digits of the SHA-256 of its sentence.</summary>
    internal static string KeyOf(Rule rule, TextSpan span, Document document) => new BaselineKeys(document).Of(rule, span);
}

/// <summary>Makes the keys for one document and reads each sentence once, however many findings it has.</summary>
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
