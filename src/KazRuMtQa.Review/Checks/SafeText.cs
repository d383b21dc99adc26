using System.Text;
using System.Text.RegularExpressions;
using KazRuMtQa.Review.Prompting;

namespace KazRuMtQa.Review.Checks;

/// <summary>
/// Whether words of the model may stand in a report. It writes what an article makes it write: no markup, no address, nothing that talks to
/// anybody, and no words of the prompt come through.
/// </summary>
internal static partial class SafeText
{
    private const int LongestWhy = 200;

    /// <summary>So many words in a row are no coincidence.</summary>
    private const int WordsOfLeak = 6;

    private static readonly HashSet<string> OfPrompts =
        [.. new[] { Prompt.SecondReader, Prompt.KeepOrDrop }.SelectMany(TextsOf).SelectMany(Runs)];

    /// <summary>The reason as a report may quote it; null where it may not.</summary>
    public static string? Why(string why)
    {
        var text = why.Trim();
        if (text.Length is 0 or > LongestWhy || !text.Any(char.IsLetter) || !IsPlain(text) || Addresses().IsMatch(text) || Leaks(text)) return null;
        return text[^1] is '.' or '?' or '!' or '”' ? text : text + ".";
    }

    /// <summary>Whether a repair is a wording and nothing else.</summary>
    /// <param name="repair">What should stand there.</param>
    /// <param name="quote">What stands there: signs that it has may be in the repair.</param>
    public static bool IsWording(string repair, string quote) =>
        IsPlain(string.Concat(repair.Where(c => !quote.Contains(c, StringComparison.Ordinal)))) && !Address().IsMatch(repair) && !Leaks(repair);

    private static bool IsPlain(string text) => !text.Any(IsMarkup);

    /// <summary>Signs of markup, and those that nobody sees or that turn the direction of writing.</summary>
    private static bool IsMarkup(char c) => char.IsControl(c) || char.IsSurrogate(c) || "<>{}[]`|\\".Contains(c, StringComparison.Ordinal)
        || c is (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF';

    private static bool Leaks(string text) => Runs(text).Any(OfPrompts.Contains);

    private static IEnumerable<string> TextsOf(Prompt prompt) => prompt.Examples.Select(example => example.Answer).Append(prompt.Instructions);

    private static IEnumerable<string> Runs(string text)
    {
        var words = WordsOf(text);
        for (var i = 0; i + WordsOfLeak <= words.Count; i++) yield return string.Join(' ', words.Skip(i).Take(WordsOfLeak));
    }

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text + " ")
        {
            if (char.IsLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }

    [GeneratedRegex(@"https?:|www\.|\w@\w|\w\.(com|org|net|ru|kz|io)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    /// <summary>Words by which a text talks to a model or about one, and addresses.</summary>
    [GeneratedRegex(
        @"https?:|www\.|\w@\w|\w\.(com|org|net|ru|kz|io)\b"
        + @"|\b(prompt|instructions?|ignore|disregard|system message|assistant|language model|API key|password|token)\b"
        + @"|\b(click|call|visit|subscribe|publish)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Addresses();
}
