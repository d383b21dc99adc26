using KazRuMtQa.Languages;
using Lingua;
using DetectedLanguage = Lingua.Language;

namespace KazRuMtQa.Text;

/// <summary>
/// Tells the language of a text. A cheap count of English function words answers for nearly every article; only what does not look English
/// is given to the statistical detector, which is loaded then (its low-accuracy models, for the languages our users meet).
/// </summary>
internal static class LanguageIdentifier
{
    private const int FewestWords = 20;
    private const double EnglishFunctionShare = 0.12;
    private const int LongestSample = 2_000;

    /// <summary>Kazakh letters that Russian does not have.</summary>
    private const string KazakhLetters = "әғқңөұүһӘҒҚҢӨҰҮҺ";

    private static readonly Lazy<LanguageDetector> Detector = new(() => LanguageDetectorBuilder.FromLanguages(
        DetectedLanguage.English, DetectedLanguage.Russian, DetectedLanguage.Kazakh, DetectedLanguage.Ukrainian, DetectedLanguage.Belarusian, DetectedLanguage.Turkish, DetectedLanguage.Azerbaijani,
        DetectedLanguage.German, DetectedLanguage.French, DetectedLanguage.Spanish, DetectedLanguage.Italian, DetectedLanguage.Polish, DetectedLanguage.Portuguese, DetectedLanguage.Arabic,
        DetectedLanguage.Persian, DetectedLanguage.Chinese, DetectedLanguage.Japanese, DetectedLanguage.Korean, DetectedLanguage.Hebrew, DetectedLanguage.Georgian, DetectedLanguage.Armenian,
        DetectedLanguage.Mongolian).WithLowAccuracyMode().Build());

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["ru"] = "Russian", ["kk"] = "Kazakh", ["uk"] = "Ukrainian", ["be"] = "Belarusian", ["tr"] = "Turkish", ["az"] = "Azerbaijani", ["de"] = "German",
        ["fr"] = "French", ["es"] = "Spanish", ["it"] = "Italian", ["pl"] = "Polish", ["pt"] = "Portuguese", ["ar"] = "Arabic", ["fa"] = "Persian",
        ["zh"] = "Chinese", ["ja"] = "Japanese", ["ko"] = "Korean", ["he"] = "Hebrew", ["ka"] = "Georgian", ["hy"] = "Armenian", ["mn"] = "Mongolian", ["en"] = "English",
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
        var language = Detector.Value.DetectLanguageOf(sample);
        return language == DetectedLanguage.Unknown ? "und" : language.IsoCode6391().ToString().ToLowerInvariant();
    }

    /// <summary>The English name of a language by its code; "another language" for one that is not known.</summary>
    public static string NameOf(string code) => Names.GetValueOrDefault(code, "another language");
}
