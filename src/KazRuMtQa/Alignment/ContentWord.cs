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

    /// <param name="document">The source.</param>
    /// <param name="language">Its language.</param>
    /// <param name="idOf">The number of a word in the lexicon; -1 where it has none.</param>
    /// <param name="numbers">Its numbers by sentence.</param>
    public static ContentWords OfSource(Document document, SourceLanguage language, Func<string, int> idOf, ILookup<int, Quantity> numbers) =>
        Of(document, numbers, token => token.IsWord, plain =>
            plain.Length >= ShortestWord && !language.IsStopWord(plain) && language.Numbers.Of(plain, out _) == NumberWordKind.None
                ? idOf(plain) : null);

    public static ContentWords OfEnglish(Document document, SourceLexicon? lexicon, ILookup<int, Quantity> numbers) =>
        Of(document, numbers, token => token.IsWord && !token.Is(WordClass.Function) && !token.Is(WordClass.NumberWord), plain =>
            plain.Length >= ShortestWord ? lexicon?.EnglishId(EnglishStemmer.Stem(plain)) ?? -1 : null);

    /// <summary>The words of a text as the lexicon counts them: letters alone, cut at hyphens and apostrophes.</summary>
    public static IEnumerable<(string Plain, TextSpan Span)> WordsOf(Token token)
    {
        var lower = SourceLanguage.Plain(token.Lower);
        if (!HasParts(lower)) { yield return (lower, token.Span); yield break; }
        // Where marks were left out of the lower-case form, parts stand for the whole.
        var isExact = lower.Length == token.Span.Length;
        for (int start = 0, end; start < lower.Length; start = end + 1)
        {
            end = lower.AsSpan(start).IndexOfAny("-'.") is >= 0 and var length ? start + length : lower.Length;
            if (end > start) yield return (lower[start..end], isExact ? new TextSpan(token.Span.Start + start, token.Span.Start + end) : token.Span);
        }
    }

    private static bool HasParts(string plain) => plain.AsSpan().IndexOfAny("-'.") >= 0;

    /// <param name="document">The text.</param>
    /// <param name="numbers">Its numbers by sentence.</param>
    /// <param name="isWord">Whether a token may be content at all.</param>
    /// <param name="idOf">The number of a word in the lexicon, -1 where it has none; null for what is no content.</param>
    private static ContentWords Of(Document document, ILookup<int, Quantity> numbers, Predicate<Token> isWord, Func<string, int?> idOf)
    {
        // Each form is asked for once: words come again and again.
        var known = new (string? Plain, int? Id)[document.Forms.Forms.Count];
        return new ContentWords([.. document.Sentences.Select(sentence => Of(numbers[sentence.Index], WordsIn(sentence)))]);

        List<ContentWord> WordsIn(Sentence sentence)
        {
            var words = new List<ContentWord>(sentence.EndToken - sentence.FirstToken);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = document.Tokens[i];
                if (!isWord(token)) continue;
                ref var form = ref known[document.Forms.IdOf(i)];
                if (form.Plain is null)
                {
                    var plain = SourceLanguage.Plain(token.Lower);
                    form = (plain, HasParts(plain) ? null : idOf(plain));
                }

                if (form.Id is { } id) Add(form.Plain, token.Span, id);
                else if (HasParts(form.Plain))
                {
                    foreach (var (part, span) in WordsOf(token))
                    {
                        if (idOf(part) is { } idOfPart) Add(part, span, idOfPart);
                    }
                }
            }

            return words;

            void Add(string plain, TextSpan span, int id) =>
                words.Add(new ContentWord(plain, span, id, char.IsUpper(document.Text[span.Start]), null));
        }
    }

    private static ContentWord[] Of(IEnumerable<Quantity> numbers, List<ContentWord> words)
    {
        var count = words.Count;
        foreach (var number in numbers)
        {
            if (number.Kind is QuantityKind.Digits or QuantityKind.Scaled or QuantityKind.Part) words.Add(new ContentWord("", number.Span, -1, false,
                number.Value));
        }

        IEnumerable<ContentWord> ordered = words.Count > count ? words.OrderBy(word => word.Span) : words;
        return [.. ordered.Take(MostInSentence)];
    }
}
