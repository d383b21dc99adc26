using System.Globalization;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Reading;
using KazRuMtQa.Rules.Wording;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>The figures of the card of the reader: what it was made of, and what it finds in texts it has not learned from.</summary>
internal static class ReadingCard
{
    private const string Head = "| least confidence | general | regional | originals | translations | findings | on a mark | by lot "
        + "| precision with rules | recall with rules | recall of rules |\n|---|---|---|---|---|---|---|---|---|---|---|\n";

    public static string Of(
        ReadingFiles files, IReadOnlyList<JudgedText> texts, (ReadingMeasurement Known, ReadingMeasurement Unseen) measured, PassageJudge judge,
        double unseen, int seed) =>
        string.Create(CultureInfo.InvariantCulture, $"""
        ## Figures of the training

        Written by `lab train reader`, seed {seed}. Words are judged by trees that had not learned from their document ({ReadText.Folds} folds),
        passages by weights that had not either. Within an article a word that an editor marked stands above another in
        {measured.Unseen.WithinArticles():0.000} of the pairs. Findings in 1,000 words of human text, by kind; *by lot*: runs of as many words drawn by lot in the same articles, where no rule has spoken.

        Of what rules find on marks in these articles {unseen:0.00} was kept by lot, as they find in documents that no rule was made from:

        {Head}{measured.Unseen.Curve(_ => true)}
        By test set, 2018:

        {Head}{measured.Unseen.Curve(text => text.Set.StartsWith("wmt18", StringComparison.Ordinal))}
        2019 (Kazakh):

        {Head}{measured.Unseen.Curve(text => text.Set.StartsWith("wmt19", StringComparison.Ordinal))}
        2021:

        {Head}{measured.Unseen.Curve(text => text.Set.StartsWith("wmt21", StringComparison.Ordinal))}
        With all that rules find in them:

        {Head}{measured.Known.Curve(_ => true)}
        By category, from a confidence of {TranslatedPassage.LeastLikely:0.0}, kept by lot as above:

        | marks | visible | rules | rules and reader |
        |---|---|---|---|
        {measured.Unseen.Categories(TranslatedPassage.LeastLikely)}
        | texts | articles | words |
        |---|---|---|
        {string.Join('\n', texts.Select(text => text.Text).GroupBy(text => (text.Side, text.Set)).Select(Row))}

        | figure of a passage | log odds for each unit |
        |---|---|
        {string.Join('\n', PassageEvidence.Names.Zip(judge.Weights, Weight))}
        | constant | {judge.Constant:0.000} |

        | data | SHA-256 | terms |
        |---|---|---|
        {DataRows(files)}

        """);

    private static string Row(IGrouping<(ReadingSide Side, string Set), ReadText> texts) => string.Create(CultureInfo.InvariantCulture,
        $"| {texts.Key.Side} {texts.Key.Set} | {texts.Count()} | {texts.Sum(text => text.Document.WordCount):N0} |");

    private static string Weight(string name, float weight) => string.Create(CultureInfo.InvariantCulture, $"| {name} | {weight:0.000} |");

    private static string DataRows(ReadingFiles files) => string.Join('\n', files.Originals.Concat(files.Translations)
        .Select(file => Data(file, "as WMT's: weights only"))
        .Append(Data(files.Annotated, "as WMT's, marks by this project"))
        .Concat(files.News.Select(file => Data(file, "copyright with the outlets: weights only"))));

    private static string Data(FileInfo file, string terms) => $"| {file.Name} | `{FileHash.Of(file)}` | {terms} |";
}
