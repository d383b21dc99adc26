namespace KazRuMtQa.Text;

/// <summary>The scripts that tell languages apart, and with some of them the language at once.</summary>
internal enum WritingSystem : byte
{
    None,
    Latin,
    Cyrillic,
    Arabic,
    Georgian,
    Armenian,
    Hebrew,
    Hangul,
    Han,
    Kana,
    Other,
}

internal static class WritingSystems
{
    /// <summary>The languages we know of a script; none for a script that we know no language of.</summary>
    public static string[] LanguagesOf(WritingSystem system) => system switch
    {
        WritingSystem.Latin => ["en", "tr", "az", "de", "fr", "es", "it", "pl", "pt"],
        WritingSystem.Cyrillic => ["ru", "kk", "uk", "be", "mn"],
        WritingSystem.Arabic => ["ar", "fa"],
        WritingSystem.Georgian => ["ka"],
        WritingSystem.Armenian => ["hy"],
        WritingSystem.Hebrew => ["he"],
        WritingSystem.Hangul => ["ko"],
        WritingSystem.Han => ["zh"],
        WritingSystem.Kana => ["ja"],
        _ => [],
    };

    /// <summary>The script of a letter, by Unicode block; <see cref="WritingSystem.None"/> for what is no letter.</summary>
    public static WritingSystem Of(char c) => c switch
    {
        _ when !char.IsLetter(c) => WritingSystem.None,
        <= '\u024F' or (>= '\u1E00' and <= '\u1EFF') => WritingSystem.Latin,
        >= '\u0400' and <= '\u052F' => WritingSystem.Cyrillic,
        >= '\u0530' and <= '\u058F' => WritingSystem.Armenian,
        >= '\u0590' and <= '\u05FF' => WritingSystem.Hebrew,
        (>= '\u0600' and <= '\u077F') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF') => WritingSystem.Arabic,
        (>= '\u10A0' and <= '\u10FF') or (>= '\u1C90' and <= '\u1CBF') or (>= '\u2D00' and <= '\u2D2F') => WritingSystem.Georgian,
        (>= '\u1100' and <= '\u11FF') or (>= '\uAC00' and <= '\uD7AF') => WritingSystem.Hangul,
        >= '\u3040' and <= '\u30FF' => WritingSystem.Kana,
        (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') => WritingSystem.Han,
        _ => WritingSystem.Other,
    };
}
