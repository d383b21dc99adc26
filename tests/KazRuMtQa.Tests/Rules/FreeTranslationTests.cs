using KazRuMtQa.Alignment;

namespace KazRuMtQa.Tests.Rules;

/// <summary>
/// Who translates freely joins and splits sentences, rounds, and leaves out what readers abroad do not need. None of it is an issue; another number
/// or another name is one all the same.
/// </summary>
public sealed class FreeTranslationTests
{
    private const string Tram = """
        Первый за семнадцать лет новый трамвайный маршрут связал вчера центр Барнаула с микрорайоном Солнечный. Длина линии — 6,4 километра, на ней
        девять остановок. Строительство обошлось в 2,87 млрд рублей, из которых 1,9 млрд выделил федеральный бюджет.

        Мэр города Вячеслав Крутиков рассказал журналистам, что дорога до центра теперь занимает двадцать две минуты вместо сорока. «Люди
        перестанут стоять в пробке на Павловском тракте. Это главное», — сказал он.

        По расчётам городских властей, новым маршрутом будут ежедневно пользоваться около 14 500 человек. Пока на линии работают восемь вагонов,
        ещё четыре поступят до конца декабря. Вагоны собрали в Усть-Катаве.

        Жительница Солнечного Тамара Гуляева пришла на остановку в шесть утра. Она хотела проехать первой. «Внучке обещала», — объяснила
        пенсионерка.
        """;

    private const string TramInEnglish = """
        Barnaul got its first new tram route in 17 years on Tuesday, when a line linking the city centre with the Solnechny district opened to
        passengers.

        The 6.4km line has nine stops and cost almost 2.9 billion roubles, most of it from the federal budget.

        It cuts the trip to the centre from 40 minutes to 22, according to mayor Vyacheslav Krutikov. "People will no longer be stuck in traffic on
        Pavlovsky Trakt," he told reporters. "That's what counts."

        The city expects more than 14,000 passengers a day. Eight cars, built in Ust-Katav, are in service so far, with another four due by the end
        of December.

        Tamara Gulyaeva, a pensioner who lives in Solnechny, was at the stop by 6 a.m. because she wanted to be on the first tram. "I promised my
        granddaughter," she explained.
        """;

    private const string Bus = """
        Сейсенбі күні таңертең №45 бағыттағы автобуста 58 жастағы ер адам есінен танып қалды. Жүргізуші Болат Жүнісов көлікті дереу тоқтатып, жедел
        жәрдем шақырды. Дәрігерлер келгенше он екі минут бойы жүрегіне массаж жасады.

        Облыстық аурухананың дәрігері Гүлнар Әбдіқалықованың айтуынша, науқастың жағдайы тұрақты. «Жүргізуші болмаса, біз үлгермес едік», — деді ол.

        Жүнісов алғашқы көмек көрсетуді әскерде үйренген. Автобус паркінде он тоғыз жылдан бері жұмыс істейді. Үш баласы бар.
        """;

    private const string BusInEnglish = """
        A bus driver in Karaganda kept a passenger alive for 12 minutes until doctors arrived, after the 58-year-old man collapsed on the Number 45
        on Tuesday morning.

        Bolat Zhunisov pulled over at once, called an ambulance and began heart massage. "Without the driver we would not have made it in time,"
        said Gulnar Abdikalykova, a doctor at the regional hospital, where the patient is in a stable condition.

        Zhunisov, a father of three who has been driving buses for almost 20 years, learnt first aid in the army.
        """;

    private static readonly MtChecker Checker = new(CheckOptions.Default with { EnabledOnly = new HashSet<string> { "fidelity" } });

    [TestCase(Tram, TramInEnglish)]
    [TestCase(Bus, BusInEnglish)]
    public void RoundingJoiningAndLeavingOutAreNoIssues(string source, string text) => Assert.That(Messages(source, text), Is.Empty);

    [TestCase(Tram, TramInEnglish, "2.9 billion", "5.9 billion")]
    [TestCase(Tram, TramInEnglish, "22, according", "27, according")]
    [TestCase(Tram, TramInEnglish, "Gulyaeva", "Petrenko")]
    [TestCase(Bus, BusInEnglish, "58-year-old", "85-year-old")]
    public void AnotherNumberOrNameIsFoundAllTheSame(string source, string text, string right, string wrong) =>
        Assert.That(Messages(source, text.Replace(right, wrong, StringComparison.Ordinal)), Is.Not.Empty);

    /// <summary>The rules look at how sentences were cut, which engines leave as it was.</summary>
    [Test]
    public void ATranslationThatJoinsSentencesIsFreeAndOneThatLosesThemIsNot()
    {
        Assert.That(Aligned(Tram, TramInEnglish).IsFree);
        const string Source = "В ночь на воскресенье река затопила нижние улицы города. Губернатор области потребовал проверить дамбу. "
            + "Спасатели отвезли двести жителей в школу на холме. Уровень воды снизился к вечеру понедельника.";
        const string Text = "The river flooded the lower streets of the city on Sunday night. "
            + "Rescue workers took two hundred residents to the school on the hill. The water level fell by Monday evening.";
        Assert.That(Aligned(Source, Text).IsFree, Is.False);
    }

    private static AlignedSource Aligned(string source, string text) =>
        AlignedSource.Of(Checker.Read(new Article(text) { Source = source }).Document);

    private static string[] Messages(string source, string text) =>
        [.. Checker.Check(new Article(text) { Source = source }).Findings.Select(finding => $"{finding.Rule.Id}: {finding.Message}")];
}
