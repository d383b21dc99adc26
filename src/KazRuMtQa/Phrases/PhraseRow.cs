using KazRuMtQa.Languages;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Phrases;

/// <summary>A row of a phrase table, with its own two examples. In the examples <c>¶</c> is a line end.</summary>
internal sealed class PhraseRow
{
    public const int Columns = 7;

    private readonly string wrong;
    private readonly string right;

    /// <exception cref="InvalidDataException">A cell does not say what it should.</exception>
    public PhraseRow(int line, string[] cells, Language language)
    {
        Line = line;
        Phrase = cells[0];
        Pattern = PhrasePattern.Parse(Phrase, language);
        var better = cells[1].Split('|', StringSplitOptions.TrimEntries);
        Advice = better.FirstOrDefault(text => text.StartsWith('?'))?[1..].Trim();
        Better = better.Where(text => !text.StartsWith('?')).Select(text => new Replacement(text, Pattern)).ToArray();
        Severity = cells[2] switch
        {
            "minor" => Severity.Minor,
            "major" => Severity.Major,
            "critical" => Severity.Critical,
            var other => throw new InvalidDataException($"unknown severity '{other}'"),
        };
        (wrong, right) = (cells[3], cells[4]);
        Origin = new PhraseOrigin(cells[5]);
        Counts = PhraseCounts.Parse(cells[6]);
    }

    public int Line { get; }

    public string Phrase { get; }

    public PhrasePattern Pattern { get; }

    /// <summary>What to write instead, best first; empty when there is only advice.</summary>
    public IReadOnlyList<Replacement> Better { get; }

    /// <summary>What to do, where no words can be put in place as they are.</summary>
    public string? Advice { get; }

    public Severity Severity { get; }

    public PhraseOrigin Origin { get; }

    public PhraseCounts Counts { get; }

    public Example Wrong => new(wrong.Replace('¶', '\n'));

    public Example Right => new(right.Replace('¶', '\n'));
}
