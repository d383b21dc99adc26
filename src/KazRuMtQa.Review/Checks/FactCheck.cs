using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Review.Checks;

/// <summary>What a repair changes of what the passage states, and the source does not have so.</summary>
internal enum FactChange
{
    None,

    /// <summary>A name: the repair is not offered, as nobody can tell from the English alone.</summary>
    Name,

    /// <summary>A number, a date, a currency, or whether it denies: who does that is not believed.</summary>
    Figure,
}

/// <summary>Whether a repair states what the passage states, or what the source says instead.</summary>
internal static class FactCheck
{
    /// <param name="quote">What stands there.</param>
    /// <param name="repair">What should.</param>
    /// <param name="opensSentence">Whether both begin their sentence.</param>
    /// <param name="sentence">The sentence: a name that stands in it may be repeated in place of a pronoun.</param>
    /// <param name="source">What the sentence was translated from; null where that is not known.</param>
    public static FactChange Of(string quote, string repair, bool opensSentence, string sentence, string? source)
    {
        var (before, after) = (Facts.Of(quote, opensSentence), Facts.Of(repair, opensSentence));
        var inSource = source is null ? null : Facts.Of(source, opensSentence: false);
        if (before.Denials != after.Denials || !SameNumbers(before, after, inSource)) return FactChange.Figure;
        return SameNames(before, after, quote, repair, sentence, source) ? FactChange.None : FactChange.Name;
    }

    private static bool SameNumbers(Facts before, Facts after, Facts? source)
    {
        var added = Without(after.Numbers, before.Numbers);
        var lost = Without(before.Numbers, after.Numbers);
        if (added.Count + lost.Count == 0) return true;
        // What the source has may come in; what it has not may go.
        return source is not null && added.TrueForAll(source.Numbers.Contains) && !lost.Exists(source.Numbers.Contains);
    }

    private static bool SameNames(Facts before, Facts after, string quote, string repair, string sentence, string? source)
    {
        var added = Without(after.Names, before.Names).FindAll(name => !HasWord(quote, name) && !HasWord(sentence, name));
        var lost = Without(before.Names, after.Names).FindAll(name => !HasWord(repair, name));
        if (added.Count + lost.Count == 0) return true;
        return source is not null && added.TrueForAll(name => Stands(name, source)) && !lost.Exists(name => Stands(name, source));
    }

    private static bool HasWord(string text, string name) => Tokenizer.Tokenize(text, Language.English).Any(token => token.Lower == name);

    /// <summary>Whether a word of the source sounds like the name, its case ending aside.</summary>
    private static bool Stands(string name, string source)
    {
        const int LongestEnding = 3;
        var key = Romanisation.Key(name);
        return key != 0 && Tokenizer.Tokenize(source, Language.English).Any(token => token.IsWord && Enumerable.Range(0, LongestEnding)
            .Any(cut => token.Lower.Length - cut > 2 && Romanisation.Key(CyrillicLetters.ToLatin(token.Lower[..^cut])) == key));
    }

    private static List<string> Without(IReadOnlyList<string> some, IReadOnlyList<string> others)
    {
        var left = some.ToList();
        foreach (var other in others) left.Remove(other);
        return left;
    }
}
