using KazRuMtQa.Audit.Across;

namespace KazRuMtQa.Audit.Tests.Across;

public sealed class FurnitureTests
{
    private static readonly (string Outlet, string[] Lines)[] Archive = Enumerable.Range(0, 40).Select(i => i % 2 == 0
        ? ("A", new[] { $"Views: {i * 997:N0}", "Follow us on Telegram", $"Heading number {(char)('a' + (i / 2))}" })
        : ("B", i < 8 ? ["Follow us on Telegram"] : [$"Line of its own {(char)('a' + (i / 2))}", $"Line of its own {(char)('a' + (i / 2))}"]))
            .ToArray();

    [Test]
    public void LinesThatComeBackAreFoundByOutletWhateverTheirFigures()
    {
        var furniture = new Furniture();
        foreach (var (outlet, lines) in Archive) furniture.Sketch(outlet, lines);
        foreach (var (outlet, lines) in Archive) furniture.Count(outlet, lines);
        Assert.That(furniture.Found(),
            Is.EqualTo(new[] { new RepeatedLine("A", "Follow us on Telegram", 20, 1), new RepeatedLine("A", "Views: 0", 20, 1) }));
    }
}
