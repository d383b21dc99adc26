using KazRuMtQa.Languages;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Phrases;

/// <summary>A row of a phrase table, with its own two examples. In the examples <c>¶</c> is a line end.</summary>
internal sealed class PhraseRow
{
    public const int Columns = 8;

    private readonly string wrong;
    private readonly string right;

    /// <exception cref="InvalidDataException">A cell does not say what it should.</exception>
    public PhraseRow(int line, string[] cells, Language language)
    {
        Line = line;
        Phrase = cells[0];
        Pattern = PhrasePattern.Parse(Phrase, language);
        Place = cells[1] switch
        {
            "" => PhrasePlace.Anywhere,
            "line" => PhrasePlace.Line,
            "sentence" => PhrasePlace.Sentence,
            "bracket" => PhrasePlace.Bracket,
            var other => throw new InvalidDataException($"unknown place '{other}'"),
        };
        var better = cells[2].Split('|', StringSplitOptions.TrimEntries);
        Advice = better.FirstOrDefault(text => text.StartsWith('?'))?[1..].Trim();
        Better = better.Where(text => !text.StartsWith('?')).Select(text => new Replacement(text, Pattern)).ToArray();
        Severity = cells[3] switch
        {
            "minor" => Severity.Minor,
            "major" => Severity.Major,
            "critical" => Severity.Critical,
            var other => throw new InvalidDataException($"unknown severity '{other}'"),
        };
        (wrong, right) = (cells[4], cells[5]);
        Origin = new PhraseOrigin(cells[6]);
        Counts = PhraseCounts.Parse(cells[7]);
    }

    public int Line { get; }

    public string Phrase { get; }

    public PhrasePattern Pattern { get; }

    /// <summary>Where in a text it is looked for.</summary>
    public PhrasePlace Place { get; }

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
