using System.Globalization;
using KazRuMtQa.Lab.Commands;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Lab.Training;
using KazRuMtQa.Likelihood;
using Spectre.Console;

namespace KazRuMtQa.Lab.Measuring;

/// <summary>
/// How well the likelihoods of an <see cref="Evaluation"/> tell machine translation from human text: AUC of each system against human
/// translations of the same test set and against news written in English, of articles and of sentences, and calibration.
/// </summary>
internal sealed class LikelihoodEvaluation(IReadOnlyDictionary<(string Set, string Producer, Origin Origin), Tally> tallies)
{
    /// <summary>Whether there are texts of both sides.</summary>
    public bool IsPossible => tallies.Keys.Select(key => key.Origin == Origin.Machine).Distinct().Count() == 2;

    public Table Table(bool producers)
    {
        var table = new Table()
            .AddColumns("machine translation", "articles", "AUC: human translation", "English", "sentences: human translation", "English");
        var systems = tallies.Where(pair => pair.Key.Origin == Origin.Machine).OrderBy(pair => pair.Key)
            .Select(pair => Figures(pair.Key.Set, pair.Key.Producer, pair.Value)).ToArray();
        if (producers) foreach (var system in systems) table.AddRow(Row($"{system.Set} {system.Producer}", [system]));
        foreach (var set in systems.GroupBy(system => system.Set)) table.AddRow(Row($"{set.Key}, mean of {set.Count()} systems", [.. set]));
        if (systems.Length > 1) table.AddRow(Row($"mean of {systems.Length} systems", systems));
        return table;
    }

    /// <summary>Machine and human texts weigh the same.</summary>
    public IReadOnlyList<(double Likelihood, double Machine, int Articles)> Calibration()
    {
        var machine = Of(key => key.Origin == Origin.Machine, tally => tally.Likelihoods);
        var human = Of(key => key.Origin != Origin.Machine, tally => tally.Likelihoods);
        var all = machine.Select(value => (Value: value, Machine: 1.0, Weight: 1.0 / machine.Length))
            .Concat(human.Select(value => (Value: value, Machine: 0.0, Weight: 1.0 / human.Length)));
        return [.. all.GroupBy(one => Math.Min(9, (int)(one.Value * 10))).OrderBy(tenth => tenth.Key).Select(tenth => (
            tenth.Sum(one => one.Weight * one.Value) / tenth.Sum(one => one.Weight),
            tenth.Sum(one => one.Weight * one.Machine) / tenth.Sum(one => one.Weight), tenth.Count()))];
    }

    public Table CalibrationTable()
    {
        var table = new Table().AddColumns("mean likelihood", "share of machine translations", "articles");
        foreach (var (likelihood, machine, articles) in Calibration()) table.AddRow(Number(likelihood), Number(machine), $"{articles}");
        return table;
    }

    /// <summary>What must be said when the shipped classifiers were trained on some of the files; null when they were not.</summary>
    public static string? Caution(IEnumerable<FileInfo> files)
    {
        if (MtClassifier.Model.In(Models.Bundled.Folder) is not { } classifier)
            return "The trained classifiers are missing: likelihoods come from the rules alone.";
        var known = classifier.Weights.TrainedOn.Select(text => text.Hash).ToHashSet(StringComparer.Ordinal);
        var seen = files.Where(file => known.Contains(FileHash.Of(file))).Select(file => file.Name).ToArray();
        return seen.Length == 0
            ? null
            : $"The classifiers were trained on {string.Join(", ", seen)}: these figures say nothing about other texts. Held-out figures are in models/classifiers.md.";
    }

    private (string Set, string Producer, int Articles, double[] Aucs) Figures(string set, string producer, Tally machine)
    {
        return (set, producer, (int)machine.Articles,
            [Against(tally => tally.Likelihoods, isTranslation: true), Against(tally => tally.Likelihoods, false),
                Against(tally => tally.SentenceLikelihoods, true), Against(tally => tally.SentenceLikelihoods, false)]);

        double Against(Func<Tally, List<double>> values, bool isTranslation) => Auc.Of(values(machine),
            Of(key => isTranslation ? key.Origin == Origin.HumanTranslation && key.Set == set : key.Origin == Origin.Human, values));
    }

    private double[] Of(Func<(string Set, string Producer, Origin Origin), bool> which, Func<Tally, List<double>> values) =>
        [.. tallies.Where(pair => which(pair.Key)).SelectMany(pair => values(pair.Value))];

    private static string[] Row(string name, (string Set, string Producer, int Articles, double[] Aucs)[] systems) =>
        [name.EscapeMarkup(), $"{systems.Sum(system => system.Articles)}",
            .. Enumerable.Range(0, 4).Select(i => Number(systems.Average(system => system.Aucs[i])))];

    private static string Number(double value) => double.IsNaN(value) ? "-" : value.ToString("0.000", CultureInfo.InvariantCulture);
}
