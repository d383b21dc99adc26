using KazRuMtQa.Languages;
using KazRuMtQa.Likelihood;
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

    [TestCase("marks")]
    [TestCase("numbers")]
    [TestCase("sentences")]
    [TestCase("paragraphs")]
    [TestCase("quotations")]
    public void WhoeverWalksAListOfTheTextAsks(string list)
    {
        using var stop = new CancellationTokenSource();
        var text = string.Concat(Enumerable.Repeat("“It is 5,” he said.\n\n", 5_000));
        var document = Document.Create(text, Language.English, ModelFolder.None, cancellation: stop.Token);
        stop.Cancel();
        IEnumerable<object> walked = list switch
        {
            "marks" => document.Tokens.Marks,
            "numbers" => document.Tokens.Numbers,
            "sentences" => document.Sentences,
            "paragraphs" => document.Paragraphs,
            _ => document.Quotations,
        };
        Assert.That(StepsUntilGivenUp(walked), Is.LessThan(Asking.Between));
    }

    /// <summary>Lines that no paragraph comes of, and lines that each are one.</summary>
    [TestCase("\n")]
    [TestCase("a\n\n")]
    public void WhoeverCutsLinesAsks(string line) =>
        Assert.That(() => Lines.Paragraphs(string.Concat(Enumerable.Repeat(line, 5_000)), GivenUp).Count(),
            Throws.InstanceOf<OperationCanceledException>());

    /// <summary>To the parser a text of nothing but entities is one step.</summary>
    [Test]
    public void TheReaderOfHtmlAsksWithinAStep()
    {
        var entities = new HtmlText.Entities(GivenUp);
        Assert.That(StepsUntilGivenUp(Enumerable.Range(0, 5_000).Select(_ => entities.GetSymbol("amp;"))), Is.LessThan(Asking.Between));
    }

    /// <summary>A text of marks alone is one sentence of a million tokens: it is read in blocks.</summary>
    [Test]
    public void WhoeverReadsNgramsAsksWithinASentence()
    {
        using var stop = new CancellationTokenSource();
        var document = Document.Create(new string('(', 20_000), Language.English, ModelFolder.None, cancellation: stop.Token);
        var ngrams = new List<Ngram>();
        stop.Cancel();
        Assert.That(() => new NgramReader().Read(document, document.Sentences[0], ngrams), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(ngrams, Is.Empty);
        ngrams.Add(default);
        Assert.That(() => NgramVector.Of(ngrams, stop.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    /// <summary>Lists of the text ask; whoever takes its tokens by places of its own choosing, as most rules on repetition do, must.</summary>
    [Test]
    public void NoRuleWalksByPlacesWithoutAsking()
    {
        var walks = 0;
        foreach (var file in Directory.EnumerateFiles(Repository.File("src", "KazRuMtQa", "Rules"), "*.cs", SearchOption.AllDirectories))
        {
            var lines = File.ReadAllLines(file);
            for (var i = 0; i + 2 < lines.Length; i++)
            {
                if (!((string[])["for (var", "okens.Count;"]).All(part => lines[i].Contains(part, StringComparison.Ordinal))) continue;
                walks++;
                Assert.That(lines[i + 2].Trim(), Is.EqualTo("asking.Step();"), $"{file}, line {i + 1}");
            }
        }

        Assert.That(walks, Is.Positive);
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

    /// <summary>How many steps are taken after the caller has given up.</summary>
    private static int StepsUntilGivenUp<T>(IEnumerable<T> walked)
    {
        var steps = 0;
        Assert.That(() => { foreach (var step in walked) steps++; }, Throws.InstanceOf<OperationCanceledException>());
        return steps;
    }
}
