using KazRuMtQa.Languages;
using KazRuMtQa.Markup;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Tests.Checking;

/// <summary>Every stage asks whether the caller has given up, within a bounded number of steps; none is timed.</summary>
public sealed class CancellationTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("The water in the river fell by two centimetres, officials said. ", 2_000));

    private static readonly CancellationToken GivenUp = new(canceled: true);

    [Test]
    public void TheTokenizerAsks() =>
        Assert.That(() => Tokenizer.Tokenize(Long, Language.English, GivenUp), Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public void TheTokenizerAsksInWhiteSpaceToo() =>
        Assert.That(() => Tokenizer.Tokenize(new string(' ', 100_000), Language.English, GivenUp), Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public void TheReaderOfHtmlAsks() => Assert.That(() => HtmlText.Read($"<p>{Long}</p>", GivenUp), Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public void TheReaderOfMarkdownAsks() =>
        Assert.That(() => MarkdownText.Read($"# Title\n\n{Long}", GivenUp), Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public void WhoeverWalksTheTokensAsks()
    {
        using var stop = new CancellationTokenSource();
        var document = Document.Create(Long, Language.English, ModelFolder.None, cancellation: stop.Token);
        stop.Cancel();
        var seen = 0;
        Assert.That(() => { foreach (var token in document.Tokens) seen++; }, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(seen, Is.InRange(1, 5_000));
    }

    [Test]
    public void TaggingSurprisalsAndRulesAsk()
    {
        using var stop = new CancellationTokenSource();
        var document = Document.Create(Long, Language.English, ModelFolder.Bundled, cancellation: stop.Token);
        stop.Cancel();
        Assert.That(() => document.TagAt(0), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(() => RuleCatalogue.Find("script/lookalike-letter")!.Check(document).Count(), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(() => RuleCatalogue.Find("calque/literal-rendering")!.Check(document).Count(), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void TheCheckerStops() =>
        Assert.That(() => new MtChecker().Check(new Article(Long), cancellation: GivenUp), Throws.InstanceOf<OperationCanceledException>());
}
