using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.LanguageModel;

/// <summary>
/// What the classifier of unlikely words sees of one: its surprisals and those around it, how rare it is, what it can be, where it stands.
/// </summary>
internal static class UnlikelyFeatures
{
    /// <summary>The names, in order; they stand in the model file, and a model made for others is refused.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "word.forward", "word.backward", "form.forward", "form.backward",
        "before.word.forward", "before.word.backward", "before.form.forward", "before.form.backward",
        "after.word.forward", "after.word.backward", "after.form.forward", "after.form.backward",
        "before2.word.forward", "before2.form.forward", "after2.word.forward", "after2.form.forward",
        "rarity", "before.rarity", "after.rarity", "collocation.forward", "collocation.backward",
        "least", "forms", "window", "noun", "verb", "adjective", "capitalised",
        "tag", "before.tag", "after.tag", "function", "before.function", "after.function", "before.mark", "after.mark", "before.name", "after.name",
        "quotation", "length", "sentence.length", "from.start", "to.end", "sentence.word", "sentence.form",
    ];

    /// <summary>Fewest bits, forward and backward together, that make a word worth a closer look: one in nine is.</summary>
    private const float FewestWordBits = 26;
    private const float FewestFormBits = 16;
    private const float Rarest = 24;

    /// <summary>Whether the word can be judged and is surprising enough to be: lower-case running text outside lists and tables.</summary>
    public static bool IsCandidate(Document document, Surprisals surprisals, Token token)
    {
        if (!token.IsWord || token.Case != LetterCase.Lower || token.Lower.Length < 2 || !token.Lower.All(char.IsAsciiLetter)
            || !token.Entry.IsCommonWord)
            return false;
        var i = token.Index;
        if (surprisals.WordForward[i] + surprisals.WordBackward[i] < FewestWordBits
            && surprisals.FormForward[i] + surprisals.FormBackward[i] < FewestFormBits)
            return false;
        return !document.IsIn(token, Zones.Heading | Zones.Foreign | Zones.Table | Zones.Byline | Zones.Dateline | Zones.ListItem);
    }

    public static void Fill(Document document, Surprisals surprisals, Token token, Span<float> features)
    {
        var tokens = document.Tokens;
        var i = token.Index;
        var (before, after) = (Neighbour(tokens, i, -1), Neighbour(tokens, i, 1));
        var (before2, after2) = (Neighbour(tokens, before, -1), Neighbour(tokens, after, 1));
        var sentence = document.SentenceOf(token);
        var (meanWord, meanForm) = surprisals.Means(sentence);
        var (wordForward, wordBackward) = (surprisals.WordForward[i], surprisals.WordBackward[i]);
        var rarity = Rarity(token);
        ReadOnlySpan<float> values =
        [
            wordForward, wordBackward, surprisals.FormForward[i], surprisals.FormBackward[i],
            At(surprisals.WordForward, before), At(surprisals.WordBackward, before), At(surprisals.FormForward, before),
            At(surprisals.FormBackward, before),
            At(surprisals.WordForward, after), At(surprisals.WordBackward, after), At(surprisals.FormForward, after),
            At(surprisals.FormBackward, after),
            At(surprisals.WordForward, before2), At(surprisals.FormForward, before2), At(surprisals.WordForward, after2),
            At(surprisals.FormForward, after2),
            rarity, Rarity(tokens[before]), Rarity(tokens[after]), wordForward - rarity, wordBackward - rarity,
            Math.Min(wordForward, wordBackward), surprisals.FormForward[i] + surprisals.FormBackward[i],
            wordForward + At(surprisals.WordForward, after),
            token.Entry.NounShare, token.Entry.VerbShare, token.Entry.AdjectiveShare, token.Entry.CapitalisedShare,
            (float)document.TagAt(i), (float)document.TagAt(before), (float)document.TagAt(after),
            Flag(token.Is(WordClass.Function)), Flag(tokens[before].Is(WordClass.Function)), Flag(tokens[after].Is(WordClass.Function)),
            Flag(!tokens[before].IsWord), Flag(!tokens[after].IsWord), Flag(tokens[before].IsCapitalised), Flag(tokens[after].IsCapitalised),
            Flag(document.IsIn(token, Zones.Quotation)), token.Lower.Length, sentence.EndToken - sentence.FirstToken, i - sentence.FirstToken,
            sentence.EndToken - i,
            meanWord, meanForm,
        ];
        values.CopyTo(features);
    }

    /// <summary>The next token on one side that is no quotation mark.</summary>
    private static int Neighbour(TokenList tokens, int index, int step)
    {
        index += step;
        while (WordSymbols.IsLeftOut(tokens[index])) index += step;
        return index;
    }

    private static float At(float[] surprisals, int index) => (uint)index < (uint)surprisals.Length ? surprisals[index] : 0;

    private static float Rarity(Token token) => token.Entry.PerMillion > 0 ? MathF.Log2(1e6f / token.Entry.PerMillion) : Rarest;

    private static float Flag(bool holds) => holds ? 1 : 0;
}
