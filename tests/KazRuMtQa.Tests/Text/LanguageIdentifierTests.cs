using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Text;

public sealed class LanguageIdentifierTests
{
    [TestCase("en", "The old bridge over the river will be closed for repairs until the end of autumn.")]
    [TestCase("tr", "Nehrin üzerindeki eski köprü onarım için sonbaharın sonuna kadar kapalı kalacak.")]
    [TestCase("az", "Çayın üzərindəki köhnə körpü təmir üçün payızın sonuna qədər bağlı qalacaq.")]
    [TestCase("de", "Die alte Brücke über den Fluss bleibt wegen Bauarbeiten bis Ende Herbst gesperrt.")]
    [TestCase("fr", "Le vieux pont sur la rivière restera fermé pour travaux jusqu’à la fin de l’automne.")]
    [TestCase("es", "El viejo puente sobre el río permanecerá cerrado por obras hasta finales de otoño.")]
    [TestCase("it", "Il vecchio ponte sul fiume resterà chiuso per lavori fino alla fine dell’autunno.")]
    [TestCase("pl", "Stary most na rzece pozostanie zamknięty z powodu remontu do końca jesieni.")]
    [TestCase("pt", "A velha ponte sobre o rio ficará fechada para obras até ao fim do outono.")]
    [TestCase("ru", "Старый мост через реку закроют на ремонт до конца осени.")]
    [TestCase("kk", "Өзен үстіндегі ескі көпір күздің соңына дейін жөндеуге жабылады.")]
    [TestCase("kk", "Жаңа мектеп салынады деп айтты облыс басшысы кеше.")]
    [TestCase("uk", "Старий міст через річку закриють на ремонт до кінця осені.")]
    [TestCase("be", "Стары мост праз раку закрыюць на рамонт да канца восені.")]
    [TestCase("mn", "Голын дээрх хуучин гүүрийг намрын эцэс хүртэл засварлахаар хаана.")]
    [TestCase("ar", "سيغلق الجسر القديم فوق النهر للإصلاح حتى نهاية الخريف.")]
    [TestCase("fa", "پل قدیمی روی رودخانه تا پایان پاییز برای تعمیر بسته خواهد ماند.")]
    [TestCase("ka", "მდინარეზე ძველი ხიდი შემოდგომის ბოლომდე დაიკეტება.")]
    [TestCase("hy", "Գետի վրայի հին կամուրջը կփակվի մինչև աշնան վերջ։")]
    [TestCase("he", "הגשר הישן מעל הנהר ייסגר לשיפוצים עד סוף הסתיו.")]
    [TestCase("ko", "강 위의 오래된 다리는 가을이 끝날 때까지 보수를 위해 폐쇄된다.")]
    [TestCase("zh", "河上的旧桥将关闭维修至秋末。")]
    [TestCase("ja", "川に架かる古い橋は秋の終わりまで修理のため閉鎖される。")]
    [TestCase("und", "Η παλιά γέφυρα πάνω από τον ποταμό θα κλείσει για επισκευές.")]
    [TestCase("und", "12.5 % (3 : 4)")]
    [TestCase("und", "")]
    public void TellsTheLanguage(string code, string text) => Assert.That(LanguageIdentifier.IdentifyFragment(text), Is.EqualTo(code));

    [Test]
    public void EveryLanguageHasAName() =>
        Assert.That(Enum.GetValues<WritingSystem>().SelectMany(WritingSystems.LanguagesOf)
            .Where(code => LanguageIdentifier.NameOf(code) == "another language"), Is.Empty);

    [Test]
    public void AProfileIsReadAsItWasWritten()
    {
        var ab = LanguageProfile.Key("ab");
        using var stream = new MemoryStream();
        LanguageProfile.Write(stream, [("xx", new Dictionary<ulong, double> { [LanguageProfile.Key("b")] = 5, [ab] = 2 })]);
        stream.Position = 0;
        var profile = LanguageProfile.Read(stream).Single();
        Assert.That(profile.Code, Is.EqualTo("xx"));
        Assert.That(profile.Bits(LanguageProfile.Key("cab")), Is.EqualTo(2), "three letters not known, the last two are");
        Assert.That(profile.Bits(LanguageProfile.Key("acb")), Is.EqualTo(5));
        Assert.That(profile.Bits(LanguageProfile.Key("acc")), Is.GreaterThan(5));
    }
}
