using KazRuMtQa.LanguageModel;
using KazRuMtQa.Lab.Reading;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training.Reading;

/// <summary>
/// Gathers what the network learns from: machine translations with silver labels, human translations as a weak sign of soundness, and news
/// written in English, of which news about the region is taken in full so that places and topics cannot tell the sides apart.
/// </summary>
internal sealed class NetworkCorpusBuilder
{
    /// <summary>A word of human translation is marked now and then: translators have their habits as well.</summary>
    private const double MarkedInTranslation = 0.05;
    private const double WeightOfTranslation = 0.5;
    private const double WeightOfNews = 0.4;
    private const int MostVersions = 4;

    private readonly ReadingSymbols symbols;
    private readonly List<ReadingSymbol> sentence = [];

    public NetworkCorpusBuilder(Vocabulary vocabulary) => symbols = new ReadingSymbols(vocabulary);

    public NetworkCorpus Corpus { get; } = new();

    public SilverTable Table { get; } = new();

    /// <summary>Counts the marks of annotated articles by the standing of the words among the other translations.</summary>
    public void Count(SilverLabels labels, IEnumerable<AnnotatedArticle> annotated)
    {
        foreach (var article in annotated)
        {
            if (labels.Versions.FirstOrDefault(version => version.Version.IsMachine && version.Version.Producer == article.System)
                .Text is not { } text) continue;
            if (text.Document.Text != article.Text) continue;
            var (cells, marks) = (labels.Of(text), MarkedTokens.Of(text.Document, article.Marks));
            for (var i = 0; i < cells.Length; i++) if (cells[i] >= 0) Table.Count(cells[i], marks[i]);
        }
    }

    public void AddTranslations(SilverLabels labels)
    {
        // Systems say much the same: some of them are enough, others for each document.
        foreach (var (version, text) in labels.Versions.OrderBy(pair =>
            StableHash.Spread(StableHash.Of(pair.Version.Producer + pair.Version.Sentences[0]))).Take(MostVersions))
        {
            var cells = version.IsMachine ? labels.Of(text) : null;
            Add(text.Document, token => cells is null ? (MarkedInTranslation, WeightOfTranslation) : cells[token] < 0 ? (0, 0)
                : (Table.Share(cells[token]), 1));
        }
    }

    public void AddNews(Document document) => Add(document, _ => (0, WeightOfNews));

    private void Add(Document document, Func<int, (double Label, double Weight)> judge)
    {
        foreach (var part in document.Sentences)
        {
            symbols.Read(document, part, sentence);
            foreach (var symbol in sentence)
            {
                var (label, weight) = ReadingSymbols.IsJudged(document, document.Tokens[symbol.Token]) ? judge(symbol.Token) : (0, 0);
                Corpus.Add(symbol.Word, symbol.Tag, label, weight);
            }

            Corpus.EndSentence();
        }
    }
}
