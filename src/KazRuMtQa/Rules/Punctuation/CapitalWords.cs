using System.Collections.Frozen;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Rules.Punctuation;

/// <summary>The words of a sentence and of names whose capitals can be judged without knowing the name.</summary>
internal static class CapitalWords
{
    /// <summary>Grammatical words that open no title within a sentence; "The" and "A" do ("he read The Idiot").</summary>
    public static readonly Knowledge<FrozenSet<string>> Small = OfKind("small");

    /// <summary>Nouns that close the name of an office or body, as news capitalises them.</summary>
    public static readonly Knowledge<FrozenSet<string>> Heads = OfKind("head");

    /// <summary>First words of such names.</summary>
    public static readonly Knowledge<FrozenSet<string>> Openings = OfKind("opening");

    /// <summary>"Deputy head": words of an office that are both small or both capital.</summary>
    public static readonly Knowledge<FrozenSet<string>> Offices = OfKind("office");

    private static Knowledge<FrozenSet<string>> OfKind(string kind) =>
        new(language =>
            language.Tables.Read("capital-words.tsv").Where(row => row[1].Split('|').Contains(kind)).Select(row => row[0])
                .ToFrozenSet(StringComparer.Ordinal));
}
