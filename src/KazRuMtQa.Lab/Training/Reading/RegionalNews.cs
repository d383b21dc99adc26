namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>
/// Tells news about Russia, Kazakhstan and their neighbours, written in English: the negatives that decide whether a model learns wording or
/// topics.
/// </summary>
internal static class RegionalNews
{
    private const int FewestMentions = 3;

    private static readonly string[] Places =
    [
        "Russia", "Moscow", "Kremlin", "Kazakh", "Astana", "Almaty", "Ukrain", "Kiev", "Kyiv", "Belarus", "Minsk", "Uzbek", "Tashkent", "Kyrgyz",
            "Bishkek", "Tajik", "Turkmen",
        "Azerbaijan", "Armenia", "Georgian", "Moldova", "Central Asia", "Siberia", "Chechn", "Petersburg",
    ];

    public static bool Is(string text)
    {
        var mentions = 0;
        foreach (var place in Places)
            for (var at = text.IndexOf(place, StringComparison.Ordinal); at >= 0; at = text.IndexOf(place, at + place.Length,
                StringComparison.Ordinal))
                if (++mentions >= FewestMentions) return true;
        return false;
    }
}
