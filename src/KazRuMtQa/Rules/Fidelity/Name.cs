using KazRuMtQa.Alignment;

namespace KazRuMtQa.Rules.Fidelity;

/// <summary>
/// A person of the source whose surname stands in the text neither in the same sentence nor in one beside it, or another name in its place. Names are
/// compared by sound, through the endings of cases.
/// </summary>
internal sealed class Name : FidelityRule
{
    private const double Replaced = 0.9;
    private const double Lost = 0.75;
    private const double StandsBeside = 0.7;

    /// <summary>Sentences on each side in which a name is looked for.</summary>
    private const int Beside = 1;
    private const int FartherBeside = 2;
    private const int Anywhere = 12;

    public override string Title => "Name differs from the source";

    public override string Why =>
        "Engines translate surnames, take one person for another and lose names in oblique cases. A wrong name is what readers and lawyers write "
            + "in about.";

    public override Category Category => Category.Mistranslation;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The decision was announced by Minister Ivan [[Petrenko]] on Friday in the capital.")
        {
            Source = "О решении объявил в пятницу в столице министр Иван [[Смирнов]].",
        },
        new("Ivan Smirnov met Olga Ryabova in the city on Friday.") { Source = "Иван Смирнов встретился в городе в пятницу с Ольгой Рябовой." },
        new("Alexey Zhukov was met by the head of the district.") { Source = "Алексея Жукова встретил глава района." },
        new("The race was won by Sergei basenko on Friday.") { Source = "Гонку в пятницу выиграл Сергей Басенко." },
        new("The minister arrived on Friday. Smirnov spoke to the press.")
        {
            Source = "В пятницу прибыл министр Иван Смирнов. Он говорил с прессой.",
        },
    ];

    public override double Prior => Replaced;

    public override IEnumerable<Finding> Compare(AlignedSource aligned)
    {
        var names = PersonNames.Of(aligned);
        return Pairs(aligned).SelectMany(group => Compare(aligned, names, group));
    }

    private IEnumerable<Finding> Compare(AlignedSource aligned, PersonNames names, AlignedGroup group)
    {
        var taken = new HashSet<TextSpan>();
        for (var i = group.FirstSource; i < group.EndSource; i++)
        {
            foreach (var person in names.BySentence[i])
            {
                if (Stands(aligned, person, group.FirstText, group.EndText)) continue;
                var around = aligned.IsFree ? Anywhere : Beside;
                var isBeside = Stands(aligned, person, group.FirstText - around, group.EndText + around);
                var source = SourceText(aligned, person.SurnameSpan);
                if (StrangeName.In(aligned, group, around, taken) is { } other)
                {
                    taken.Add(other);
                    yield return Differs(other, person.SurnameSpan,
                        $"“{aligned.Text.TextOf(other)}” differs from the source, which has “{source}”.", isBeside ? StandsBeside : Replaced);
                }
                else if (!isBeside && !Stands(aligned, person, group.FirstText - FartherBeside, group.EndText + FartherBeside))
                {
                    var span = AlignedSource.SpanOf(aligned.Text, group.FirstText, group.EndText);
                    yield return Differs(span, person.Span, $"The source names “{SourceText(aligned, person.Span)}” here; the text does not.",
                        aligned.Missing(Lost));
                }
            }
        }
    }

    /// <summary>Whether a form that may be the name stands in the sentences.</summary>
    private static bool Stands(AlignedSource aligned, SourcePerson person, int first, int end)
    {
        var like = NameForms.Of(aligned, person.Surname);
        for (var j = Math.Max(0, first); j < Math.Min(end, aligned.TextWords.Count); j++)
        {
            foreach (var word in aligned.TextWords[j])
            {
                // A surname in lower case is a fault of another kind.
                if (like.Contains(word.Plain)) return true;
            }
        }

        return false;
    }
}
