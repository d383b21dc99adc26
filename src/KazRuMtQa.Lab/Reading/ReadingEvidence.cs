using KazRuMtQa.Languages;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Reading;

/// <summary>
/// What is known of each word of a document when it is judged: what the network says of it and of those around, how surprising it is by words and by
/// forms, what it is, where it stands, and how its sentence and the rest of the article read. An odd word in an article that reads oddly
/// throughout is
/// a fault far more often than one in sound prose.
/// </summary>
internal sealed class ReadingEvidence
{
    /// <summary>The names, in order; they stand in the model file, and a model made for others is refused.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "net", "net.before", "net.after", "net.before2", "net.after2", "net.three", "net.most", "net.sentence", "net.article", "net.article.high",
        "word.forward", "word.backward", "form.forward", "form.backward", "word.least", "form.sum",
        "before.word", "before.form", "after.word.forward", "after.word.backward", "after.form",
        "sentence.word", "sentence.form", "article.form",
        "rarity", "before.rarity", "after.rarity", "noun", "verb", "adjective", "capitalised.share",
        "tag", "before.tag", "after.tag", "function", "before.function", "after.function", "before.mark", "after.mark", "before.name", "after.name",
        "frame.words.english", "frame.words.translation", "frame.words", "frame.forms.english", "frame.forms.translation", "frame.forms",
            "frame.before", "frame.after", "frame.article",
        "quotation", "heading", "list", "length", "sentence.length", "from.start", "to.end", "article.words",
    ];

    private const float Rarest = 24;
    private const float HighShare = 0.1f;

    private readonly Document document;
    private readonly float[] network;
    private readonly Surprisals surprisals;
    private readonly int[] judged;
    private readonly float articleSum;
    private readonly float articleHigh;
    private readonly float articleForm;
    private readonly FrameEvidence frames;
    private readonly float articleFrames;

    private ReadingEvidence(Document document, float[] network, Surprisals surprisals, FrameEvidence frames)
    {
        (this.document, this.network, this.surprisals, this.frames) = (document, network, surprisals, frames);
        judged = [.. Enumerable.Range(0, network.Length).Where(i => !float.IsNaN(network[i]))];
        articleSum = judged.Sum(i => network[i]);
        var highest = judged.Select(i => network[i]).OrderDescending().Take(Math.Max(1, (int)(judged.Length * HighShare))).ToArray();
        articleHigh = highest.Length == 0 ? 0 : highest.Average();
        articleFrames = judged.Length == 0 ? 0 : judged.Average(i => frames[i][2] + frames[i][5]);
        articleForm = judged.Length == 0 ? 0 : judged.Average(i => surprisals.FormForward[i]);
    }

    /// <summary>The tokens that are judged, in text order.</summary>
    public IReadOnlyList<int> Judged => judged;

    /// <summary>Reads a document by the models given.</summary>
    public static ReadingEvidence Of(Document document, ReadingNetwork network, Surprisals surprisals, Func<uint,
        (float English, float Translation)> rates) =>
        new(document, network.Read(document), surprisals, FrameEvidence.Of(document, network.Symbols, rates));

    /// <summary>The figures of a judged token.</summary>
    public void Fill(int i, Span<float> features)
    {
        var tokens = document.Tokens;
        var token = tokens[i];
        var (before, after) = (Neighbour(i, -1), Neighbour(i, 1));
        var (before2, after2) = (Neighbour(before, -1), Neighbour(after, 1));
        var sentence = document.SentenceOf(token);
        var (sentenceNet, count) = (0f, 0);
        for (var j = sentence.FirstToken; j < sentence.EndToken; j++)
        {
            if (float.IsNaN(network[j])) continue;
            sentenceNet += network[j];
            count++;
        }

        var rest = judged.Length - count;
        var (meanWord, meanForm) = surprisals.Means(sentence);
        var around = frames[i];
        ReadOnlySpan<float> values =
        [
            network[i], Net(before), Net(after), Net(before2), Net(after2), network[i] + Net(before) + Net(after),
            Math.Max(network[i], Math.Max(Net(before), Net(after))), sentenceNet / count, rest == 0 ? sentenceNet / count
                : (articleSum - sentenceNet) / rest, articleHigh,
            surprisals.WordForward[i], surprisals.WordBackward[i], surprisals.FormForward[i], surprisals.FormBackward[i],
            Math.Min(surprisals.WordForward[i], surprisals.WordBackward[i]), surprisals.FormForward[i] + surprisals.FormBackward[i],
            At(surprisals.WordForward, before) + At(surprisals.WordBackward, before),
                At(surprisals.FormForward, before) + At(surprisals.FormBackward, before),
            At(surprisals.WordForward, after), At(surprisals.WordBackward, after),
                At(surprisals.FormForward, after) + At(surprisals.FormBackward, after),
            meanWord, meanForm, articleForm,
            Rarity(token), Rarity(tokens[before]), Rarity(tokens[after]), token.Entry.NounShare, token.Entry.VerbShare, token.Entry.AdjectiveShare,
                token.Entry.CapitalisedShare,
            (float)document.TagAt(i), (float)document.TagAt(before), (float)document.TagAt(after),
            Flag(token.Is(WordClass.Function)), Flag(tokens[before].Is(WordClass.Function)), Flag(tokens[after].Is(WordClass.Function)),
            Flag(!tokens[before].IsWord), Flag(!tokens[after].IsWord), Flag(tokens[before].IsCapitalised), Flag(tokens[after].IsCapitalised),
            around[0], around[1], around[2], around[3], around[4], around[5], FrameSum(before), FrameSum(after), articleFrames,
            Flag(document.IsIn(token, Zones.Quotation)), Flag(document.IsIn(token, Zones.Heading)), Flag(document.IsIn(token, Zones.ListItem)),
                token.Lower.Length,
            sentence.EndToken - sentence.FirstToken, i - sentence.FirstToken, sentence.EndToken - i, MathF.Log(judged.Length),
        ];
        values.CopyTo(features);
    }

    /// <summary>The next token on one side that is no quotation mark.</summary>
    private int Neighbour(int index, int step)
    {
        index += step;
        while (WordSymbols.IsLeftOut(document.Tokens[index])) index += step;
        return index;
    }

    /// <summary>What the network says of a neighbour; where it says nothing, as little as of sound words.</summary>
    private float Net(int index) => (uint)index < (uint)network.Length && !float.IsNaN(network[index]) ? network[index] : -3;

    private float FrameSum(int index) => (uint)index < (uint)network.Length ? frames[index][2] : 0;

    private static float At(float[] values, int index) => (uint)index < (uint)values.Length ? values[index] : 0;

    private static float Rarity(Token token) => token.Entry.PerMillion > 0 ? MathF.Log2(1e6f / token.Entry.PerMillion) : Rarest;

    private static float Flag(bool holds) => holds ? 1 : 0;
}
