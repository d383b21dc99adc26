
namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>Passages found and how many of them are right; marks and how many of them are found.</summary>
internal readonly record struct MarkCounts(int Found, int Right, int Marks, int Met)
{
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    public double Recall => Marks == 0 ? 0 : (double)Met / Marks;

    public static MarkCounts operator +(MarkCounts left, MarkCounts right) =>
        new(left.Found + right.Found, left.Right + right.Right, left.Marks + right.Marks, left.Met + right.Met);
}
