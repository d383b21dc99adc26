using KazRuMtQa.Files;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training;

/// <summary>Rows to learn unlikely words from: what annotators marked, words that were damaged, and news as it was written.</summary>
internal static class UnlikelyRows
{
    /// <summary>Words of annotated segments; those that annotators disagree on are left out.</summary>
    public static IEnumerable<UnlikelyRow> OfMarked(MarkedWords segment, float weightOfSound) =>
        Candidates(segment.Text).Where(pair => segment.IsMarked[pair.Token.Index] is not null)
            .Select(pair =>
                Row(segment.Text, pair.Surprisals, pair.Token, segment.IsMarked[pair.Token.Index] == true,
                    segment.IsMarked[pair.Token.Index] == true ? 1 : weightOfSound));

    /// <summary>The damaged words of an article: neighbours of a damaged word are surprising through no fault of theirs and are left out.</summary>
    public static IEnumerable<UnlikelyRow> OfDamaged(Document document, HashSet<int> damaged, float weight) =>
        Candidates(document).Where(pair => damaged.Contains(pair.Token.Index))
            .Select(pair => Row(document, pair.Surprisals, pair.Token, true, weight));

    public static IEnumerable<UnlikelyRow> OfNews(Document document, float weight) =>
        Candidates(document).Select(pair => Row(document, pair.Surprisals, pair.Token, false, weight));

    private static IEnumerable<(Token Token, Surprisals Surprisals)> Candidates(Document document)
    {
        var surprisals = document.Surprisals()
            ?? throw new ToolException("The language model is missing: models/words.lm.bin and models/forms.lm.bin are needed first.");
        return document.Tokens.Where(token => UnlikelyFeatures.IsCandidate(document, surprisals, token)).Select(token => (token, surprisals));
    }

    private static UnlikelyRow Row(Document document, Surprisals surprisals, Token token, bool label, float weight)
    {
        var row = new UnlikelyRow { Features = new float[UnlikelyFeatures.Names.Count], Label = label, Weight = weight };
        UnlikelyFeatures.Fill(document, surprisals, token, row.Features);
        return row;
    }
}
