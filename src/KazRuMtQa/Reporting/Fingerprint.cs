using System.Security.Cryptography;
using System.Text;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Reporting;

/// <summary>
/// A name for a finding that survives edits elsewhere in the article: a hash of its rule and of its sentence, white space evened out. The
/// second finding of one rule in the same sentence (or in a repeated one) gets another name, as it is another finding.
/// </summary>
internal sealed class Fingerprint
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<TextSpan, string> hashes = [];
    private readonly string text;
    private readonly TextSpan[] sentences;

    /// <param name="part">What the findings are in; a title is a sentence by itself.</param>
    /// <param name="report">The report that it is a part of.</param>
    public Fingerprint(ReportPart part, Report report)
    {
        text = part.Text;
        sentences = part.IsTitle ? [new TextSpan(0, text.Length)] : [.. report.Sentences.Select(sentence => sentence.Span)];
    }

    /// <summary>To be asked once for each finding, in text order.</summary>
    public string Of(Finding finding)
    {
        var name = Hash($"{finding.Rule.Id} {HashOf(SentenceOf(finding))}");
        var count = seen[name] = seen.GetValueOrDefault(name) + 1;
        return count == 1 ? name : $"{name}:{count}";
    }

    /// <summary>Kept, as a long sentence can hold many findings.</summary>
    private string HashOf(TextSpan sentence)
    {
        if (hashes.TryGetValue(sentence, out var hash)) return hash;
        return hashes[sentence] = Hash(string.Join(' ', sentence.In(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    /// <summary>From the sentence that holds the start of the finding to the one that holds its end.</summary>
    private TextSpan SentenceOf(Finding finding)
    {
        var first = Array.BinarySearch(sentences, new TextSpan(finding.Span.Start, int.MaxValue));
        var index = ~first - 1;
        if (index < 0 || sentences[index].End <= finding.Span.Start) return finding.Span;
        return TextSpan.Covering(sentences[index], finding.Span);
    }
}
