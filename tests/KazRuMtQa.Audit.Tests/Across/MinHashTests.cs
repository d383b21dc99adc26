using KazRuMtQa.Audit.Across;
using KazRuMtQa.Text;

namespace KazRuMtQa.Audit.Tests.Across;

public sealed class MinHashTests
{
    private const int Places = 256;

    private static readonly MinHash Hash = new(Places);

    /// <summary>Four standard errors: a wrong estimate fails, an unlucky one hardly ever.</summary>
    [TestCase(0, 1000)]
    [TestCase(250, 750)]
    [TestCase(500, 500)]
    [TestCase(900, 100)]
    [TestCase(1000, 0)]
    public void AgreementEstimatesTheSharedPart(int common, int own)
    {
        var one = Elements(0, common).Concat(Elements(10_000, own)).ToArray();
        var other = Elements(0, common).Concat(Elements(20_000, own)).ToArray();
        var jaccard = common / (common + (2.0 * own));
        Assert.That(MinHash.Similarity(Hash.SignatureOf(one)!, Hash.SignatureOf(other)!),
            Is.EqualTo(jaccard).Within(0.001 + (4 * Math.Sqrt(jaccard * (1 - jaccard) / Places))));
    }

    [Test]
    public void AnEmptySetHasNoSignature() => Assert.That(Hash.SignatureOf([]), Is.Null);

    /// <summary>Signatures stand in databases: they may not change from one version to the next.</summary>
    [Test]
    public void SignaturesStayTheSame() =>
        Assert.That(Convert.ToHexString(new MinHash(4).SignatureOf([MinHash.HashOf("Almaty"), MinHash.HashOf("Astana")])!),
            Is.EqualTo("06DFA6193596060431CC2AEB213AFA36"));

    [Test]
    public void ASignatureIsCutIntoBands() =>
        Assert.That(MinHash.BandsOf(Hash.SignatureOf([1, 2, 3])!, 4).ToArray(), Has.Length.EqualTo(Places / 4).And.Unique);

    private static IEnumerable<ulong> Elements(int from, int count) => Enumerable.Range(from, count).Select(i => StableHash.Mix((ulong)i));
}
