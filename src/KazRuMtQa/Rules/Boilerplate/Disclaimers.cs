using FuzzySharp;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

/// <summary>
/// Sentences in which a page says that it was translated by machine. One is looked at only when it has a word for translating and one for doing so by
/// machine; then it must speak of this page, and either disclaim something or read much like a known wording.
/// </summary>
internal static class Disclaimers
{
    /// <summary>From 0 to 100: how alike the sentence and a known wording must be when nothing is disclaimed.</summary>
    private const int Alike = 78;

    private const int LongestSentence = 80;

    private static readonly Knowledge<(string Stem, Evidence Kind)[]> Stems =
        new(language => language.Tables.Read("disclaimer-words.tsv").Select(row => (row[0], Enum.Parse<Evidence>(row[1]))).ToArray());

    private static readonly Knowledge<string[]> Wordings = new(language => language.Tables.Read("disclaimers.tsv").Select(row => row[0]).ToArray());

    [Flags]
    private enum Evidence : byte
    {
        None = 0,
        Translation = 1,
        Machine = 2,

        /// <summary>Article, site: the page, when it is this or the one.</summary>
        PageNoun = 4,
        We = 8,

        /// <summary>Responsibility, errors, no human editor.</summary>
        Disclaiming = 16,

        /// <summary>Said, according to: the sentence reports what others do.</summary>
        Reported = 32,
    }

    public static bool IsDisclaimer(Document document, Paragraph line)
    {
        for (var i = line.FirstToken; i < line.EndToken; i++)
        {
            var token = document.Tokens[i];
            if (IsTrigger(token) && IsDisclaimer(document, document.SentenceOf(token), token)) return true;
        }

        return false;
    }

    public static bool IsTrigger(Token token) =>
        token.IsWord && token.Lower.Length >= 6 && token.Lower[0] is 't' or 'a' or 'm' && token.Lower.Contains("transl", StringComparison.Ordinal);

    public static bool IsDisclaimer(Document document, Sentence sentence, Token trigger)
    {
        if (sentence.EndToken - sentence.FirstToken > LongestSentence || document.IsIn(trigger, Zones.Quotation)) return false;
        var evidence = EvidenceIn(document, sentence);
        if (!evidence.HasFlag(Evidence.Translation | Evidence.Machine) || evidence.HasFlag(Evidence.Reported)) return false;
        var isOfPage = (evidence & (Evidence.PageNoun | Evidence.We)) != 0;
        if (isOfPage && evidence.HasFlag(Evidence.Disclaiming)) return true;
        if (!isOfPage && sentence.Span.Start != sentence.Paragraph.Span.Start) return false;
        var text = document.TextOf(sentence.Span).ToLowerInvariant();
        return Wordings.Of(document.Language)
            .Any(wording => Fuzz.TokenSortRatio(wording, text) >= Alike - 20 && Fuzz.TokenSetRatio(wording, text) >= Alike);
    }

    private static Evidence EvidenceIn(Document document, Sentence sentence)
    {
        var (tokens, stems) = (document.Tokens, Stems.Of(document.Language));
        var found = Evidence.None;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (tokens[i].Kind == TokenKind.Url
                && (tokens[i].Lower.Contains("deepl", StringComparison.Ordinal) || tokens[i].Lower.Contains("translat", StringComparison.Ordinal)))
                found |= Evidence.Machine;
            if (!tokens[i].IsWord) continue;
            foreach (var (stem, kind) in stems)
            {
                if (Is(tokens[i].Lower, stem) && (kind != Evidence.PageNoun || IsDefinite(tokens, i))) found |= kind;
            }
        }

        return found;
    }

    private static bool Is(string word, string stem) =>
        stem[^1] == '*' ? word.AsSpan().StartsWith(stem.AsSpan(0, stem.Length - 1), StringComparison.Ordinal) : word == stem;

    /// <summary>This article, the news text, all materials of the site.</summary>
    private static bool IsDefinite(TokenList tokens, int i) =>
        tokens[i - 1].Lower is "this" or "the" or "our" or "these" or "all" || tokens[i - 2].Lower is "this" or "the" or "our" or "these" or "all";
}
