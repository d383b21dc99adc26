using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Phrases;

/// <summary>Fits the right English into the place of what was matched: capitals as they were, "a" or "an" and "the" before it right.</summary>
internal static class PhraseRepair
{
    /// <returns>What to replace, wider than the flagged tokens where a word beside them must change too, and by what.</returns>
    public static (TextSpan Span, string[] Suggestions) Fit(Document document, PhrasePattern pattern, ReadOnlySpan<PhraseSlot> slots,
        IReadOnlyList<Replacement> replacements)
    {
        var (first, end) = pattern.FlaggedTokens(slots);
        var suggestions = new List<string>(replacements.Count);
        foreach (var replacement in replacements) if (replacement.IsFor(document, slots)) suggestions.Add(replacement.Fill(document, slots));
        var span = Document.SpanOf(document.Tokens[first], document.Tokens[end - 1]);
        var isStart = IsFirstWord(document, first);
        if (isStart && suggestions is [""] && document.Tokens[end] is { Case: LetterCase.Lower } next
            && next.Index < document.SentenceOf(document.Tokens[first]).EndToken)
            return (TextSpan.Covering(span, next.Span), [Characters.Capitalised(document.TextOf(next))]);
        var fitted = suggestions.Select(text => InCase(document, pattern, first..end, isStart, text)).ToArray();
        return WithArticle(document, first, end, span, fitted, document.TextOf(span));
    }

    private static (TextSpan Span, string[] Suggestions) WithArticle(Document document, int first, int end, TextSpan span, string[] suggestions,
        string found)
    {
        var before = document.Tokens[first - 1];
        if (before.Lower is "a" or "an" && before.IsWord && !IsFirstWord(document, first))
        {
            var articles = suggestions.Select(text => ArticleFor(document.Language, text, document.Tokens[end])).ToArray();
            if (Array.TrueForAll(articles, article => article == before.Lower)) return (span, Changing(suggestions, found));
            span = TextSpan.Covering(before.Span, span);
            suggestions = suggestions.Zip(articles,
                (text, article) => text.Length == 0 ? article ?? "" : article is null ? text : $"{article} {text}").ToArray();
            return (span, Changing(before.IsCapitalised ? suggestions.Select(Characters.Capitalised) : suggestions, document.TextOf(span)));
        }

        // The MVD, their MVD, Russia's MVD: the article is there already.
        if (before.Is(WordClass.Article | WordClass.Determiner) || before.Lower == "'s") suggestions = suggestions.Select(WithoutArticle).ToArray();
        return (span, Changing(suggestions, found));
    }

    private static string[] Changing(IEnumerable<string> suggestions, string found) => suggestions.Where(text => text != found).Distinct().ToArray();

    /// <summary>
    /// The indefinite article before the text, or before the next token when it is empty; null when it brings an article of its own.
    /// </summary>
    private static string? ArticleFor(Language language, string text, Token next)
    {
        if (WithoutArticle(text) != text) return null;
        return IndefiniteArticle.Before(text.Length == 0 ? next : Tokenizer.Tokenize(text, language)[0]);
    }

    private static string WithoutArticle(string text)
    {
        foreach (var article in (ReadOnlySpan<string>)["the ", "a ", "an "])
            if (text.StartsWith(article, StringComparison.OrdinalIgnoreCase)) return text[article.Length..];
        return text;
    }

    private static string InCase(Document document, PhrasePattern pattern, Range flagged, bool isStart, string text)
    {
        var words = Enumerable.Range(flagged.Start.Value, flagged.End.Value - flagged.Start.Value).Select(i => document.Tokens[i])
            .Where(token => token.IsWord).ToArray();
        if (!pattern.HasCase)
        {
            if (words.All(word => word.Case == LetterCase.Upper) && words.Sum(word => word.Span.Length) > 1) return text.ToUpperInvariant();
            var content = words.Skip(isStart ? 1 : 0).Where(word => !word.Is(WordClass.Function)).ToArray();
            if (content.Length > 0 && Array.TrueForAll(content, word => word.IsCapitalised))
                return string.Join(' ',
                    text.Split(' ')
                        .Select((word, i) =>
                            (isStart && i == 0) || !document.Language.Lexicon[word].Is(WordClass.Function) ? Characters.Capitalised(word) : word));
        }

        return isStart ? Characters.Capitalised(text) : text;
    }

    private static bool IsFirstWord(Document document, int index)
    {
        var start = document.SentenceOf(document.Tokens[index]).FirstToken;
        while (index > start && document.Tokens[index - 1].Kind == TokenKind.Mark) index--;
        return index == start;
    }
}
