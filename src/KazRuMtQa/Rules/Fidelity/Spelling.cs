using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>
/// The surname of a person with letters that no habit of romanising gives for those of the source: one put in, one lost, one for another. Surnames
/// that Russian itself took from Latin letters are left alone.
/// </summary>
internal sealed class Spelling : FidelityRule
{
    private const int ShortestName = 5;

    private static readonly Knowledge<string[]> Native = new(language =>
        [.. language.Tables.Read("name-endings.tsv").Where(row => row[1] == "native").Select(row => row[0])]);

    public override string Title => "Name spelt differently";

    public override string Why =>
        "Engines put names together from pieces, and lose or add a letter where the pieces meet. Spellings that any habit of romanising gives are "
            + "left alone.";

    public override Category Category => Category.Mistranslation;

    public override IReadOnlyList<Example> Examples =>
    [
        new("He thanked the surgeon Viktor [[Pratsko]] for the operation.") { Source = "Он поблагодарил за операцию хирурга Виктора [[Процко]]." },
        new("The prize went to Ruslan [[Rustyov]] on Friday.") { Source = "Премию в пятницу получил Руслан [[Рустемов]]." },
        new("He thanked the surgeon Viktor Protsko for the operation.") { Source = "Он поблагодарил за операцию хирурга Виктора Процко." },
        new("Prime Minister Mikhail Kasyanov met Sergey Solovyov.") { Source = "Премьер-министр Михаил Касьянов встретился с Сергеем Соловьёвым." },
    ];

    public override double Prior => 0.75;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        var names = PersonNames.Of(aligned);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in Pairs(aligned))
        {
            for (var i = group.FirstSource; i < group.EndSource; i++)
            {
                foreach (var person in names.BySentence[i])
                {
                    if (!IsNative(aligned, person.Surname) || Misspelt(aligned, person, group) is not { } word || !told.Add(word.Plain)) continue;
                    yield return Differs(word.Span, person.SurnameSpan,
                        $"“{aligned.Text.TextOf(word.Span)}” is spelt otherwise than “{SourceText(aligned, person.SurnameSpan)}” in the source.",
                        Prior);
                }
            }
        }
    }

    private static bool IsNative(AlignedSource aligned, string surname) =>
        surname.Length >= ShortestName
            && Array.Exists(Native.Of(aligned.Language!.Language), ending => surname.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Letters that no habit of romanising gives, so that the name is of a language that writes them: McQueen.</summary>
    private static bool IsForeign(string latin) => latin.StartsWith("mc", StringComparison.Ordinal) || latin.AsSpan().IndexOfAny("qw") >= 0;

    /// <summary>The one capitalised word of the sentences that is like the surname, where it cannot be spelt so.</summary>
    private static ContentWord? Misspelt(AlignedSource aligned, SourcePerson person, AlignedGroup group)
    {
        var like = aligned.Matches.NamesLike(person.Surname).Select(name => name.Form).ToHashSet(StringComparer.Ordinal);
        ContentWord? only = null;
        for (var j = group.FirstText; j < group.EndText; j++)
        {
            foreach (var word in aligned.TextWords[j])
            {
                if (!word.IsCapital || !like.Contains(word.Plain)) continue;
                if (MayStandFor(aligned, person.Surname, word) || (only is { } other && other.Plain != word.Plain)) return null;
                only ??= word;
            }
        }

        return only is { } found && found.Plain.Length >= ShortestName && !IsForeign(found.Plain)
            && !StandsForAnother(aligned, found, group) ? found : null;
    }

    private static bool MayStandFor(AlignedSource aligned, string plain, ContentWord word)
    {
        var sounds = NameSounds.OfCyrillic(plain);
        if (aligned.Text.Language.Romanisation.Folds(word.Plain).Any(latin => NameLetters.MayBeSpelt(sounds, latin))) return true;
        if (aligned.Lexicon!.SpellingsOf(plain).Contains(word.Plain)) return true;
        foreach (var link in aligned.StemLinks!.Of(aligned.StemLinks.IdOf(aligned.StemOf(plain)))) if (link.English == word.Id) return true;
        return false;
    }

    /// <summary>Ivanov is not Ivanenko misspelt where the source has both.</summary>
    private static bool StandsForAnother(AlignedSource aligned, ContentWord word, AlignedGroup group)
    {
        for (var i = Math.Max(0, group.FirstSource - 1); i < Math.Min(aligned.SourceWords.Count, group.EndSource + 1); i++)
        {
            if (Array.Exists(aligned.SourceWords[i], source => source.IsCapital && MayStandFor(aligned, source.Plain, word))) return true;
        }

        return false;
    }
}
