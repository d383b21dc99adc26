using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training.Mining;

/// <summary>
/// A token, or a name of several, as mined phrases read it: the word as written in small letters, or a class where the word itself says
/// nothing about the language (<c>&lt;name></c>, <c>&lt;number></c>).
/// </summary>
/// <param name="Word">The lower-case word, mark or class.</param>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the last token.</param>
internal readonly record struct MinedSymbol(string Word, int First, int Last);

/// <summary>
/// Cuts sentences into the symbols that mined phrases are made of.
/// </summary>
internal static class MinedSymbols
{
    public const string Start = "^";
    public const string End = "$";
    public const string Name = "<name>";
    public const string Rare = "<rare>";

    /// <summary>Words that news has less often than this in a million are about the subject of a text, not about its English.</summary>
    private const float FewestPerMillion = 0.5f;

    private const float FewestNouns = 0.3f;

    /// <summary>The symbols of the sentence between its start and its end; none for a line that is no sentence.</summary>
    public static void Read(Document document, Sentence sentence, List<MinedSymbol> symbols)
    {
        symbols.Clear();
        if (IsInTitleCase(document, sentence)) return;
        symbols.Add(new(Start, sentence.FirstToken, sentence.FirstToken));
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = document.Tokens[i];
            if (IsLeftOut(token)) continue;
            var word = WordOf(token);
            if (word == Name && symbols[^1].Word == Name) symbols[^1] = symbols[^1] with { Last = i };
            else symbols.Add(new(word, i, i));
        }

        symbols.Add(new(End, sentence.EndToken - 1, sentence.EndToken - 1));
    }

    private static bool IsLeftOut(Token token) => token.EndsSentence
        || (token.Kind == TokenKind.Mark && token.Lower is "\"" or "“" or "”" or "„" or "«" or "»");

    private static string WordOf(Token token)
    {
        if (token.IsNumber) return NumberOf(token.Lower);
        if (token.Kind == TokenKind.Mark) return token.Lower is "–" or "—" or "−" ? "—"
            : token.Lower is "’" or "‘" or "`" ? "'" : token.Lower;
        if (!token.IsWord) return "<sign>";
        if (token.Is(WordClass.Month)) return "<month>";
        if (token.Is(WordClass.Weekday)) return "<weekday>";
        if (token.Is(WordClass.Function)) return token.Lower;
        if (token.IsCapitalised && !token.Entry.IsCommonWord) return Name;
        return token.Entry.PerMillion >= FewestPerMillion ? token.Lower : token.IsCapitalised ? Name : Rare;
    }

    private static string NumberOf(string lower)
    {
        if (lower[^1] is 't' or 'd' or 'h') return "<ordinal>";
        return lower is [('1' or '2'), _, _, _] && lower.All(char.IsAsciiDigit) ? "<year>" : "<number>";
    }

    /// <summary>Where most words have a capital, names cannot be told, and the grammar is that of headings.</summary>
    private static bool IsInTitleCase(Document document, Sentence sentence)
    {
        int words = 0, capitals = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!document.Tokens[i].IsWord) continue;
            words++;
            if (document.Tokens[i].IsCapitalised) capitals++;
        }

        return capitals * 5 > words * 3;
    }

    /// <summary>The base form that stands for all forms of a verb or noun, as <c>~report</c>; the word itself where there is no other.</summary>
    public static string LemmaOf(string word)
    {
        if (!char.IsAsciiLetterLower(word[0])) return word;
        var entry = Language.English.Lexicon[word];
        if (entry.Is(WordClass.Function) && !entry.Is(WordClass.Auxiliary)) return word;

        if (Language.English.Inflections.VerbOf(word) is { } verb) return "~" + verb.Base;
        if (word is [.., 's'] && SingularOf(word) is { } singular) return "~" + singular;
        return entry.NounShare > FewestNouns ? "~" + word : word;
    }

    private static string? SingularOf(string plural)
    {
        foreach (var singular in (string[])[plural[..^1], plural.Length > 4 ? plural[..^2] : "", plural.EndsWith("ies", StringComparison.Ordinal)
            ? plural[..^3] + "y" : ""])
            if (singular.Length > 2 && Language.English.Lexicon[singular].NounShare > FewestNouns
                && Language.English.Inflections.Of(singular).ContainsKey(plural)) return singular;
        return null;
    }
}
