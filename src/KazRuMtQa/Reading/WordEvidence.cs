using KazRuMtQa.Languages;
using KazRuMtQa.LanguageModel;
using KazRuMtQa.Text;

namespace KazRuMtQa.Reading;

/// <summary>
/// What is known of each word of a document when it is judged: how surprising it and its neighbours are by words and by forms, how much more often
/// machines write the frames it stands in, what it is, where it stands, and how its sentence and the article read. An odd word in an article that
/// reads oddly throughout is a fault far more often than one in sound prose.
/// </summary>
internal sealed class WordEvidence
{
    /// <summary>The names, in order; they stand in the model file, and a model made for others is refused.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "word.forward", "word.backward", "form.forward", "form.backward", "word.least", "form.sum",
        "before.word", "before.form", "after.word.forward", "after.word.backward", "after.form",
        "sentence.word", "sentence.form", "article.word", "article.form",
        "rarity", "before.rarity", "after.rarity", "noun", "verb", "adjective", "capitalised.share",
        "tag", "before.tag", "after.tag", "function", "before.function", "after.function", "before.mark", "after.mark", "before.name", "after.name",
        "frame.words.english", "frame.words.translation", "frame.words", "frame.forms.english", "frame.forms.translation", "frame.forms",
        "frame.before", "frame.after", "frame.before2", "frame.after2", "frame.sentence",
        "article.frames", "article.frames.english", "article.frames.translation", "article.frames.share",
        "quotation", "heading", "list", "length", "sentence.length", "from.start", "to.end", "article.words",
    ];

    private const float Rarest = 24;

    /// <summary>The sum of both logarithms from which on a frame counts as one of translation.</summary>
    private const float TranslatedFrame = 3;

    private readonly Document document;
    private readonly Surprisals surprisals;
    private readonly FrameEvidence frames;
    private readonly float[] sentenceFrames;

    private WordEvidence(Document document, Surprisals surprisals, FrameEvidence frames)
    {
        (this.document, this.surprisals, this.frames) = (document, surprisals, frames);
        Judged = [.. document.Tokens.Where(token => ReadingSymbols.IsJudged(document, token)).Select(token => token.Index)];
        sentenceFrames = new float[document.Sentences.Count];
        var counts = new int[document.Sentences.Count];
        var (word, form, sum, english, translation, share) = (0f, 0f, 0f, 0f, 0f, 0f);
        foreach (var i in Judged)
        {
            var of = frames[i];
            var sentence = document.SentenceOf(document.Tokens[i]).Index;
            sentenceFrames[sentence] += of[2];
            counts[sentence]++;
            (word, form, sum) = (word + surprisals.WordForward[i], form + surprisals.FormForward[i], sum + of[2] + of[5]);
            (english, translation, share) = (english + of[0], translation + of[1], share + (of[2] >= TranslatedFrame ? 1 : 0));
        }

        for (var i = 0; i < counts.Length; i++) sentenceFrames[i] /= Math.Max(1, counts[i]);
        var count = Math.Max(1, Judged.Count);
        Article = new ArticleFigures(word / count, form / count, sum / count, english / count, translation / count, share / count, MathF.Log(count));
    }

    /// <summary>The tokens that are judged, in text order.</summary>
    public IReadOnlyList<int> Judged { get; }

    /// <summary>How the article reads.</summary>
    public ArticleFigures Article { get; }

    /// <summary>Reads a document by the logarithms of frames.</summary>
    public static WordEvidence Of(Document document, Surprisals surprisals, Func<uint, (float English, float Translation)> rates) =>
        new(document, surprisals, FrameEvidence.Of(document, rates));

    /// <summary>The figures of a judged token.</summary>
    public void Fill(int i, Span<float> features)
    {
        var tokens = document.Tokens;
        var token = tokens[i];
        var (before, after) = (Neighbour(i, -1), Neighbour(i, 1));
        var (before2, after2) = (Neighbour(before, -1), Neighbour(after, 1));
        var sentence = document.SentenceOf(token);
        var (meanWord, meanForm) = surprisals.Means(sentence);
        var around = frames[i];
        ReadOnlySpan<float> values =
        [
            surprisals.WordForward[i], surprisals.WordBackward[i], surprisals.FormForward[i], surprisals.FormBackward[i],
            Math.Min(surprisals.WordForward[i], surprisals.WordBackward[i]), surprisals.FormForward[i] + surprisals.FormBackward[i],
            At(surprisals.WordForward, before) + At(surprisals.WordBackward, before),
            At(surprisals.FormForward, before) + At(surprisals.FormBackward, before),
            At(surprisals.WordForward, after), At(surprisals.WordBackward, after),
            At(surprisals.FormForward, after) + At(surprisals.FormBackward, after),
            meanWord, meanForm, Article.Word, Article.Form,
            Rarity(token), Rarity(tokens[before]), Rarity(tokens[after]), token.Entry.NounShare, token.Entry.VerbShare, token.Entry.AdjectiveShare,
            token.Entry.CapitalisedShare,
            (float)document.TagAt(i), (float)document.TagAt(before), (float)document.TagAt(after),
            Flag(token.Is(WordClass.Function)), Flag(tokens[before].Is(WordClass.Function)), Flag(tokens[after].Is(WordClass.Function)),
            Flag(!tokens[before].IsWord), Flag(!tokens[after].IsWord), Flag(tokens[before].IsCapitalised), Flag(tokens[after].IsCapitalised),
            around[0], around[1], around[2], around[3], around[4], around[5], FrameSum(before), FrameSum(after), FrameSum(before2), FrameSum(after2),
            sentenceFrames[sentence.Index],
            Article.Frames, Article.FramesEnglish, Article.FramesTranslation, Article.FramesShare,
            Flag(document.IsIn(token, Zones.Quotation)), Flag(document.IsIn(token, Zones.Heading)), Flag(document.IsIn(token, Zones.ListItem)),
            token.Lower.Length, sentence.EndToken - sentence.FirstToken, i - sentence.FirstToken, sentence.EndToken - i, Article.Words,
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

    private float FrameSum(int index) => (uint)index < (uint)surprisals.WordForward.Length ? frames[index][2] : 0;

    private static float At(float[] values, int index) => (uint)index < (uint)values.Length ? values[index] : 0;

    private static float Rarity(Token token) => token.Entry.PerMillion > 0 ? MathF.Log2(1e6f / token.Entry.PerMillion) : Rarest;

    private static float Flag(bool holds) => holds ? 1 : 0;

    /// <summary>Means over the judged words of an article, and the logarithm of their number.</summary>
    internal readonly record struct ArticleFigures(
        float Word, float Form, float Frames, float FramesEnglish, float FramesTranslation, float FramesShare, float Words);
}
