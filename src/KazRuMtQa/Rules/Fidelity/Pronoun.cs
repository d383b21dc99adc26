using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;
using Sex = KazRuMtQa.Languages.Gender;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>What a pronoun of the text says of the person whom it stands for.</summary>
internal sealed record Pronoun(Sex Sex)
{
    private static readonly Knowledge<FrozenDictionary<string, Pronoun>> BySex =
        Knowledge.Map("pronouns-by-sex.tsv", row => new Pronoun(row[1] == "f" ? Sex.Female : Sex.Male));

    private static readonly Knowledge<FrozenSet<string>> Relations = Knowledge.List("fidelity/gender relations");

    /// <summary>The pronouns that may stand for the person a sentence is about.</summary>
    public static Mentions<Pronoun> In(Document text)
    {
        var pronouns = BySex.Of(text.Language);
        return new Mentions<Pronoun>(text, form => pronouns.GetValueOrDefault(WithoutApostrophe(form)), token => !IsOfAnother(text, token.Index));
    }

    private static string WithoutApostrophe(string lower) => lower.IndexOf('\'', StringComparison.Ordinal) is > 0 and var at ? lower[..at] : lower;

    /// <summary>his mother, her lawyer: the one who has is not the one who is spoken of.</summary>
    private static bool IsOfAnother(Document text, int pronoun)
    {
        if (text.Tokens[pronoun].Lower is not ("his" or "her")) return false;
        var people = Relations.Of(text.Language);
        return people.Contains(text.Tokens[pronoun + 1].Lower)
            || (text.Tokens[pronoun + 1].IsWord && people.Contains(text.Tokens[pronoun + 2].Lower));
    }
}
