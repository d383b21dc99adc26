using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Alignment;

/// <summary>A word or number that a translation must have a counterpart for.</summary>
/// <param name="Plain">The lower-case form.</param>
/// <param name="Span">Its place in its text.</param>
/// <param name="Id">The number of its stem in the lexicon; -1 when that is not known.</param>
/// <param name="IsCapital">Whether it begins with a capital.</param>
/// <param name="Value">What a number is worth; null for a word.</param>
internal readonly record struct ContentWord(string Plain, TextSpan Span, int Id, bool IsCapital, decimal? Value);

/// <summary>The content words of each sentence of a text.</summary>
internal sealed class ContentWords
{
    /// <summary>A sentence of more is compared by its beginning: what links it is kept in the bits of one number.</summary>
    public const int MostInSentence = 128;

    private const int ShortestWord = 3;

    private readonly ContentWord[][] sentences;

    private ContentWords(ContentWord[][] sentences) => this.sentences = sentences;

    public int Count => sentences.Length;

    public ContentWord[] this[int sentence] => sentences[sentence];

    public static ContentWords OfSource(Document document, SourceLanguage language, StemLinks? links, ILookup<int, Quantity> numbers)
    {
        // What is no content has no number; words come again and again.
        var ids = new Dictionary<string, int?>(StringComparer.Ordinal);
        return new ContentWords([.. document.Sentences.Select(sentence => Of(numbers[sentence.Index], SourceWords(document, sentence, IdOf)))]);

        int? IdOf(string plain)
        {
            if (ids.TryGetValue(plain, out var id)) return id;
            var isContent = plain.Length >= ShortestWord && !language.IsStopWord(plain) && language.Numbers.Of(plain, out _) == NumberWordKind.None;
            return ids[plain] = isContent ? links?.IdOf(language.Stem(plain)) ?? -1 : null;
        }
    }

    public static ContentWords OfEnglish(Document document, SourceLexicon? lexicon, ILookup<int, Quantity> numbers)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        return new ContentWords([.. document.Sentences.Select(sentence => Of(numbers[sentence.Index], EnglishWords(document, sentence, IdOf)))]);

        int IdOf(string lower)
        {
            if (ids.TryGetValue(lower, out var id)) return id;
            return ids[lower] = lexicon?.EnglishId(EnglishStemmer.Stem(lower)) ?? -1;
        }
    }

    /// <summary>The words of a text as the lexicon counts them: letters alone, cut at hyphens and apostrophes.</summary>
    public static IEnumerable<(string Plain, TextSpan Span)> WordsOf(Token token)
    {
        var lower = SourceLanguage.Plain(token.Lower);
        if (lower.AsSpan().IndexOfAny("-'.") < 0) { yield return (lower, token.Span); yield break; }
        // Where marks were left out of the lower-case form, parts stand for the whole.
        var isExact = lower.Length == token.Span.Length;
        for (int start = 0, end; start < lower.Length; start = end + 1)
        {
            end = lower.AsSpan(start).IndexOfAny("-'.") is >= 0 and var length ? start + length : lower.Length;
            if (end > start) yield return (lower[start..end], isExact ? new TextSpan(token.Span.Start + start, token.Span.Start + end) : token.Span);
        }
    }

    private static ContentWord[] Of(IEnumerable<Quantity> numbers, IEnumerable<ContentWord> words)
    {
        var figures = numbers.Where(number => number.Kind is QuantityKind.Digits or QuantityKind.Scaled or QuantityKind.Part)
            .Select(number => new ContentWord("", number.Span, -1, false, number.Value));
        return [.. words.Concat(figures).OrderBy(word => word.Span).Take(MostInSentence)];
    }

    private static IEnumerable<ContentWord> SourceWords(Document document, Sentence sentence, Func<string, int?> idOf)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = document.Tokens[i];
            if (!token.IsWord) continue;
            foreach (var (plain, span) in WordsOf(token))
            {
                if (idOf(plain) is not { } id) continue;
                yield return new ContentWord(plain, span, id, char.IsUpper(document.Text[span.Start]), null);
            }
        }
    }

    private static IEnumerable<ContentWord> EnglishWords(Document document, Sentence sentence, Func<string, int> idOf)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = document.Tokens[i];
            if (!token.IsWord || token.Is(WordClass.Function) || token.Is(WordClass.NumberWord)) continue;
            foreach (var (plain, span) in WordsOf(token))
            {
                if (plain.Length < ShortestWord) continue;
                yield return new ContentWord(plain, span, idOf(plain), char.IsUpper(document.Text[span.Start]), null);
            }
        }
    }
}
