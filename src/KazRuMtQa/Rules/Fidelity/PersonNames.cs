using System.Collections.Frozen;
using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;
using Sex = KazRuMtQa.Languages.Gender;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>The people named in a source: in Russian a known given name before a surname, in Kazakh a word with the ending of a name.</summary>
internal sealed class PersonNames
{
    private const int ShortestSurname = 4;

    private static readonly Knowledge<ILookup<string, string>> Endings = new(language =>
        language.Tables.Read("name-endings.tsv").ToLookup(row => row[1], row => row[0], StringComparer.Ordinal));

    private static readonly Knowledge<FrozenSet<string>> Epithets = Knowledge.Words("epithets.tsv");

    private readonly SourceGivenNames given;
    private readonly string[] patronymics;
    private readonly string[] surnames;
    private readonly FrozenSet<string> epithets;
    private readonly AlignedSource aligned;

    private PersonNames(AlignedSource aligned)
    {
        this.aligned = aligned;
        var language = aligned.Language!.Language;
        (given, epithets) = (SourceGivenNames.Of(language), Epithets.Of(language));
        var endings = Endings.Of(language);
        (patronymics, surnames) = ([.. endings["patronymic"]], [.. endings["surname"]]);
        People = [.. aligned.Language.Code == "kk" ? Kazakh() : Russian()];
        BySentence = People.ToLookup(person => person.Sentence);
    }

    public IReadOnlyList<SourcePerson> People { get; }

    public ILookup<int, SourcePerson> BySentence { get; }

    public static PersonNames Of(AlignedSource aligned) => aligned.Text.Derived(_ => new PersonNames(aligned));

    private IEnumerable<SourcePerson> Russian()
    {
        var tokens = aligned.Source.Tokens;
        var asking = tokens.Asking();
        for (var i = 0; i < tokens.Count; i++)
        {
            asking.Step();
            if (!IsName(tokens[i]) || given.GenderOf(SourceLanguage.Plain(tokens[i].Lower)) is not { } gender) continue;
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
}
