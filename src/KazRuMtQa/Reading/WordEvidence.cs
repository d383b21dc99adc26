using KazRuMtQa.Languages;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Text;

namespace KazRuMtQa.Reading;

/// <summary>
/// What is known of each word of a document when it is judged: how surprising it and its neighbours are by words and by forms, what it is, where it
/// stands, and how surprising its sentence is. Names, and what is no running text, are not judged.
/// </summary>
internal sealed class WordEvidence
{
    /// <summary>The names, in order; they stand in the model file, and a model made for others is refused.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "word.forward", "word.backward", "form.forward", "form.backward", "word.least", "form.sum",
        "before.word", "before.form", "after.word.forward", "after.word.backward", "after.form",
        "sentence.word", "sentence.form",
        "rarity", "before.rarity", "after.rarity", "noun", "verb", "adjective", "capitalised.share",
        "tag", "before.tag", "after.tag", "function", "before.function", "after.function", "before.mark", "after.mark", "before.name", "after.name",
        "quotation", "heading", "list", "length", "sentence.length", "from.start", "to.end",
    ];

    private const float Rarest = 24;

    private readonly Document document;
    private readonly Surprisals surprisals;

    public WordEvidence(Document document, Surprisals surprisals)
    {
        (this.document, this.surprisals) = (document, surprisals);
        Judged = [.. document.Tokens.Where(IsJudged).Select(token => token.Index)];
    }

    /// <summary>Indexes of the tokens that are judged, in text order.</summary>
    public IReadOnlyList<int> Judged { get; }

    /// <summary>The lesser of both surprisals of a token by words.</summary>
    public float LeastWordBits(int token) => Math.Min(surprisals.WordForward[token], surprisals.WordBackward[token]);

    /// <summary>The sum of both surprisals of a token by forms.</summary>
    public float FormBits(int token) => surprisals.FormForward[token] + surprisals.FormBackward[token];

    /// <summary>Means over the judged words of the article of the surprisals by the words and by the forms before.</summary>
    public (float Word, float Form) Article() => Judged.Count == 0
        ? (0, 0)
        : (Judged.Average(i => surprisals.WordForward[i]), Judged.Average(i => surprisals.FormForward[i]));

    /// <summary>The figures of a judged token.</summary>
    public void Fill(int i, Span<float> features)
    {
        var tokens = document.Tokens;
        var token = tokens[i];
        var (before, after) = (Neighbour(i, -1), Neighbour(i, 1));
        var sentence = document.SentenceOf(token);
        var (meanWord, meanForm) = surprisals.Means(sentence);
        ReadOnlySpan<float> values =
        [
            surprisals.WordForward[i], surprisals.WordBackward[i], surprisals.FormForward[i], surprisals.FormBackward[i],
            LeastWordBits(i), FormBits(i),
            At(surprisals.WordForward, before) + At(surprisals.WordBackward, before),
            At(surprisals.FormForward, before) + At(surprisals.FormBackward, before),
            At(surprisals.WordForward, after), At(surprisals.WordBackward, after),
            At(surprisals.FormForward, after) + At(surprisals.FormBackward, after),
            meanWord, meanForm,
            Rarity(token), Rarity(tokens[before]), Rarity(tokens[after]), token.Entry.NounShare, token.Entry.VerbShare, token.Entry.AdjectiveShare,
            token.Entry.CapitalisedShare,
            (float)document.TagAt(i), (float)document.TagAt(before), (float)document.TagAt(after),
            Flag(token.Is(WordClass.Function)), Flag(tokens[before].Is(WordClass.Function)), Flag(tokens[after].Is(WordClass.Function)),
            Flag(!tokens[before].IsWord), Flag(!tokens[after].IsWord), Flag(tokens[before].IsCapitalised), Flag(tokens[after].IsCapitalised),
            Flag(document.IsIn(token, Zones.Quotation)), Flag(document.IsIn(token, Zones.Heading)), Flag(document.IsIn(token, Zones.ListItem)),
            token.Lower.Length, sentence.EndToken - sentence.FirstToken, i - sentence.FirstToken, sentence.EndToken - i,
        ];
        values.CopyTo(features);
    }

    private bool IsJudged(Token token) =>
        token.IsWord && !IsName(token) && !document.IsIn(token, Zones.Foreign | Zones.Table | Zones.Byline | Zones.Dateline);

    /// <summary>Written with a capital, and hardly ever without one in English news.</summary>
    private bool IsName(Token token) =>
        token.IsCapitalised && (!token.Entry.IsCommonWord
            || (document.TagOf(token).IsProperNoun() && document.SentenceOf(token).FirstToken != token.Index));

    /// <summary>The next token on one side that is no quotation mark.</summary>
    private int Neighbour(int index, int step)
    {
        index += step;
        while (WordSymbols.IsLeftOut(document.Tokens[index])) index += step;
        return index;
    }

    private static float At(float[] values, int index) => (uint)index < (uint)values.Length ? values[index] : 0;

    private static float Rarity(Token token) => token.Entry.PerMillion > 0 ? MathF.Log2(1e6f / token.Entry.PerMillion) : Rarest;

    private static float Flag(bool holds) => holds ? 1 : 0;
}
