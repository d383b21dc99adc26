using System.Collections.Frozen;
using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;
using Sex = KazRuMtQa.Languages.Gender;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>A person who is named in the source.</summary>
/// <param name="Span">Given name and surname.</param>
/// <param name="Surname">The surname in lower case, as it stands, with the ending of its case.</param>
/// <param name="SurnameSpan">Its place.</param>
/// <param name="Sex">By the given name.</param>
/// <param name="Sentence">The sentence.</param>
internal sealed record SourcePerson(TextSpan Span, string Surname, TextSpan SurnameSpan, Sex Sex, int Sentence);

/// <summary>The people named in a source: in Russian a known given name before a surname, in Kazakh a word with the ending of a name.</summary>
internal sealed class PersonNames
{
    private const int ShortestSurname = 4;
    private const int LongestGivenName = 32;

    private static readonly Knowledge<NameTables> Tables = new(language => new NameTables(
        language.Tables.Read("first-names.tsv").ToFrozenDictionary(
            row => row[0], row => row[1] switch { "f" => Sex.Female, "m" => Sex.Male, _ => Sex.Unknown }, StringComparer.Ordinal),
        language.Tables.Read("name-endings.tsv").GroupBy(row => row[1], row => row[0])
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal),
        [.. language.Tables.Read("epithets.tsv").Select(row => row[0])]));

    private readonly FrozenDictionary<string, Sex> given;
    private readonly string[] patronymics;
    private readonly string[] surnames;
    private readonly string[] cases;
    private readonly string[] nominatives;
    private readonly string[] epithets;
    private readonly AlignedSource aligned;

    private PersonNames(AlignedSource aligned)
    {
        this.aligned = aligned;
        (given, var endings, epithets) = Tables.Of(aligned.Language!.Language);
        (patronymics, surnames) = (endings.GetValueOrDefault("patronymic", []), endings.GetValueOrDefault("surname", []));
        (cases, nominatives) = (endings.GetValueOrDefault("case", []), endings.GetValueOrDefault("nominative", []));
        People = [.. aligned.Language.Code == "kk" ? Kazakh() : Russian()];
        BySentence = People.ToLookup(person => person.Sentence);
    }

    public IReadOnlyList<SourcePerson> People { get; }

    public ILookup<int, SourcePerson> BySentence { get; }

    public static PersonNames Of(AlignedSource aligned) => aligned.Text.Derived(_ => new PersonNames(aligned));

    /// <summary>The gender of a given name in any case; null for what is no given name.</summary>
    public Sex? GivenName(string plain)
    {
        if (given.TryGetValue(plain, out var gender)) return gender;
        if (plain.Length > LongestGivenName) return null;
        var lookup = given.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> name = stackalloc char[2 * LongestGivenName];
        plain.CopyTo(name);
        foreach (var ending in cases)
        {
            var stem = plain.Length - ending.Length;
            if (stem < 2 || !plain.EndsWith(ending, StringComparison.Ordinal)) continue;
            if (lookup.TryGetValue(plain.AsSpan(0, stem), out gender)) return gender;
            foreach (var nominative in nominatives)
            {
                nominative.CopyTo(name[stem..]);
                if (lookup.TryGetValue(name[..(stem + nominative.Length)], out gender)) return gender;
            }
        }

        return null;
    }

    private IEnumerable<SourcePerson> Russian()
    {
        var tokens = aligned.Source.Tokens;
        var asking = tokens.Asking();
        for (var i = 0; i < tokens.Count; i++)
        {
            asking.Step();
            if (!IsName(tokens[i]) || GivenName(SourceLanguage.Plain(tokens[i].Lower)) is not { } gender) continue;
            var at = i + 1;
            if (IsName(tokens[at]) && Array.Exists(patronymics, ending => tokens[at].Lower.EndsWith(ending, StringComparison.Ordinal))) at++;
            if (!IsName(tokens[at]) || tokens[at].Lower.Length < ShortestSurname || tokens[at].Case == LetterCase.Upper) continue;
            // St Nicholas the Wonderworker has no surname.
            if (epithets.Any(epithet => SourceLanguage.Plain(tokens[at].Lower).StartsWith(epithet, StringComparison.Ordinal))) continue;
            if (aligned.Source.SentenceOf(tokens[i]) != aligned.Source.SentenceOf(tokens[at])) continue;
            yield return new SourcePerson(
                Document.SpanOf(tokens[i], tokens[at]), SourceLanguage.Plain(tokens[at].Lower), tokens[at].Span, gender,
                    aligned.Source.SentenceOf(tokens[at]).Index);
            i = at;
        }
    }

    private IEnumerable<SourcePerson> Kazakh()
    {
        foreach (var token in aligned.Source.Tokens)
        {
            if (!IsName(token) || token.Lower.Length < ShortestSurname + 1) continue;
            var plain = SourceLanguage.Plain(token.Lower);
            var stem = aligned.Language!.Kazakh!.Stems(plain)
                .FirstOrDefault(stem => Array.Exists(surnames, ending => stem.EndsWith(ending, StringComparison.Ordinal)));
            if (stem is null || stem.Length < ShortestSurname + 1 || IsOtherWord(plain, stem)) continue;
            // Украинадағы ends like a surname.
            if (Territories.Of(aligned).OfSource(plain).Length > 0) continue;
            // At the start of a sentence any word has a capital: a name has one that stands within it as well, or a name beside it.
            var sentence = aligned.Source.SentenceOf(token);
            if (token.Index == sentence.FirstToken && !IsName(aligned.Source.Tokens[token.Index + 1])) continue;
            yield return new SourcePerson(token.Span, stem, token.Span, Sex.Unknown, sentence.Index);
        }
    }

    /// <summary>Еңбек ends like a name and is labour: a word that the lexicon knows by English words of which none sounds like it.</summary>
    private bool IsOtherWord(string plain, string stem)
    {
        var links = aligned.StemLinks!;
        var id = links.IdOf(aligned.StemOf(plain));
        if (!links.IsKnown(id)) return false;
        var sounds = NameSounds.OfCyrillic(stem);
        foreach (var link in links.Of(id))
        {
            if (NameSounds.Distance(sounds, NameSounds.OfLatin(aligned.Text.Language.Romanisation, aligned.Lexicon!.EnglishStem(link.English)))
                <= NameSounds.Same) return false;
        }

        return true;
    }

    private static bool IsName(Token token) =>
        token.IsWord && token.Case == LetterCase.Capitalised && (token.Scripts & Scripts.Cyrillic) != 0 && token.Lower.Length > 1;

    /// <summary>What is known of names in a language.</summary>
    private sealed record NameTables(FrozenDictionary<string, Sex> Given, FrozenDictionary<string, string[]> Endings, string[] Epithets);
}
