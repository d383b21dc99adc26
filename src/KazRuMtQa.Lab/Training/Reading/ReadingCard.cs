using System.Globalization;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Lab.Reading;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>The card of the reader: what it learned from, how it was measured, what it is not.</summary>
internal static class ReadingCard
{
    public static string Of(
        ReadingFiles files, FrameRates rates, IReadOnlyList<ReadText> texts, ReadingMeasurement measured, float threshold, double rate,
        PassageConfidence confidence, int seed) =>
        string.Create(CultureInfo.InvariantCulture, $"""
        # The reader (`{ReadingModel.FileName}`, `{FrameRates.FileName}`, `{ReadingNetwork.FileName}`)

        Tells passages that are wrong in their context. Boosted trees (LightGBM by ML.NET, one thread, seed {seed}, calibrated; read by code of
        our own) decide for each word over {ReadingEvidence.Names.Count} figures: what the network says of it, its neighbours, its sentence and
        the article; its surprisals by words and by forms in both directions; how often machines write the frames it stands in against English
        news and against people who translate the same documents; what it is and where it stands. Words next to each other are one passage.
        Names, numbers and tables are not judged.

        * `{ReadingNetwork.FileName}` (`lab train network`): a convolutional network of our own over words (64 numbers each, names and numbers
          by their kind alone, double quotation marks left out) and parts of speech (16), one layer over five words and two over three, 128
          wide, trained by Adam in our own code. It learned from silver labels: the share of words that editors mark, by whether people or the
          other systems use the word and its neighbours in the same sentence; and from news written in English as sound. No document of the
          annotated articles was among them.
        * `{FrameRates.FileName}` (`lab train reader`): {rates.Count:N0} frames of two to four words or three to five forms met in at least
          three documents; hashes and two logarithms each, no text. A document counts once, however many systems translated it. Annotated
          articles were read with frames counted without their own document.

        Passages are reported from log odds {threshold:0.00} on: {rate:0.##} in 1,000 words of English news that was not learned from.

        ## Measured

        A third of the open annotated documents and half of the news was left out of the training that is measured here; what ships learned from
        all annotated articles but the third kept for the final figures. For each rate of passages in 1,000 words of English news: the rates by
        kind of human text, the share of passages on a mark, the share of visible marks found; by test set precision / recall. The reader alone,
        without the rules.

        {measured.Table()}
        The confidence of a passage rests on its worst word and its length (logistic regression on the measured passages); those below
        {confidence.Least:0.00} are not reported, so that what is reported are broken passages more often than single words. By the least confidence
        asked for, at {rate:0.##} passages in 1,000 words of English news before it:

        | least | general | regional | originals | translations | precision | recall | wmt18 | wmt19 | wmt21 |
        |---|---|---|---|---|---|---|---|---|---|
        {measured.Reported(rate, confidence)}
        At {rate:0.##} in 1,000 words of English news, with all evidence:

        | marks | visible | found | recall |
        |---|---|---|---|
        {measured.Kinds(rate)}
        | texts | learned from | words | measured on | words |
        |---|---|---|---|---|
        {string.Join('\n', texts.GroupBy(text => (text.Side, text.Set)).Select(Row))}

        Learned from few articles of few systems: what reads oddly throughout is found best, one odd phrase in sound prose seldom. Translations
        by people draw more findings than news: editors mark translators' habits whoever wrote them.

        | data | SHA-256 | terms |
        |---|---|---|
        {DataRows(files)}

        """);

    private static string Row(IGrouping<(ReadingSide Side, string Set), ReadText> texts)
    {
        var (measured, learned) = (texts.Where(text => text.IsMeasured).ToArray(), texts.Where(text => !text.IsMeasured).ToArray());
        return string.Create(CultureInfo.InvariantCulture,
            $"| {texts.Key.Side} {texts.Key.Set} | {learned.Length} | {Words(learned):N0} | {measured.Length} | {Words(measured):N0} |");
    }

    private static int Words(ReadText[] texts) => texts.Sum(text => text.Document.WordCount);

    private static string DataRows(ReadingFiles files) => string.Join('\n', files.Docs.Concat(files.Originals).Concat(files.Translations)
        .Select(file => Data(file, "as WMT's: counts and weights only"))
        .Append(Data(files.Annotated, "as WMT's, marks by this project"))
        .Concat(files.News.Select(file => Data(file, "copyright with the outlets: counts and weights only"))));

    private static string Data(FileInfo file, string terms) => $"| {file.Name} | `{FileHash.Of(file)}` | {terms} |";
}
