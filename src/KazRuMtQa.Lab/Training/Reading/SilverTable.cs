using System.Globalization;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>How often editors mark words of each kind of standing among the translations of their sentence, counted on annotated articles.</summary>
internal sealed class SilverTable
{
    public const int Cells = 2 * Shares * Novelties * 2;

    private const int Shares = 4;
    private const int Novelties = 3;

    /// <summary>Words that the share of a wider kind counts for, where a kind was met seldom.</summary>
    private const double Strength = 20;

    private readonly int[] words = new int[Cells];
    private readonly int[] marked = new int[Cells];

    public static int Cell(bool humanUses, int share, int novel, bool function) =>
        (((((humanUses ? 1 : 0) * Shares) + share) * Novelties) + novel) * 2 + (function ? 1 : 0);

    public void Count(int cell, bool isMarked)
    {
        words[cell]++;
        if (isMarked) marked[cell]++;
    }

    public double Share(int cell)
    {
        // Function and content word of one standing are alike; what is rare leans on both together.
        var both = cell & ~1;
        var prior = (marked[both] + marked[both + 1] + 1.0) / (words[both] + words[both + 1] + 4.0);
        return (marked[cell] + (Strength * prior)) / (words[cell] + Strength);
    }

    /// <summary>A row of Markdown for each kind: person uses it, share of the systems, new neighbours, kind of word, words, share marked.</summary>
    public override string ToString() => string.Join('\n', Enumerable.Range(0, Cells).Select(Row));

    private string Row(int cell)
    {
        var (human, share, novel, function) = (cell >= Cells / 2, cell / (2 * Novelties) % Shares, cell / 2 % Novelties, cell % 2 == 1);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {(human ? "yes" : "no")} | {share} | {novel} | {(function ? "function" : "content")} | {words[cell]:N0} | {Share(cell):0.00} |");
    }
}
