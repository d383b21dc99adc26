using System.Collections.Frozen;
using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>Words that deny (strong), and words that may stand for a denial (weak: fail, without, un-), by what they begin or end with.</summary>
internal sealed class NegativeWords
{
    /// <summary>Behind un- and dis- a word has to follow.</summary>
    private const int ShortPrefix = 4;

    private static readonly Knowledge<NegativeWords> OfLanguages = new(language => new NegativeWords(language.Tables));

    private readonly FrozenDictionary<string, Denial> words;
    private readonly FrozenDictionary<char, Denial[]> beginnings;
    private readonly FrozenDictionary<char, Denial[]> endings;

    private NegativeWords(TableFolder tables)
    {
        var rows = tables.Read("negation.tsv").Select(row => new Denial(row[0], row[1] == "strong"))
            .OrderByDescending(row => row.IsStrong).ToArray();
        words = rows.Where(row => !row.Form.Contains('*', StringComparison.Ordinal)).DistinctBy(row => row.Form)
            .ToFrozenDictionary(row => row.Form, StringComparer.Ordinal);
        beginnings = rows.Where(row => row.Form[^1] == '*').GroupBy(row => row.Form[0])
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
        endings = rows.Where(row => row.Form[0] == '*').GroupBy(row => row.Form[^1])
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The words of a document that deny in its language.</summary>
    public static Mentions<Denial> In(Document document)
    {
        var words = OfLanguages.Of(document.Language);
        return new(document, form => words.Of(SourceLanguage.Plain(form)));
    }

    private Denial? Of(string plain)
    {
        if (words.TryGetValue(plain, out var denial)) return denial;
        foreach (var beginning in beginnings.GetValueOrDefault(plain[0], []))
        {
            if (Begins(plain, beginning.Form)) return beginning;
        }

        foreach (var ending in endings.GetValueOrDefault(plain[^1], []))
        {
            if (plain.Length > ending.Form.Length && plain.AsSpan().EndsWith(ending.Form.AsSpan(1), StringComparison.Ordinal)) return ending;
        }

        return null;
    }

    /// <summary>un*</summary>
    private static bool Begins(string word, string form) => word.Length >= form.Length + (form.Length > ShortPrefix ? -1 : ShortPrefix)
        && word.AsSpan().StartsWith(form.AsSpan(0, form.Length - 1), StringComparison.Ordinal);
}

/// <summary>A word that denies: surely, or as one of many things that it may mean.</summary>
internal sealed record Denial(string Form, bool IsStrong);
