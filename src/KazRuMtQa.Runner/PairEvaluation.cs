using System.Globalization;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Runner.Input;
using KazRuMtQa.Text;
using Spectre.Console;

namespace KazRuMtQa.Runner;

/// <summary>
/// Compares damaged translations with their clean twins (DEMETR: <c>mt</c>, <c>clean</c>, <c>phenomenon</c>): how often the damaged one gets the
/// higher likelihood, more findings, or surprises the language model more. Ties count half.
/// </summary>
internal sealed class PairEvaluation(MtChecker checker)
{
    private readonly SortedDictionary<string, Tally> tallies = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">A line is no JSON object, or has no pair.</exception>
    public void Check(string path, int limit)
    {
        foreach (var (record, line) in ArticleFile.Records(path))
        {
            if ((string?)record["mt"] is not { } damaged || (string?)record["clean"] is not { } clean) throw new InvalidDataException($"{path}({line}): 'mt' or 'clean' is missing.");
            var phenomenon = (string?)record["phenomenon"] ?? "";
            if (!tallies.TryGetValue(phenomenon, out var tally)) tallies[phenomenon] = tally = new Tally();
            if (tally.Pairs >= limit) continue;
            var (bad, good) = (checker.Check(damaged), checker.Check(clean));
            tally.Pairs++;
            tally.Likelihood += Wins(bad.MtLikelihood, good.MtLikelihood);
            tally.Findings += Wins(bad.Findings.Count, good.Findings.Count);
            tally.Surprise += Wins(MeanSurprise(damaged), MeanSurprise(clean));
        }
    }

    public Table Table()
    {
        var table = new Table().AddColumns("phenomenon", "pairs", "likelihood higher", "more findings", "more surprising");
        foreach (var (phenomenon, tally) in tallies) table.AddRow(phenomenon.EscapeMarkup(), $"{tally.Pairs}", Share(tally.Likelihood / tally.Pairs), Share(tally.Findings / tally.Pairs), Share(tally.Surprise / tally.Pairs));
        if (tallies.Count > 0)
            table.AddRow("mean", $"{tallies.Values.Sum(tally => tally.Pairs)}", Mean(tally => tally.Likelihood), Mean(tally => tally.Findings), Mean(tally => tally.Surprise));
        return table;

        string Mean(Func<Tally, double> wins) => Share(tallies.Values.Average(tally => wins(tally) / tally.Pairs));
    }

    private static double Wins(double damaged, double clean) => damaged > clean ? 1 : damaged < clean ? 0 : 0.5;

    /// <summary>Mean bits of a word, forward, by words and by forms.</summary>
    private static double MeanSurprise(string text)
    {
        var document = Document.Create(text);
        return document.Surprisals() is { } surprisals && document.Tokens.Count > 0 ? (surprisals.WordForward.Sum() + surprisals.FormForward.Sum()) / document.Tokens.Count : 0;
    }

    private static string Share(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);

    private sealed class Tally
    {
        public int Pairs { get; set; }

        public double Likelihood { get; set; }

        public double Findings { get; set; }

        public double Surprise { get; set; }
    }
}
