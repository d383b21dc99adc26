namespace KazRuMtQa.Lab.Training;

/// <summary>
/// Area under the ROC curve: the share of pairs of one machine and one human text where the machine text is the likelier; ties count half.
/// </summary>
internal static class Auc
{
    /// <returns>NaN when one side is empty.</returns>
    public static double Of(IReadOnlyList<float> scores, IReadOnlyList<bool> labels) => Of(Side(scores, labels, true), Side(scores, labels, false));

    /// <returns>NaN when one side is empty.</returns>
    public static double Of(IEnumerable<double> machine, IEnumerable<double> human)
    {
        var all = machine.Select(value => (Value: value, IsMachine: true)).Concat(human.Select(value => (Value: value, IsMachine: false)))
            .OrderBy(pair => pair.Value).ToArray();
        double below = 0, won = 0, machines = 0;
        for (var i = 0; i < all.Length;)
        {
            double machinesHere = 0, humansHere = 0;
            var end = i;
            for (; end < all.Length && all[end].Value.Equals(all[i].Value); end++)
            {
                if (all[end].IsMachine) machinesHere++;
                else humansHere++;
            }

            won += machinesHere * (below + (humansHere / 2));
            (below, machines, i) = (below + humansHere, machines + machinesHere, end);
        }

        return won / (machines * below);
    }

    private static IEnumerable<double> Side(IReadOnlyList<float> scores, IReadOnlyList<bool> labels, bool label) =>
        Enumerable.Range(0, scores.Count).Where(i => labels[i] == label).Select(i => (double)scores[i]);
}
