namespace KazRuMtQa.Lab.Training.Lexicon;

/// <summary>Numbers stems as they come.</summary>
internal sealed class StemNumbers
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> stems = [];

    public int Count => stems.Count;

    public string this[int number] => stems[number];

    public int Of(string stem)
    {
        if (numbers.TryGetValue(stem, out var number)) return number;
        stems.Add(stem);
        return numbers[stem] = stems.Count - 1;
    }
}
