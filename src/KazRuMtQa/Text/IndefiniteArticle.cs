namespace KazRuMtQa.Text;

/// <summary>Whether "a" or "an" stands before a word, by its spelling.</summary>
internal static class IndefiniteArticle
{
    /// <summary>Written with a vowel, spoken with a consonant.</summary>
    private static readonly string[] ConsonantSound =
        ["uni", "unani", "use", "usu", "usa", "eu", "ewe", "one", "once", "uk", "utop", "ura", "uri", "ute", "uga", "ubi", "ufo", "u-", "oui",
            "ouija", "uyg", "ugand", "ural", "uzb"];

    private static readonly string[] VowelSound = ["unint", "unim", "unin", "unid", "hour", "honest", "honor", "honour", "heir"];

    /// <summary>
    /// Whether the word begins with a vowel sound; null where usage is divided or the sound is unknown (names of letters, other languages).
    /// </summary>
    public static bool? VowelStart(Token token)
    {
        var word = token.Lower;
        if (token.IsNumber)
            return char.IsAsciiDigit(word[0]) && word.Length <= 4 && !word.Contains('.') && !word.Contains(':')
                ? word[0] == '8' || (word is "11" or "18") || word.StartsWith("11th", StringComparison.Ordinal)
                    || word.StartsWith("11-", StringComparison.Ordinal) || word.StartsWith("18th", StringComparison.Ordinal)
                    || word.StartsWith("18-", StringComparison.Ordinal)
                ? true
                : word[0] is '1'
                ? null
                : false
                : null;
        if (!token.IsWord || token.Scripts != Scripts.Latin || token.Case is LetterCase.Upper or LetterCase.Mixed || word.Length < 3
            || !char.IsAsciiLetter(word[0]))
            return null;
        if (token.IsCapitalised || token.Entry.PerMillion == 0) return null;
        if (word.StartsWith("hist", StringComparison.Ordinal) || word.StartsWith("herb", StringComparison.Ordinal)
            || word.StartsWith("hotel", StringComparison.Ordinal) || word.StartsWith("habit", StringComparison.Ordinal)
            || word.StartsWith("hallu", StringComparison.Ordinal) || word.StartsWith("hyst", StringComparison.Ordinal))
            return null;
        if (Array.Exists(VowelSound, start => word.StartsWith(start, StringComparison.Ordinal))) return true;
        if (Array.Exists(ConsonantSound, start => word.StartsWith(start, StringComparison.Ordinal)))
            return word.StartsWith("one", StringComparison.Ordinal) || !word.StartsWith("uni", StringComparison.Ordinal)
                ? false
                : word.Length > 4
                ? false
                : null;
        return word[0] is 'a' or 'e' or 'i' or 'o' or 'u';
    }

    /// <summary>
    /// The article for the word, guessed where nothing certain is known: by the names of the letters of an acronym, by the first letter of a name.
    /// </summary>
    public static string Before(Token token)
    {
        var word = token.Lower;
        if (word.Length == 0) return "a";
        var isAcronym = token.Case == LetterCase.Upper && word.Length <= 4;
        return VowelStart(token) ?? (isAcronym ? "aefhilmnorsx" : "aeio8").Contains(word[0], StringComparison.Ordinal) ? "an" : "a";
    }
}
