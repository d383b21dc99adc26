using KazRuMtQa.Text;

namespace KazRuMtQa.Likelihood;

/// <summary>A sentence, and what the rules found in it.</summary>
internal readonly record struct SentencePart(Sentence Sentence, ArraySegment<Finding> Findings)
{
    public int Tokens => Sentence.EndToken - Sentence.FirstToken;
}

/// <summary>One kind of evidence in one text: what it comes to for the article and for each sentence, and what it says in words.</summary>
internal interface IEvidence
{
    /// <summary>What it adds to the log odds of the article.</summary>
    IEnumerable<Term> OfArticle { get; }

    /// <summary>What it adds to the log odds of a sentence.</summary>
    IEnumerable<Term> Of(SentencePart part);

    /// <summary>The same in words: each contribution less what it is in other texts.</summary>
    IEnumerable<Reason> Reasons(NamedWeights weights);

    /// <summary>The same of a sentence.</summary>
    IEnumerable<Reason> Reasons(SentencePart part, NamedWeights weights);
}

/// <summary>
/// Reads one kind of evidence of who wrote a text. A new kind is one more reader: its terms are weighed with the others by
/// <see cref="NamedWeights"/>, which training fits.
/// </summary>
internal interface IEvidenceReader
{
    /// <summary>Names of the weights of <see cref="IEvidence.OfArticle"/>.</summary>
    IReadOnlyList<string> ArticleTerms { get; }

    /// <summary>Names of the weights of what is said of a sentence.</summary>
    IReadOnlyList<string> SentenceTerms { get; }

    /// <param name="document">The text.</param>
    /// <param name="findings">What the rules found in it, in text order.</param>
    IEvidence Read(Document document, ArraySegment<Finding> findings);
}
