using KazRuMtQa.Lab.Reading;
using NUnit.Framework;

namespace KazRuMtQa.Lab.Tests.Reading;

[TestFixture]
internal sealed class FrameRatesTests
{
    private static readonly FrameRates Rates = new([3u, 70u, 4_000_000_000u], [20, -10, 0], [0, 5, 127]);

    [Test]
    public void Tell_logarithms_of_known_frames_and_nothing_of_others()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Rates.Of(3), Is.EqualTo((1f, 0f)));
            Assert.That(Rates.Of(70), Is.EqualTo((-0.5f, 0.25f)));
            Assert.That(Rates.Of(4), Is.EqualTo((0f, 0f)));
        }
    }

    [Test]
    public void Are_read_as_they_were_written_and_refused_when_cut()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var stream = File.Create(path)) Rates.Save(stream);
            Assert.That(FrameRates.Load(path).Of(4_000_000_000), Is.EqualTo((0f, 6.35f)));
            File.WriteAllBytes(path, File.ReadAllBytes(path)[..^1]);
            Assert.That(() => FrameRates.Load(path), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(path));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
