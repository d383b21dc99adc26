using KazRuMtQa.Text;

namespace KazRuMtQa.Review.Prompting;

/// <summary>
/// Cuts an article into parts that overlap by a few sentences, so that what leans on the sentence before is seen whole in one of them.
/// </summary>
internal static class ArticleWindows
{
    /// <summary>Characters of text and source in one part: some 1,500 tokens, of which every model keeps all in mind.</summary>
    private const int MostCharacters = 6000;

    private const int Overlap = 2;

    /// <summary>A longer sentence is none: tables and lists without stops are shown by their beginning.</summary>
    private const int LongestSentence = 1200;

    public static IReadOnlyList<Window> Of(Document document)
    {
        var beside = SourceBeside.Of(document);
        var sentences = document.Sentences.Where(sentence => HasWord(document, sentence))
            .Select((sentence, index) => new NumberedSentence(index + 1, sentence, Shown(document.TextOf(sentence.Span)), beside(sentence)))
            .ToArray();
        var windows = new List<Window>();
        for (var start = 0; start < sentences.Length;)
        {
            var (end, size) = (start, 0);
            while (end < sentences.Length && (end <= start + Overlap || size + SizeOf(sentences[end]) <= MostCharacters))
                size += SizeOf(sentences[end++]);
            windows.Add(new Window(sentences[start..end]));
            if (end == sentences.Length) break;
            start = end - Overlap;
        }

        return windows;
    }

    private static int SizeOf(NumberedSentence sentence) => sentence.Shown.Length + (sentence.Source?.Length ?? 0);

    private static bool HasWord(Document document, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++) if (document.Tokens[i].IsWord) return true;
        return false;
    }

    /// <summary>One blank for each character that is no sign, so that places stay what they are; half a surrogate pair is none.</summary>
    private static string Shown(string text)
    {
        var length = Math.Min(text.Length, LongestSentence);
        if (length < text.Length && char.IsHighSurrogate(text[length - 1])) length--;
        return string.Create(length, text, static (shown, text) =>
        {
            for (var i = 0; i < shown.Length; i++)
            {
                var c = text[i];
                shown[i] = char.IsControl(c) || char.IsWhiteSpace(c) || !IsWhole(text, i, shown.Length) ? ' ' : c;
            }
        });
    }

    /// <summary>Whether the character is no half of a pair that has lost the other.</summary>
    private static bool IsWhole(string text, int i, int length) =>
        char.IsHighSurrogate(text[i])
            ? i + 1 < length && char.IsLowSurrogate(text[i + 1])
            : !char.IsLowSurrogate(text[i]) || (i > 0 && char.IsHighSurrogate(text[i - 1]));
}
