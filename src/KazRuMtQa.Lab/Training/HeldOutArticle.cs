using KazRuMtQa.Likelihood;

namespace KazRuMtQa.Lab.Training;

/// <summary>What classifiers that never saw a sentence, its test set or its system make of it.</summary>
internal readonly record struct HeldOutSentence(double Words, double Damage, double Rules)
{
    /// <summary>What its own evidence comes to, without that of its article.</summary>
    public IEnumerable<Term> Terms => [.. WordingEvidence.TermsOf(Words), .. FindingsEvidence.TermsOf(Rules), .. DamageEvidence.TermsOf(Damage)];

    public double LogOdds(NamedWeights weights, double article) => weights.LogOdds(Terms.Append(new Term(TrainedLikelihood.Article, article)));
}

/// <summary>The same of an article, or of an excerpt.</summary>
internal sealed record HeldOutArticle(LabelledArticle Article, Fold Fold, double Words, double SentenceMean, double Damage,
    IReadOnlyList<HeldOutSentence> Sentences)
{
    public static HeldOutArticle Read(LabelledArticle article, Fold fold, LinearModel articles, LinearModel sentences, DamageModel damage)
    {
        var read = article.Sentences.Select(sentence =>
            new HeldOutSentence(sentences.LogOdds(sentence), damage.LogOdds(sentence.Damage), sentence.Rules)).ToArray();
        var told = read.Where((_, i) => article.Sentences[i].Buckets.Length > 0).ToArray();
        return new HeldOutArticle(article, fold, articles.LogOdds(article.Ngrams), told.Length == 0 ? 0 : told.Average(sentence => sentence.Words),
            DamageModel.Mean(read.Zip(article.Sentences, (sentence, text) => (sentence.Damage, text.Tokens))), read);
    }

    /// <summary>What all evidence comes to; first the one term that may be below 0.</summary>
    public IEnumerable<Term> Terms
    {
        get
        {
            var share = WordingEvidence.ShareOf(Article.Tokens);
            return [.. WordingEvidence.TermsOf(Words, SentenceMean, share), .. FindingsEvidence.TermsOf(Article.Rules),
                .. DamageEvidence.TermsOf(Damage, share)];
        }
    }

    public double LogOdds(NamedWeights weights) => weights.LogOdds(Terms);

    /// <summary>What trees see of an article: what the formula weighs, its length, how its sentences differ, and the findings by family.</summary>
    public float[] Figures()
    {
        var told = Sentences.Where((_, i) => Article.Sentences[i].Buckets.Length > 0).Select(sentence => sentence.Words).DefaultIfEmpty(0).ToArray();
        var spread = Math.Sqrt(told.Average(words => (words - SentenceMean) * (words - SentenceMean)));
        return [(float)Words, (float)SentenceMean, (float)Article.Rules, (float)Damage, Article.Tokens, Sentences.Count, (float)spread,
            (float)told.Max(), (float)told.Min(), .. Article.RulesByFamily];
    }

    /// <summary>What trees see of each sentence: what the formula weighs, its length, and what the language model says of it.</summary>
    public IEnumerable<float[]> SentenceFigures() => Sentences.Zip(Article.Sentences, (sentence, text) => (float[])
        [(float)sentence.Words, (float)sentence.Rules, (float)sentence.Damage, text.Tokens,
            .. text.Damage.Length > 0 ? text.Damage : new float[DamageFeatures.Names.Count]]);
}
