using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Name;
using KazRuMtQa.Rules.Punctuation;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Untranslated;

/// <summary>Words that no dictionary has and that are sound: species, foreign words, pieces of a word, what the sentence explains.</summary>
internal static class ExplainedWords
{
    private const int Shortest = 4;

    /// <summary>Adjectives and noun of a definition.</summary>
    private const int LongestDefined = 4;

    /// <summary>What English news writes more often is the name of a place or of a person, not of a genus.</summary>
    private const float MostOfGenus = 0.5f;

    private static readonly Knowledge<FrozenSet<string>> LatinEndings = Knowledge.List("untranslated/explained-words Latin-endings");

    public static bool IsUnknown(Document document, Token token) =>
        token.Case == LetterCase.Lower && token.IsWord && token.Scripts == Scripts.Latin && token.Lower.Length >= Shortest && !token.Entry.IsKnown
        && !token.Lower.AsSpan().ContainsAnyInRange('0', '9') && token.Lower.IndexOf('.', StringComparison.Ordinal) < 0
            && !WordList.Of(document.Language).IsEnglish(token.Lower);

    /// <summary>"[s]hould", "D emocratic", "f*cking", "tengri/news": a piece of a word that was cut.</summary>
    public static bool IsPiece(Document document, Token token)
    {
        var (before, after) = (document.Tokens[token.Index - 1], document.Tokens[token.Index + 1]);
        if (before.Lower == "/" || after.Lower == "/") return true;
        return (!token.SpaceBefore && before.Lower is "]" or "[" or "*" or "/" or "_" or "\\" or "@" or "." or "’" or "'" or "…")
            || (!after.SpaceBefore && after.Lower is "[" or "]" or "*" or "/" or "_" or "@" or "'" or "’")
            || IsLetter(before) || IsLetter(after);

        static bool IsLetter(Token token) => token.IsWord && token.Lower.Length == 1 && token.Lower is not ("a" or "i" or "o");
    }

    /// <summary>"Lucilia cuprina", "L. cuprina": a genus that is no other name, and the Latin word for the species.</summary>
    public static bool IsSpecies(Document document, Token species, bool looksRomanised)
    {
        var tokens = document.Tokens;
        var genus = tokens[species.Index - 1].IsMark('.') ? tokens[species.Index - 2] : tokens[species.Index - 1];
        if (genus is not { IsWord: true, Case: LetterCase.Capitalised }) return false;
        var isInitial = genus.Lower.TrimEnd('.').Length == 1;
        if (!isInitial && genus.Lower != "homo"
            && (genus.Entry.IsCommonWord || genus.Is(WordClass.Function | WordClass.GivenName) || genus.Entry.PerMillion >= MostOfGenus))
            return false;
        // Words of other languages end in -i, -s and -x too ("manneringi", "phalloides"), and stand after initials.
        var isLatin = WordEnding.IsAny(species.Lower, LatinEndings.Of(document.Language).Items.AsSpan());
        return looksRomanised ? !isInitial && isLatin : isLatin || species.Lower[^1] is 'i' or 's' or 'x';
    }

    /// <summary>Two unknown words side by side that no engine romanised are French or Latin.</summary>
    public static bool IsAmongForeign(Document document, Token token)
    {
        for (var i = token.Index - 2; i <= token.Index + 2; i++) if (i != token.Index && IsForeign(document, document.Tokens[i])) return true;
        return false;
    }

    public static bool IsForeign(Document document, Token token) =>
        token.Lower is "de" or "la" or "le" or "les" or "el" or "del" or "di" or "du" or "et" or "und" or "der" or "al" or "en" or "y" or "che"
            or "des" || (IsUnknown(document, token) && !Transliteration.LooksRomanised(document.Language, token.Lower));

    /// <summary>"naadym (a festival)", "khichdi, a dish", "imece, the custom of", "the so-called raspivochka", "“toska”".</summary>
    public static bool IsExplained(TokenList tokens, Token token)
    {
        var (before, after) = (tokens[token.Index - 1], tokens[token.Index + 1]);
        if (after.Lower is "(" or "—" or "–" or "means" or "meaning"
            || (after.IsMark(',') && tokens[token.Index + 2].Lower is "or" or "meaning" or "literally" or "a" or "an")
            || IsDefined(tokens, token.Index + 1))
            return true;
        if (before.Kind == TokenKind.Mark && after.Kind == TokenKind.Mark && QuotationFinder.IsDouble(before)) return true;
        for (var i = token.Index - 1; i >= token.Index - 4; i--)
        {
            if (tokens[i].Lower is "called" or "so-called" or "known" or "dubbed" or "word" or "term" or "termed" or "phrase" or "nickname"
                or "nicknamed" or "or" or "(")
                return true;
        }

        return false;
    }

    /// <summary>"…, the old custom of", "…, the belt wrestling in which": a noun with what tells it apart; not "…, the minister said".</summary>
    private static bool IsDefined(TokenList tokens, int comma)
    {
        if (!tokens[comma].IsMark(',') || tokens[comma + 1].Lower != "the") return false;
        for (var i = comma + 2; i <= comma + 2 + LongestDefined; i++)
        {
            if (tokens[i].Is(WordClass.Preposition) || tokens[i].Lower is "that" or "which" or "where" or "used") return i > comma + 2;
            if (!tokens[i].IsWord || tokens[i].Is(WordClass.Function)) return false;
        }

        return false;
    }
}
