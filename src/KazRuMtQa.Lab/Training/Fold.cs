namespace KazRuMtQa.Lab.Training;

/// <summary>
/// Test sets that are held out together. Trained is on the other sets, less every system of the same name as one held out: documents,
/// test sets and systems are all new to the classifier that is measured.
/// </summary>
/// <param name="Name">What the fold shows.</param>
/// <param name="Prefixes">Test sets whose name begins so.</param>
internal sealed record Fold(string Name, IReadOnlyList<string> Prefixes)
{
    /// <summary>
    /// The product's own languages; the systems of 2021; those of 2022 and 2023, many of them large language models. Each has its own
    /// English originals.
    /// </summary>
    public static readonly IReadOnlyList<Fold> All =
    [
        new("Russian and Kazakh, 2018-2019", ["wmt18.ru-en", "wmt19.kk-en", "wmt20.ru-en", "wmt18.en", "wmt19.en", "cnn"]),
        new("2021, other languages", ["wmt21.", "wmt20.en", "allsides"]),
        new("2022-2023, other languages", ["wmt22.", "wmt23.", "wmt17.en", "rss"]),
    ];

    /// <summary>The file that the classifier of a fold is written to.</summary>
    public static string FileOf(Fold fold) => $"without-{fold.Prefixes[0].TrimEnd('.')}.bin";

    public bool Holds(LabelledArticle article) => Holds(article.Set);

    /// <summary>Whether the test set or outlet is held out.</summary>
    public bool Holds(string set) => Prefixes.Any(prefix => set.StartsWith(prefix, StringComparison.Ordinal)
        && (!prefix.EndsWith(".en", StringComparison.Ordinal) || set.Length == prefix.Length || set[prefix.Length] != '-'));

    public LabelledArticle[] TrainingPart(IReadOnlyList<LabelledArticle> articles)
    {
        var systems = articles.Where(article => article.IsMachine && Holds(article)).Select(article => article.System)
            .ToHashSet(StringComparer.Ordinal);
        return [.. articles.Where(article => !Holds(article) && !(article.IsMachine && systems.Contains(article.System)))];
    }
}
