using KazRuMtQa.Languages;

namespace KazRuMtQa.Text;

/// <summary>
/// Tells the language of a text. A cheap count of English function words answers for nearly every article. What does not look English is told by
/// its script, and where several of the languages that our users meet share it, by which of them is least surprised by its letters.
/// </summary>
internal static class LanguageIdentifier
{
    private const int FewestWords = 20;
    private const double EnglishFunctionShare = 0.12;
    private const int LongestSample = 2_000;

    /// <summary>What nobody can tell the language of (ISO 639-2).</summary>
    private const string Undetermined = "und";

    /// <summary>Letters of Kazakh that neither Russian nor Mongolian has.</summary>
    private const string KazakhLetters = "әғқңұһӘҒҚҢҰҺ";

    private static readonly Lazy<Dictionary<string, LanguageProfile>> Profiles = new(() =>
        LanguageProfile.Read(typeof(LanguageIdentifier).Assembly.GetManifestResourceStream(LanguageProfile.FileName)!)
            .ToDictionary(profile => profile.Code, StringComparer.Ordinal));

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["ru"] = "Russian", ["kk"] = "Kazakh", ["uk"] = "Ukrainian", ["be"] = "Belarusian", ["tr"] = "Turkish", ["az"] = "Azerbaijani",
        ["de"] = "German",
        ["fr"] = "French", ["es"] = "Spanish", ["it"] = "Italian", ["pl"] = "Polish", ["pt"] = "Portuguese", ["ar"] = "Arabic", ["fa"] = "Persian",
        ["zh"] = "Chinese", ["ja"] = "Japanese", ["ko"] = "Korean", ["he"] = "Hebrew", ["ka"] = "Georgian", ["hy"] = "Armenian", ["mn"] = "Mongolian",
        ["en"] = "English",
    };

    /// <returns>ISO 639-1 code; that of the language the document should be in for a text too short to tell; <c>und</c> where nothing fits.</returns>
    public static string Identify(Document document)
    {
        int words = 0, latin = 0, function = 0;
        foreach (var token in document.Tokens)
        {
            if (!token.IsWord) continue;
            words++;
            if ((token.Scripts & Scripts.Latin) != 0) latin++;
            if (token.Is(WordClass.Function)) function++;
        }

        if (words == 0 || (words < FewestWords && latin * 2 >= words)) return document.Language.Code;
        if (latin * 10 >= words * 4 && function >= EnglishFunctionShare * latin) return document.Language.Code;
        return IdentifyFragment(document.Text);
    }

    /// <returns>ISO 639-1 code of a fragment of at least a few words; <c>und</c> where nothing fits.</returns>
    public static string IdentifyFragment(string text)
    {
        var sample = text.Length > LongestSample ? text[..LongestSample] : text;
        if (sample.Count(KazakhLetters.Contains) * 100 > sample.Length) return "kk";
        var system = MainSystem(sample);
        var languages = WritingSystems.LanguagesOf(system);
        return languages switch
        {
            [] => Undetermined,
            [var only] => only,
            _ => Likeliest(languages, Trigrams(sample, system)),
        };
    }

    /// <summary>The English name of a language by its code; "another language" for one that is not known.</summary>
    public static string NameOf(string code) => Names.GetValueOrDefault(code, "another language");

    /// <summary>The script of most letters. Japanese writes most of its letters in Han, and is known by any that are not.</summary>
    private static WritingSystem MainSystem(string text)
    {
        Span<int> letters = stackalloc int[(int)WritingSystem.Other + 1];
        foreach (var c in text) letters[(int)WritingSystems.Of(c)]++;
        if (letters[(int)WritingSystem.Kana] > 0) letters[(int)WritingSystem.Kana] += letters[(int)WritingSystem.Han];
        letters[(int)WritingSystem.None] = 0;
        var main = 0;
        for (var system = 1; system < letters.Length; system++)
        {
            if (letters[system] >= letters[main]) main = letters[system] > 0 ? system : main;
        }

        return (WritingSystem)main;
    }

    /// <summary>Each three letters of the script that stand together in a word, once.</summary>
    private static HashSet<ulong> Trigrams(string text, WritingSystem system)
    {
        const int Letters = 3;
        var trigrams = new HashSet<ulong>();
        Span<char> word = stackalloc char[Letters];
        var length = 0;
        foreach (var c in text)
        {
            if (WritingSystems.Of(c) != system)
            {
                length = 0;
                continue;
            }

            if (length == Letters) word[1..].CopyTo(word);
            else length++;
            word[length - 1] = char.ToLowerInvariant(c);
            if (length == Letters) trigrams.Add(LanguageProfile.Key(word));
        }

        return trigrams;
    }

    private static string Likeliest(string[] languages, HashSet<ulong> trigrams)
    {
        var (likeliest, fewest) = (Undetermined, double.PositiveInfinity);
        if (trigrams.Count == 0) return likeliest;
        foreach (var language in languages)
        {
            var profile = Profiles.Value[language];
            double bits = 0;
            foreach (var trigram in trigrams) bits += profile.Bits(trigram);
            if (bits < fewest) (likeliest, fewest) = (language, bits);
        }

        return likeliest;
    }
}
