using KazRuMtQa.Phrases;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

internal sealed class SourceLabel : Rule
{
    private const int LongestCredit = 14;

    public override string Title => "Photo or source label";

    public override string Why => "The label of a picture or source was left in the other language, or says no more than that there was one.";

    public override Category Category => Category.Addition;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    public override bool IsMechanical => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The dam held.\n\n[[Фото: пресс-служба акимата]]\n\nWater fell on Monday.", ""),
        new("The dam held. [[Источник: областная газета]]", ""),
        new("The dam held.\n\n[[Source : https://dam.example/news/1]]", ""),
        new("The dam held.\n\n[[Photo: from open sources]]", ""),
        new("Photo: Aidar Nurov / Reuters\n\nSource: Ministry of Water\n\nThe dam held."),
        new("The word фото is old. He asked for the foto: it was gone."),
        new("The source: a spring in the hills."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var (foreign, odd) = (Labelled(document, "foreign-labels.tsv"), Labelled(document, "odd-credits.tsv"));
        foreach (var sentence in document.Sentences)
        {
            var (first, end) = (PhrasePlaces.Sentence(document, sentence).Start.Value, sentence.EndToken);
            if (end - first > LongestCredit) continue;
            var isLine = sentence.Span.Start == sentence.Paragraph.Span.Start;
            if (foreign.Contains(sentence.Index) || (isLine && (odd.Contains(sentence.Index) || IsBareAddress(document.Tokens, first, end))))
                yield return Flag(sentence.Span,
                    $"“{document.Excerpt(sentence.Span)}” is an empty or untranslated credit. Delete it or name the source.", "");
        }
    }

    /// <summary>The indexes of the sentences that begin as a row of the table says.</summary>
    private static HashSet<int> Labelled(Document document, string table) =>
        [.. PhraseMatches.Starts(document, table).Select(first => document.SentenceOf(first).Index)];

    /// <summary>"Source : https://…": the label of another language's spacing, or one with nothing but an address.</summary>
    private static bool IsBareAddress(TokenList tokens, int first, int end) =>
        first + 2 < end && tokens[first].Lower is "source" or "sources" or "link" && tokens[first + 1].Lower is ":" or "-" or "–" or "—"
        && (tokens[first + 2].Kind == TokenKind.Url
            ? end - first <= 5
            : tokens[first + 1].IsMark(':') && tokens[first + 1].SpaceBefore && tokens[first + 2].IsWord);
}
