using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Alignment;

/// <summary>Sentences of text that nobody aligned are found again, whatever the translator did to them.</summary>
public sealed class AlignedSourceTests
{
    private static readonly (string Source, string Text)[] Pairs =
    [
        ("В ночь на воскресенье река затопила нижние улицы города.", "The river flooded the lower streets of the city on Sunday night."),
        ("Губернатор области потребовал проверить дамбу и наказать чиновников.",
            "The governor of the region demanded that the dam be checked and officials punished."),
        ("Спасатели отвезли двести жителей в школу на холме.", "Rescue workers took two hundred residents to the school on the hill."),
        ("Уровень воды снизился к вечеру понедельника.", "The water level fell by Monday evening."),
        ("Ущерб оценивают в 40 миллионов рублей.", "The damage is put at 40 million roubles."),
        ("Министр Иван Смирнов обещал людям новые дома.", "Minister Ivan Smirnov promised people new houses."),
    ];

    [Test]
    public void SentencesAreAlignedOneToOne()
    {
        var groups = Align(All(pair => pair.Source), All(pair => pair.Text)).Groups;
        Assert.That(groups, Is.EqualTo(Enumerable.Range(0, Pairs.Length).Select(i => new AlignedGroup(i, i + 1, i, i + 1))));
    }

    [Test]
    public void TwoSentencesMayBeTranslatedByOne()
    {
        var text = All(pair => pair.Text).Replace("night. The governor", "night, and the governor", StringComparison.Ordinal);
        var groups = Align(All(pair => pair.Source), text).Groups;
        Assert.That(groups[0], Is.EqualTo(new AlignedGroup(0, 2, 0, 1)));
        Assert.That(groups[1], Is.EqualTo(new AlignedGroup(2, 3, 1, 2)));
    }

    /// <summary>A file of translations says what goes with what; found anew, two units that were exchanged would be taken for lost.</summary>
    [Test]
    public void GivenSegmentsAreKept()
    {
        string[] texts = [Pairs[0].Text, Pairs[3].Text, Pairs[2].Text, Pairs[1].Text, Pairs[4].Text];
        var (text, source) = (string.Join("\n\n", texts), string.Join("\n\n", Pairs.Take(5).Select(pair => pair.Source)));
        var segments = new GivenSegments(Ends(texts), Ends(Pairs.Take(5).Select(pair => pair.Source)));
        var document = Document.Create(text, Language.English, Models.Bundled.Folder, new SourceText(source, "ru", segments));
        Assert.That(AlignedSource.Of(document).Groups, Is.EqualTo(Enumerable.Range(0, 5).Select(i => new AlignedGroup(i, i + 1, i, i + 1))));
        Assert.That(Align(source, text).Groups, Has.Count.GreaterThan(5));
    }

    [Test]
    public void WithinASegmentSentencesAreAligned()
    {
        var source = $"{Pairs[0].Source} {Pairs[1].Source}\n\n{Pairs[2].Source}";
        string[] texts = [Pairs[0].Text, $"{Pairs[1].Text} {Pairs[2].Text}"];
        var segments = new GivenSegments(Ends(texts), Ends(source.Split("\n\n")));
        var document = Document.Create(string.Join("\n\n", texts), Language.English, Models.Bundled.Folder, new SourceText(source, "ru", segments));
        var aligned = AlignedSource.Of(document);
        Assert.That(aligned.GroupOfSource(1).EndText, Is.LessThanOrEqualTo(1), "its translation stands in another segment");
        Assert.That(aligned.GroupOfSource(2).FirstText, Is.GreaterThanOrEqualTo(1));
    }

    private static int[] Ends(IEnumerable<string> parts)
    {
        var at = -2;
        return [.. parts.Select(part => at += part.Length + 2)];
    }

    [Test]
    public void AMissingSentenceShiftsNoOther()
    {
        var text = string.Join(' ', Pairs.Where((_, i) => i != 2).Select(pair => pair.Text));
        var aligned = Align(All(pair => pair.Source), text);
        Assert.That(aligned.GroupOfSource(0), Is.EqualTo(new AlignedGroup(0, 1, 0, 1)));
        Assert.That(aligned.GroupOfSource(4), Is.EqualTo(new AlignedGroup(4, 5, 3, 4)));
        Assert.That(aligned.GroupOfSource(5), Is.EqualTo(new AlignedGroup(5, 6, 4, 5)));
    }

    [TestCase("ru", "Министр сказал", "ru")]
    [TestCase(null, "Министр сказал, что дорога готова.", "ru")]
    [TestCase(null, "Қазақстан үкіметі жаңа жолды салып бітірді.", "kk")]
    [TestCase(null, "Уряд України завершив будівництво їхньої дороги.", "uk")]
    [TestCase("ru", "The minister said that the road was ready.", null)]
    public void TheLanguageIsGivenOrToldByItsLetters(string? given, string text, string? code) =>
        Assert.That(SourceLanguages.CodeOf(new SourceText(text, given)), Is.EqualTo(code));

    /// <summary>A window of fixed width slides along: what is kept for each sentence does not grow with the text.</summary>
    [Test]
    public void TheCorridorIsOfOneWidthHoweverLongTheText()
    {
        var (small, large) = (new Corridor(1_000, 1_000, []), new Corridor(10_000, 10_000, []));
        Assert.That(large.Width, Is.EqualTo(small.Width));
        Assert.That(large.Holds(0, 0) && large.Holds(10_000, 10_000));
    }

    [Test]
    public void TheCorridorFollowsWhatIsSureToAgree()
    {
        // Five hundred sentences were put before the text.
        var corridor = new Corridor(1_000, 1_500, [(0, 500), (999, 1_499)]);
        Assert.That(corridor.Holds(500, 1_000));
    }

    [TestCase(1_000, 1_500)]
    [TestCase(3, 5_000)]
    [TestCase(5_000, 3)]
    [TestCase(1, 1)]
    public void TheWayLeadsFromTheBeginningToTheEnd(int rows, int columns)
    {
        var corridor = new Corridor(rows, columns, [(0, columns - 1), (rows - 1, columns - 1)]);
        Assert.That(corridor.Holds(0, 0) && corridor.Holds(rows, columns));
        for (var row = 0; row < rows; row++) Assert.That(corridor.First(row + 1) - corridor.First(row), Is.InRange(0, corridor.Width - 1));
    }

    [Test]
    public void PointsThatDoNotRiseAreLeftOut() =>
        Assert.That(Corridor.Rising([(0, 0), (1, 9), (2, 2), (3, 3), (4, 1)]), Is.EqualTo(new[] { (0, 0), (2, 2), (3, 3) }));

    [Test]
    public void ALongTextIsAlignedThroughout()
    {
        const int Times = 60;
        var source = string.Join(' ', Enumerable.Repeat(All(pair => pair.Source), Times));
        var aligned = Align(source, string.Join(' ', Enumerable.Repeat(All(pair => pair.Text), Times)));
        Assert.That(aligned.Groups, Has.Count.EqualTo(Times * Pairs.Length));
        Assert.That(aligned.Groups.All(group => group is { Sources: 1, Texts: 1 }));
    }

    private static string All(Func<(string Source, string Text), string> side) => string.Join(' ', Pairs.Select(side));

    private static AlignedSource Align(string source, string text) => AlignedSource.Of(Document.Create(text, source));
}
