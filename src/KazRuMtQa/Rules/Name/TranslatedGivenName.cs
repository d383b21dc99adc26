using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

internal sealed class TranslatedGivenName : Rule
{
    private static readonly Knowledge<FrozenDictionary<string, string[]>> Words =
        Knowledge.Map("translated-given-names.tsv", row => row[1].Split(" | "));

    public override string Title => "Translated first name";

    public override string Why =>
        "Nadezhda means hope, Lev means lion and Bolat means steel, but a person called so keeps the name. An engine that translates it makes the "
            + "person hard to find.";

    public override Category Category => Category.Mistranslation;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.85;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The pilot [[Hope]] Savchuk was freed on Wednesday.", "Nadezhda"),
        new("The chairman, [[Steel]] Zhumabayev, opened the meeting.", "Bolat"),
        new("[[Lion]] Gerasimenko taught him to paint.", "Lev"),
        new("The prize went to Anna Ivanova and [[Hope]] Petrova.", "Nadezhda"),
        new("The nurse, [[Hope]] Kuzminichna, laughed.", "Nadezhda"),
        new("Hope Solo saved two shots, and Faith Carlson a third."),
        new("Hope remains, Savchuk said. Steel magnate Bektemirov left."),
        new("Last Friday Petrov remembered the cold."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tokens = document.Tokens;
        foreach (var token in tokens.Capitalised)
        {
            if (!token.IsWord || token.Case != LetterCase.Capitalised || !Words.Of(document.Language).TryGetValue(token.Lower, out var names)
                || IsOrdinary(tokens[token.Index - 1], token))
                continue;
            if (tokens[token.Index + 1] is not { IsWord: true, Case: LetterCase.Capitalised, SpaceBefore: true } surname
                || !NameMentions.IsName(document, surname) || !SlavicSurname.Of(document.Language).HasEndingBesideFirstName(surname.Lower))
                continue;
            yield return Flag(token.Span, $"“{document.TextOf(token)}” looks like the first name {names[0]}, translated. Keep the name.", names);
        }
    }

    /// <summary>
    /// "On Friday Petrov", "the Lion Petrov": an ordinary word before a name. After "and" or "of" only words that nothing but a person is called by
    /// are sure.
    /// </summary>
    private static bool IsOrdinary(Token before, Token word) =>
        before.Lower is "the" or "a" || (before.Lower is "of" or "on" or "and" && word.Lower is not ("hope" or "faith" or "lion" or "belief"));
}
