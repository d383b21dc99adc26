using KazRuMtQa.Rules;

namespace KazRuMtQa.Tests;

public sealed class ExampleTests
{
    [TestCase("no marks [at] all", "no marks [at] all", "")]
    [TestCase("a [[b]] c [[d]]", "a b c d", "b|d")]
    [TestCase("a [[[b]]] c[[[/b]]]", "a [b] c[/b]", "[b]|[/b]")]
    [TestCase("since [[[[1]]]].", "since [[1]].", "[[1]]")]
    [TestCase("never [[ closed", "never [[ closed", "")]
    public void MarksAreTakenOutOfTheText(string marked, string text, string spans)
    {
        var example = new Example(marked);
        Assert.That(example.Text, Is.EqualTo(text));
        Assert.That(string.Join('|', example.Spans.Select(span => span.In(example.Text))), Is.EqualTo(spans));
    }
}
