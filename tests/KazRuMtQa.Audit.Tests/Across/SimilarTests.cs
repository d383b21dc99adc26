using KazRuMtQa.Audit.Across;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Audit.Tests.Across;

public sealed class SimilarTests
{
    private const string Story =
        "The mayor of Ekibastuz, Daulet Omarov, opened a new boiler house on Monday. It cost 4.2 billion tenge and will heat 312 houses in the north of the town, "
        + "said Aigul Serikova of the regional department. In November 2022 a breakdown left 38 streets without heat for 9 days. Omarov promised that "
        + "repairs of the old plant would end by 15 October. Residents met by our reporter in Lenin Street doubted it: the firm Teplo Energo, which built the "
        + "boiler house, has missed 3 deadlines since 2021. The prosecutor of Pavlodar Region opened a case against its head, Marat Kenzhin, in "
            + "March.";

    private const string Reworded =
        "Daulet Omarov, who leads the city of Ekibastuz, inaugurated a fresh heating station this Monday. The price was 4.2 billion tenge, and 312 homes up north are to get warmth, "
        + "as Aigul Serikova from the province's office stated. During November 2022 an accident had 38 roads freezing through 9 whole days. According to Omarov, "
        + "work at the former factory finishes before 15 October. People we asked on Lenin Street are sceptical, since the company Teplo Energo that erected the "
        + "station was late 3 times from 2021 onwards. Pavlodar Region prosecutors are after the director, Marat Kenzhin, since March.";

    private const string Other =
        "Wheat fell 2.3 percent in Chicago on Tuesday as rain reached Kansas and Nebraska. Traders at Cargill said exports from Odesa rose to 61,000 tonnes. The "
        + "contract for December closed at 561 cents. Analysts at Rabobank expect 540 cents by January, they wrote in a note. In Paris the same contract lost 1.75 euros, "
        + "and Algeria bought 480,000 tonnes in a tender that Russia is thought to have won, said Jean Morel, a broker in Rouen. Corn was little "
            + "changed.";

    [Test]
    public void ACopyIsFoundAndTheEarlierOneIsTheOriginal()
    {
        var groups = Similar.Groups([Article(1, "2024-03-05", Story),
            Article(2, "2024-03-04", Story.Replace("doubted it", "were not so sure", StringComparison.Ordinal)), Article(3, null, Other)]);
        Assert.That(groups, Has.Count.EqualTo(1));
        Assert.That(groups[0].Articles, Is.EqualTo(new[] { 2, 1 }));
        Assert.That(groups[0].IsSpun, Is.False);
        Assert.That(groups[0].Similarity, Is.GreaterThan(0.8));
    }

    [Test]
    public void ARewordedCopyIsKnownByItsNamesAndFigures()
    {
        var groups = Similar.Groups([Article(1, "2024-03-05", Story), Article(2, "2024-03-06", Other), Article(3, "2024-03-07", Reworded)]);
        Assert.That(groups, Has.Count.EqualTo(1));
        Assert.That(groups[0].Articles, Is.EqualTo(new[] { 1, 3 }));
        Assert.That(groups[0].IsSpun, Is.True);
    }

    [Test]
    public void ManyCopiesMakeOneGroup()
    {
        var groups = Similar.Groups(Enumerable.Range(1, 2_000).Select(id => Article(id, null, Story)).ToArray());
        Assert.That(groups.Select(group => group.Articles.Count), Is.EqualTo(new[] { 2_000 }));
    }

    [Test]
    public void ShortTextsAreNotCompared() => Assert.That(Similar.Groups([Article(1, null, "He won."), Article(2, null, "He won.")]), Is.Empty);

    private static ComparedArticle Article(long id, string? date, string text)
    {
        var traits = ArticleTraits.Of(Document.Create(text, Language.English, ModelFolder.Bundled));
        return new ComparedArticle(id, date, 0.5, traits.Wording, traits.Skeleton);
    }
}
