using KazRuMtQa.Runner;

namespace KazRuMtQa.Tests;

public sealed class CatalogueTests
{
    /// <summary>Renew with <c>kazrumtqa rules --format markdown &gt; models/catalogue.md</c>, or with KAZRUMTQA_ACCEPT=1.</summary>
    [Test]
    public void TheCataloguePageIsCurrent() => Golden.Check(Path.Combine("..", "..", "models", "catalogue.md"), RuleCatalogueMarkdown.OfAll());
}
