namespace KazRuMtQa.Rules.Leftover;

/// <summary>
/// Names that a format or a program defines: tags, codes, marks of models. They are no words of a language and the same in every article, so they
/// stand in code beside what reads them.
/// </summary>
/// <param name="names">The names, with a space between two.</param>
/// <param name="comparer">How letter case counts.</param>
internal sealed class FormatNames(string names, StringComparer comparer)
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup =
        new HashSet<string>(names.Split(' '), comparer).GetAlternateLookup<ReadOnlySpan<char>>();

    public IEnumerable<string> All => lookup.Set;

    public bool Contains(ReadOnlySpan<char> name) => lookup.Contains(name);
}
