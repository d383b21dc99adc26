using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>Words that the source gives to one person and the text to another who is named in the same sentence.</summary>
internal sealed class Speaker : FidelityRule
{
    public override string Title => "Speaker differs from the source";

    public override string Why =>
        "Russian puts the speaker behind the verb and names others beside it, and engines take one for the other. Shown with --strict only.";

    public override Category Category => Category.Mistranslation;

    public override IReadOnlyList<Example> Examples =>
    [
        new("[[Olga Ryabova said]] that she had met Ivan Smirnov in the city on Friday.")
        {
            Source = "[[Иван Смирнов сказал]], что встретил Ольгу Рябову в городе в пятницу.",
        },
        new("Ivan Smirnov said that he had met Olga Ryabova in the city on Friday.")
        {
            Source = "Иван Смирнов сказал, что встретил Ольгу Рябову в городе в пятницу.",
        },
    ];

    public override double Prior => 0.45;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        var names = PersonNames.Of(aligned);
        foreach (var group in Pairs(aligned))
        {
            var people = Enumerable.Range(group.FirstSource, group.Sources).SelectMany(sentence => names.BySentence[sentence]).ToArray();
            if (people.Length < 2 || Speaking(aligned, people) is not var (speaker, verb)) continue;
            for (var j = group.FirstText; j < group.EndText; j++)
            {
                if (Said(aligned, j) is not var (name, said)) continue;
                var lower = aligned.Text.Tokens[name].Lower;
                if (IsLike(aligned, speaker, lower)
                    || Array.Find(people, person => person != speaker && IsLike(aligned, person, lower)) is null) continue;
                var first = name > 0 && aligned.Text.Tokens[name - 1].IsCapitalised && aligned.Text.Tokens[name - 1].IsWord ? name - 1 : name;
                var span = Document.SpanOf(aligned.Text.Tokens[Math.Min(first, said)], aligned.Text.Tokens[Math.Max(name, said)]);
                var source = TextSpan.Covering(speaker.Span, verb);
                yield return Differs(span, source,
                    $"“{aligned.Text.TextOf(span)}” differs from the source, which has “{SourceText(aligned, source)}”.", Prior);
            }
        }
    }

    private static bool IsLike(AlignedSource aligned, SourcePerson person, string lower) =>
        aligned.Matches.NamesLike(person.Surname).Any(name => name.Form == lower);

    /// <summary>The one person beside a verb of saying in the source; null where none or several are.</summary>
    private static (SourcePerson Person, TextSpan Verb)? Speaking(AlignedSource aligned, SourcePerson[] people)
    {
        (SourcePerson, TextSpan)? found = null;
        foreach (var person in people)
        {
            var before = aligned.Source.Tokens[aligned.Source.TokenAt(person.Span.Start).Index - 1];
            var after = aligned.Source.Tokens[aligned.Source.TokenAt(person.Span.End - 1).Index + 1];
            var verb = SpeechVerbs.IsSaying(aligned, after) ? after : SpeechVerbs.IsSaying(aligned, before) ? before : null;
            if (verb is null) continue;
            if (found is not null) return null;
            found = (person, verb.Span);
        }

        return found;
    }

    /// <summary>A name and the verb of saying beside it in the text.</summary>
    private static (int Name, int Verb)? Said(AlignedSource aligned, int sentence)
    {
        var tokens = aligned.Text.Tokens;
        for (var i = aligned.Text.Sentences[sentence].FirstToken; i < aligned.Text.Sentences[sentence].EndToken; i++)
        {
            if (!tokens[i].Is(WordClass.Attribution) || tokens[i].Case != LetterCase.Lower) continue;
            if (tokens[i - 1] is { IsWord: true, Case: LetterCase.Capitalised }) return (i - 1, i);
            if (tokens[i + 1] is { IsWord: true, Case: LetterCase.Capitalised }
                && tokens[i + 2] is { IsWord: true, Case: LetterCase.Capitalised }) return (i + 2, i);
        }

        return null;
    }
}

/// <summary>Verbs of saying in the source.</summary>
internal static class SpeechVerbs
{
    private static readonly Knowledge<HashSet<string>> Words = new(language =>
        language.Tables.Read("speech-verbs.tsv").Select(row => row[0]).ToHashSet(StringComparer.Ordinal));

    public static bool IsSaying(AlignedSource aligned, Token token) =>
        token.IsWord && Words.Of(aligned.Language!.Language).Contains(SourceLanguage.Plain(token.Lower));
}
