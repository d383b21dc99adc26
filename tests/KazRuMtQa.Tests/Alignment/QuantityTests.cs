using System.Globalization;
using KazRuMtQa.Alignment;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Alignment;

/// <summary>Numbers are compared by what they are worth, so each way to write one has to come to its value.</summary>
public sealed class QuantityTests
{
    [TestCase("в 2019 году", "2019")]
    [TestCase("2,5 млрд тенге", "2500000000")]
    [TestCase("15 тыс. человек", "15000")]
    [TestCase("двадцать пять тысяч триста рублей", "25300")]
    [TestCase("12 000 000 тонн", "12000000")]
    [TestCase("1 млн 200 тыс. домов", "1200000")]
    [TestCase("3 млн 442,2 тыс. тонн", "3442200")]
    [TestCase("полтора миллиона", "1500000")]
    [TestCase("двадцатичетырёхлетний", "24")]
    [TestCase("двадцать первый", "21")]
    [TestCase("3-миллионный город", "3000000")]
    [TestCase("Дакар-2020", "2020")]
    [TestCase("в 12:30", "12 30")]
    [TestCase("XXI век", "21 100")]
    [TestCase("4х100 м", "100 4")]
    [TestCase("более двух с половиной миллионов", "2500000")]
    public void RussianNumbersComeToTheirValues(string text, string values) => Assert.That(Of(text, "ru"), Is.EqualTo(values));

    [TestCase("300 мың теңгенің", "300000")]
    [TestCase("отыз бес мыңға жуық", "35000")]
    [TestCase("екі жүз адам", "200")]
    [TestCase("он тоғыз жылдан бері", "19")]
    [TestCase("он екі мың теңге", "12000")]
    [TestCase("екі жарым миллион", "2500000")]
    [TestCase("2018 жылдың 16 мамыры", "2018 16")]
    public void KazakhNumbersComeToTheirValues(string text, string values) => Assert.That(Of(text, "kk"), Is.EqualTo(values));

    [TestCase("2.5 billion tenge", "2500000000")]
    [TestCase("15,000 people", "15000")]
    [TestCase("twenty-five thousand roubles", "25000")]
    [TestCase("a hundred and five", "105")]
    [TestCase("nineteen ninety-one", "1991")]
    [TestCase("a 200-million programme", "200000000")]
    [TestCase("the 21st", "21")]
    [TestCase("F-35s", "35")]
    [TestCase("3 1/2 years", "3.5")]
    [TestCase("over 2 1/2 million", "2500000")]
    [TestCase("a 110-million-year-old animal", "110000000")]
    [TestCase("4x400m", "400 4")]
    [TestCase("at 1747 hours", "17 47")]
    [TestCase("$3 tln", "3000000000000")]
    public void EnglishNumbersComeToTheirValues(string text, string values) => Assert.That(Of(text, "en"), Is.EqualTo(values));

    [Test]
    public void ASumOfFourHundredMayBeMillionsOrMetres()
    {
        var quantity = Read("It is 400m.", "en").Single();
        Assert.That(quantity.Is(400) && quantity.Is(400_000_000));
    }

    [Test]
    public void ANumberKnowsItsPlace()
    {
        const string Text = "Построили двадцать пять тысяч домов.";
        Assert.That(Read(Text, "ru").Single().Span.In(Text), Is.EqualTo("двадцать пять тысяч"));
    }

    private static string Of(string text, string code) =>
        string.Join(' ', Read(text, code).Select(number => number.Value.ToString("0.####", CultureInfo.InvariantCulture)));

    private static IReadOnlyList<Quantity> Read(string text, string code)
    {
        if (code == "en") return QuantityReader.Read(Document.Create(text), new NumberWords(Language.English.Tables));
        var language = SourceLanguages.Of(Language.English)[code]!;
        return QuantityReader.Read(language.Read(text, CancellationToken.None), language.Numbers);
    }
}
