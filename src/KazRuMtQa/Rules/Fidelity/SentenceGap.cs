namespace KazRuMtQa.Rules.Fidelity;

/// <summary>Sentences of the source and of the text between two places that agree, of which none agrees with any near it.</summary>
/// <param name="Sources">Source sentences without a counterpart.</param>
/// <param name="Texts">Sentences of the text without a counterpart.</param>
/// <param name="AllSources">How many source sentences there are in all, with those that are too short to tell.</param>
/// <param name="AllTexts">How many sentences of the text there are in all.</param>
/// <param name="Before">The first sentence of the text behind the place before; where something is missing, it is missing before this one.</param>
internal sealed record SentenceGap(IReadOnlyList<int> Sources, IReadOnlyList<int> Texts, int AllSources, int AllTexts, int Before)
{
    /// <summary>Sentences that nothing stands for, not even badly.</summary>
    public IEnumerable<int> Lost => Sources.Skip(AllTexts);

    /// <summary>Sentences that stand for nothing.</summary>
    public IEnumerable<int> Invented => Texts.Skip(AllSources);

    /// <summary>The sentence of the text that a reader looks at to see what is missing.</summary>
    public int Neighbour => Math.Max(0, Before - 1);
}
