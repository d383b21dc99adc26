using System.Text;
using KazRuMtQa.Alignment;

namespace KazRuMtQa.Tests.Rules;

/// <summary>Where the source is not what it should be, one thing is said, and never a hundred that are not so.</summary>
public sealed class BadSourceTests
{
    private static readonly string[] Source =
    [
        "В ночь на воскресенье река затопила нижние улицы города Каменка.",
        "Вода поднялась на 2,4 метра и залила подвалы 37 домов.",
        "Губернатор области Виктор Смирнов потребовал проверить старую дамбу и наказать виновных чиновников.",
        "Спасатели отвезли двести жителей в школу на холме.",
        "Врачи больницы осмотрели пострадавших и дали им лекарства.",
        "Учительница Ольга Рябова рассказала журналистам, что дети спали на матрасах в спортивном зале.",
        "Ущерб оценивают в 40 миллионов рублей.",
        "Инженеры начали ремонт плотины в понедельник утром.",
        "Рабочие привезли на берег камень, песок и новые насосы.",
        "Уровень воды снизился к вечеру вторника на полметра.",
        "Мэр города обещал людям новые квартиры до конца октября.",
        "Депутаты обсудят расходы на строительство на заседании в пятницу.",
    ];

    private static readonly string[] Text =
    [
        "The river flooded the lower streets of the town of Kamenka in the early hours of Sunday.",
        "The water rose by 2.4 metres and filled the cellars of 37 houses.",
        "Viktor Smirnov, the governor of the region, demanded that the old dam be checked and the guilty officials punished.",
        "Rescue workers took two hundred residents to the school on the hill.",
        "Doctors of the hospital examined the victims and gave them medicine.",
        "The teacher Olga Ryabova told journalists that the children had slept on mattresses in the gym.",
        "The damage is put at 40 million roubles.",
        "Engineers began to repair the dam on Monday morning.",
        "Workers brought stone, sand and new pumps to the bank.",
        "The level of the water fell by half a metre by Tuesday evening.",
        "The mayor of the town promised people new flats by the end of October.",
        "Deputies will discuss the cost of construction at a meeting on Friday.",
    ];

    private static readonly string[] OtherArticle =
    [
        "Сборная страны выиграла последний матч турнира.",
        "Тренер похвалил вратаря и нападающего.",
        "Болельщики праздновали победу всю ночь.",
        "Следующую игру команда проведёт дома через две недели.",
        "Билеты на стадион поступят в продажу завтра.",
        "Капитан получил травму колена и пропустит сезон.",
        "Клуб ищет нового защитника в южных странах.",
        "Телевидение покажет финал в прямом эфире.",
        "Судья показал три жёлтые карточки.",
        "Молодёжный состав сыграл вничью.",
        "Спонсор подписал контракт на пять лет.",
        "Газеты назвали этот гол самым красивым.",
    ];

    private static readonly MtChecker Checker = new(CheckOptions.Default with { EnabledOnly = new HashSet<string> { "fidelity" } });

    private static readonly Encoding Cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Test]
    public void TheRightSourceDrawsNothing() => Assert.That(Findings(Join(Source)), Is.Empty);

    [Test]
    public void ASourceOfAnotherArticleIsSaidOnce() => Assert.That(Findings(Join(OtherArticle)), Is.EqualTo(new[] { "fidelity/other-source" }));

    [TestCase("The river flooded the lower streets of the town on Sunday. The water rose and filled the cellars of many houses.")]
    [TestCase("Pazar gecesi nehir şehrin aşağı sokaklarını su altında bıraktı. Su yükseldi ve birçok evin bodrumunu doldurdu.")]
    [TestCase("У ніч на неділю річка затопила нижні вулиці міста. Вода піднялася й залила підвали багатьох будинків. Її рівень знизився.")]
    public void ASourceInALanguageThatIsNotComparedIsSaidOnce(string source) =>
        Assert.That(Messages(source), Has.Exactly(1).Contains("is neither Russian nor Kazakh"));

    [Test]
    public void ASourceWhoseLettersWereLostIsSaidOnce()
    {
        var source = Join(Source);
        string[] garbled =
        [
            Cyrillic.GetString(Encoding.UTF8.GetBytes(source)), Encoding.UTF8.GetString(Cyrillic.GetBytes(source)),
            Western.GetString(Cyrillic.GetBytes(source)), Western.GetString(Encoding.UTF8.GetBytes(source)),
        ];
        foreach (var text in garbled) Assert.That(Messages(text), Has.Exactly(1).Contains("cannot be read"), text[..40]);
    }

    [TestCase("Река Рось в Рязани. СССР и РФ, ТАСС, РИА, США, УЕФА.", ExpectedResult = false)]
    [TestCase("Überfälle, Änderungen, größere Häuser", ExpectedResult = false)]
    [TestCase("РЕКА ЗАТОПИЛА НИЖНИЕ УЛИЦЫ ГОРОДА", ExpectedResult = false)]
    [TestCase("Өзен қаланың төменгі көшелерін басып қалды", ExpectedResult = false)]
    public bool TextAsItShouldBeIsNotGarbled(string text) => GarbledText.Is(text);

    /// <summary>A sentence at the edge may resemble one of those that are missing, and cut the gap in two; more is not said.</summary>
    [Test]
    public void ASourceCutInHalfIsSaidOnceOrTwice([Values(3, 6, 9)] int kept)
    {
        foreach (var half in new[] { Source[..kept], Source[kept..] })
            Assert.That(Findings(Join(half)), Has.Length.LessThan(3).And.Contains("fidelity/invented-sentence"));
    }

    [Test]
    public void ASourceTwiceAsLongIsSaidOnce()
    {
        Assert.That(Findings(Join([.. Source, .. OtherArticle])), Is.EqualTo(new[] { "fidelity/lost-sentence" }));
        Assert.That(Findings(Join([.. OtherArticle, .. Source])), Is.EqualTo(new[] { "fidelity/lost-sentence" }));
    }

    [Test]
    public void ATextCutInHalfIsSaidOnceOrTwice([Values(3, 6, 9)] int kept) =>
        Assert.That(Findings(Join(Source), Join(Text[..kept])), Has.Length.LessThan(3).And.Contains("fidelity/lost-sentence"));

    /// <summary>A page beside plain text, and the other way round; that it is a page need not be said.</summary>
    [Test]
    public void APageBesideATextDrawsNothing()
    {
        var page = $"<html><head><title>Река</title></head><body><div class=\"top\"><p>{string.Join("</p>\n<p>", Source)}</p></div></body></html>";
        Assert.That(Findings(page), Is.Empty);
        var article = new Article($"<p>{string.Join("</p><p>", Text)}</p>") { Format = ArticleFormat.Html, Source = Join(Source) };
        Assert.That(Checker.Check(article).Findings, Is.Empty);
    }

    private static string Join(IEnumerable<string> sentences) => string.Join(' ', sentences);

    private static string[] Findings(string source, string? text = null) => [.. Check(source, text).Select(finding => finding.Rule.Id)];

    private static string[] Messages(string source) => [.. Check(source, null).Select(finding => finding.Message)];

    private static IReadOnlyList<Finding> Check(string source, string? text) =>
        Checker.Check(new Article(text ?? Join(Text)) { Source = source }).Findings;
}
